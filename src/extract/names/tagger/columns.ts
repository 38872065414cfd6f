import { isHanCode } from '../../../text/characters.ts';
import { finishHash, HASH_SEED, hashUnit, marksOf } from '../words/dictionary.ts';
import { FEATURE_MARKS, suffixOf } from '../words/marks.ts';
import type { Words } from '../words/segmentation.ts';
import { foldUnits } from './characters.ts';

/** Room at both ends of columns, so that windows need no bounds check. */
export const PADDING = 6;
/** How far ahead the next suffix of an institution is looked for, in words. */
const SUFFIX_REACH = 8;

/** A stretch of a text in columns: character i at PADDING + i, word w at PADDING + w, zeros around them. */
export interface Columns {
  readonly units: Int32Array;
  readonly hashes: Int32Array;
  readonly classes: Int32Array;
  readonly marks: Int32Array;
  readonly lengths: Int32Array;
  /** Kind and distance of the next suffix in the same clause, 0 for none. */
  readonly suffixes: Int32Array;
}

const createColumns = (length: number): Columns => ({
  units: new Int32Array(length),
  hashes: new Int32Array(length),
  classes: new Int32Array(length),
  marks: new Int32Array(length),
  lengths: new Int32Array(length),
  suffixes: new Int32Array(length),
});

const clear = (column: Int32Array, count: number): void => {
  column.fill(0, 0, PADDING);
  column.fill(0, PADDING + count, count + 2 * PADDING);
};

/** Columns of the words [first, last) and their characters; valid until the next call. */
export type ReadColumns = (words: Words, first: number, last: number) => Columns;

export const createColumnReader = (): ReadColumns => {
  const folded = foldUnits();
  let columns = createColumns(0);

  const readCharacters = (text: string, start: number, end: number): void => {
    const { units } = columns;
    for (let i = start, at = PADDING; i < end; i++, at++) units[at] = folded[text.charCodeAt(i)] ?? 0;
    clear(units, end - start);
  };

  const readWords = ({ starts, entries }: Words, first: number, last: number): void => {
    const { units, hashes, classes, marks, lengths } = columns;
    const from = starts[first] ?? 0;
    for (let word = first, at = PADDING; word < last; word++, at++) {
      const start = starts[word] ?? 0;
      const end = starts[word + 1] ?? start;
      const entry = entries[word] ?? -1;
      let hash = HASH_SEED;
      for (let i = start - from; i < end - from; i++) hash = hashUnit(hash, units[PADDING + i] ?? 0);
      hashes[at] = finishHash(hash);
      classes[at] = entry < 0 ? 0 : entry & 15;
      marks[at] = marksOf(entry) & FEATURE_MARKS;
      lengths[at] = Math.min(4, end - start);
    }
    for (const column of [hashes, classes, marks, lengths]) clear(column, last - first);
  };

  /** From the end to the start: what suffix is next, and how far away. */
  const readSuffixes = ({ starts }: Words, first: number, last: number): void => {
    const { units, lengths, marks, suffixes } = columns;
    const from = starts[first] ?? 0;
    let suffix = 0;
    let distance = 0;
    for (let word = last - 1; word >= first; word--) {
      const at = PADDING + word - first;
      const unit = units[PADDING + (starts[word] ?? 0) - from] ?? 0;
      if (lengths[at] === 1 && !isHanCode(unit)) suffix = 0;
      distance++;
      suffixes[at] = suffix === 0 || distance > SUFFIX_REACH ? 0 : (suffix << 3) | Math.min(6, distance);
      const own = suffixOf(marks[at] ?? 0);
      if (own === 0) continue;
      suffix = own;
      distance = 0;
    }
    clear(suffixes, last - first);
  };

  return (words, first, last) => {
    const start = words.starts[first] ?? 0;
    const end = words.starts[last] ?? start;
    const length = end - start + 2 * PADDING;
    if (columns.units.length < length) columns = createColumns(2 * length);
    readCharacters(words.text, start, end);
    readWords(words, first, last);
    readSuffixes(words, first, last);
    return columns;
  };
};
