import { isDigitCode, isHanCode } from '../text/characters.ts';

/**
 * What a text says, apart from how it is set: Han characters and digits, full-width digits as plain ones.
 * Tags, punctuation, Latin and white space differ between two copies of one news item.
 */
export const proseOf = (text: string): Uint16Array => {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHanCode(code)) codes[length++] = code;
    else if (isDigitCode(code)) codes[length++] = code > 0xff ? code - 0xfee0 : code;
  }
  return codes.subarray(0, length);
};

/** Characters in a shingle. */
export const SHINGLE = 5;

/** A 32-bit hash of each run of `SHINGLE` characters, in order. */
export const shinglesOf = (prose: Uint16Array): Uint32Array => {
  const count = Math.max(0, prose.length - SHINGLE + 1);
  const hashes = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let h = 0x811c9dc5;
    for (let k = i; k < i + SHINGLE; k++) h = Math.imul(h ^ (prose[k] ?? 0), 0x01000193);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    hashes[i] = (h ^ (h >>> 13)) >>> 0;
  }
  return hashes;
};
