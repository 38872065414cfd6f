import { isDigitCode, isHanCode, isLatinCode } from '../../../text/characters.ts';

const UNITS = 0x10000;

/** Digits are one character, Latin letters another, full-width forms are narrow. */
const foldUnit = (code: number): number => {
  if (isHanCode(code)) return code;
  if (isDigitCode(code)) return 0x30;
  if (isLatinCode(code)) return 0x61;
  if (code === 0x3000) return 0x20;
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
};

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(characters.split('').map(character => character.charCodeAt(0)));
const DIGITS = codesOf('一二三四五六七八九十百千万亿零〇两');
const DATES = codesOf('年月日时分');
const DOTS = codesOf('·•・');

/** Types from here on are of Han characters. */
export const FIRST_HAN_TYPE = 7;

const typeOf = (unit: number): number => {
  if (unit === 0x30) return 1;
  if (unit === 0x61) return 2;
  if (DOTS.has(unit)) return 3;
  if (unit === 0x3001) return 4;
  if (unit === 0x20) return 5;
  if (!isHanCode(unit)) return 6;
  if (DIGITS.has(unit)) return FIRST_HAN_TYPE;
  return DATES.has(unit) ? 8 : 9;
};

/** What the tagger knows of each UTF-16 unit. */
export interface Characters {
  readonly folded: Uint16Array;
  /** Type of a folded unit in the lower four bits, how common a surname it is (0–3) above. */
  readonly kinds: Uint8Array;
}

/** `surnames`: how common a surname each UTF-16 unit is, 0–3. */
export const createCharacters = (surnames: Uint8Array): Characters => {
  const folded = new Uint16Array(UNITS);
  const kinds = new Uint8Array(UNITS);
  for (let code = 0; code < UNITS; code++) {
    const unit = foldUnit(code);
    folded[code] = unit;
    kinds[code] = typeOf(unit) | ((surnames[unit] ?? 0) << 4);
  }
  return { folded, kinds };
};
