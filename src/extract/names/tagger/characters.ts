import { isDigitCode, isHanCode, isLatinCode } from '../../../text/characters.ts';

const UNITS = 0x10000;

const foldUnit = (code: number): number => {
  if (isHanCode(code)) return code;
  if (isDigitCode(code)) return 0x30;
  if (isLatinCode(code)) return 0x61;
  if (code === 0x3000) return 0x20;
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
};

/** What the tagger reads for each UTF-16 unit: digits are one character, Latin letters another, full-width forms are narrow. */
export const foldUnits = (): Uint16Array => {
  const folded = new Uint16Array(UNITS);
  for (let code = 0; code < UNITS; code++) folded[code] = foldUnit(code);
  return folded;
};
