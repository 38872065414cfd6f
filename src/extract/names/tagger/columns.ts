import { isDigitCode, isHanCode, isLatinCode } from '../../../text/characters.ts';
import { finishHash, HASH_SEED, hashUnit } from '../words/dictionary.ts';
import type { Words } from '../words/segmentation.ts';
import { type Marks, SUFFIX_SHIFT } from './marks.ts';

/** Room at both ends of the columns, so that windows need no bounds check. */
export const PADDING = 3;
/** How far ahead the next suffix of an institution is looked for, in words. */
const REACH = 8;

/** The characters of a text in columns, with room at both ends so that windows need no bounds check. */
export interface Columns {
  readonly units: Int32Array;
  readonly types: Int32Array;
  readonly surnames: Int32Array;
}

/** Digits are one character, Latin letters another, full-width forms are narrow. */
const foldUnit = (code: number): number => {
  if (isHanCode(code)) return code;
  if (isDigitCode(code)) return 0x30;
  if (isLatinCode(code)) return 0x61;
  if (code === 0x3000) return 0x20;
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
};

const DIGITS = new Set('一二三四五六七八九十百千万亿零〇两'.split('').map(c => c.charCodeAt(0)));
const DATES = new Set('年月日时分'.split('').map(c => c.charCodeAt(0)));

const typeOf = (unit: number): number => {
  if (unit === 0x30) return 1;
  if (unit === 0x61) return 2;
  if (unit === 0xb7 || unit === 0x2022 || unit === 0x30fb) return 3;
  if (unit === 0x3001) return 4;
  if (unit === 0x20) return 5;
  if (!isHanCode(unit)) return 6;
  if (DIGITS.has(unit)) return 7;
  return DATES.has(unit) ? 8 : 9;
};

export const readColumns = (text: string, surnames: Uint8Array): Columns => {
  const length = text.length + 2 * PADDING;
  const columns = {
    units: new Int32Array(length),
    types: new Int32Array(length),
    surnames: new Int32Array(length),
  };
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    columns.units[i + PADDING] = unit;
    columns.types[i + PADDING] = typeOf(unit);
    columns.surnames[i + PADDING] = surnames[unit] ?? 0;
  }
  return columns;
};

/** Words in columns, two absent ones at both ends. */
export interface WordColumns {
  readonly hashes: Int32Array;
  readonly classes: Int32Array;
  readonly marks: Int32Array;
  readonly lengths: Int32Array;
  /** Kind and distance of the next suffix in the same clause, 0 for none. */
  readonly suffixes: Int32Array;
}

export const WORD_PADDING = 2;

export const readWords = (words: Words, marks: Marks): WordColumns => {
  const length = words.count + 2 * WORD_PADDING;
  const columns = {
    hashes: new Int32Array(length),
    classes: new Int32Array(length),
    marks: new Int32Array(length),
    lengths: new Int32Array(length),
    suffixes: new Int32Array(length),
  };
  let suffix = 0;
  let distance = REACH + 1;
  for (let word = words.count - 1; word >= 0; word--) {
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? start;
    let hash = HASH_SEED;
    for (let i = start; i < end; i++) hash = hashUnit(hash, foldUnit(words.text.charCodeAt(i)));
    const key = finishHash(hash);
    const at = word + WORD_PADDING;
    const mark = marks.get(key) ?? 0;
    columns.hashes[at] = key;
    columns.classes[at] = (words.entries[word] ?? -1) < 0 ? 0 : (words.entries[word] ?? 0) & 15;
    columns.marks[at] = mark;
    columns.lengths[at] = Math.min(4, end - start);
    if (typeOf(foldUnit(words.text.charCodeAt(start))) < 7 && end - start === 1) suffix = 0;
    distance++;
    columns.suffixes[at] = suffix === 0 || distance > REACH ? 0 : (suffix << 3) | Math.min(6, distance);
    if (mark >> SUFFIX_SHIFT > 0) {
      suffix = mark >> SUFFIX_SHIFT;
      distance = 0;
    }
  }
  return columns;
};
