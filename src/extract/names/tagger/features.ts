import type { Lexicons } from '../lexicons.ts';
import type { Words } from '../words/segmentation.ts';
import { type Columns, PADDING, readColumns, readWords, WORD_PADDING, type WordColumns } from './columns.ts';
import { createMarks, type Marks } from './marks.ts';

/** How many features a character has. */
export const FEATURE_COUNT = 30;

/** What features are computed from, beside the text. */
export interface FeatureSource {
  readonly marks: Marks;
  /** How common a surname each UTF-16 unit is, 0–3. */
  readonly surnames: Uint8Array;
}

export const createFeatureSource = (lexicons: Lexicons): FeatureSource => {
  const surnames = new Uint8Array(0x10000);
  const levels = { low: 1, medium: 2, high: 3, compound: 0 };
  for (const [surname, frequency] of lexicons.surnames) surnames[surname.charCodeAt(0)] = levels[frequency];
  return { marks: createMarks(lexicons), surnames };
};

const combine = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
};
const one = (id: number, a: number): number => finish(combine(id + 101, a));
const two = (id: number, a: number, b: number): number => finish(combine(combine(id + 101, a), b));
const three = (id: number, a: number, b: number, c: number): number =>
  finish(combine(combine(combine(id + 101, a), b), c));

/** Features of the character at `i`, as 32-bit hashes, into `out` from `at` on. */
type Write = (i: number, out: Int32Array, at: number) => void;

const writeCharacters = ({ units, types, surnames }: Columns): Write => {
  const u = (i: number): number => units[i + PADDING] ?? 0;
  const t = (i: number): number => types[i + PADDING] ?? 0;
  const s = (i: number): number => surnames[i + PADDING] ?? 0;
  return (i, out, at) => {
    const b2 = u(i - 2);
    const b1 = u(i - 1);
    const c = u(i);
    const f1 = u(i + 1);
    const f2 = u(i + 2);
    out[at] = one(0, c);
    out[at + 1] = one(1, b1);
    out[at + 2] = one(2, f1);
    out[at + 3] = one(3, b2);
    out[at + 4] = one(4, f2);
    out[at + 5] = two(5, b1, c);
    out[at + 6] = two(6, c, f1);
    out[at + 7] = two(7, b2, b1);
    out[at + 8] = two(8, f1, f2);
    out[at + 9] = two(9, b1, f1);
    out[at + 10] = three(10, b2, b1, c);
    out[at + 11] = three(11, b1, c, f1);
    out[at + 12] = three(12, c, f1, f2);
    out[at + 13] = three(13, u(i - 3), b2, b1);
    out[at + 14] = three(14, f1, f2, u(i + 3));
    const shape = (((t(i - 2) * 16 + t(i - 1)) * 16 + t(i)) * 16 + t(i + 1)) * 16 + t(i + 2);
    out[at + 15] = one(15, shape);
    out[at + 16] = one(16, ((s(i - 2) * 4 + s(i - 1)) * 4 + s(i)) * 4 + s(i + 1));
  };
};

const writeWords = (words: Words, { hashes, classes, marks, lengths, suffixes }: WordColumns): Write => {
  return (i, out, at) => {
    const index = words.at[i] ?? 0;
    const w = index + WORD_PADDING;
    const start = words.starts[index] ?? 0;
    const end = words.starts[index + 1] ?? 0;
    // where in its word the character stands: alone, first, second …, last
    const place = end - start === 1 ? 0 : i === start ? 1 : i === end - 1 ? 2 : 2 + Math.min(3, i - start);
    const hash = hashes[w] ?? 0;
    const before = hashes[w - 1] ?? 0;
    const after = hashes[w + 1] ?? 0;
    const kind = classes[w] ?? 0;
    const kindBefore = classes[w - 1] ?? 0;
    const kindAfter = classes[w + 1] ?? 0;
    out[at] = two(20, hash, place);
    out[at + 1] = two(21, before, place);
    out[at + 2] = two(22, after, place);
    out[at + 3] = three(23, before, hash, place);
    out[at + 4] = three(24, hash, after, place);
    out[at + 5] = one(25, ((kindBefore * 16 + kind) * 16 + kindAfter) * 8 + place);
    out[at + 6] = one(26, (((classes[w - 2] ?? 0) * 16 + kindBefore) * 16 + kind) * 8 + place);
    out[at + 7] = one(27, ((kind * 16 + kindAfter) * 16 + (classes[w + 2] ?? 0)) * 8 + place);
    out[at + 8] = three(28, marks[w - 1] ?? 0, ((marks[w] ?? 0) << 3) | place, marks[w + 1] ?? 0);
    const pattern =
      (((lengths[w - 1] ?? 0) * 5 + (lengths[w] ?? 0)) * 5 + (lengths[w + 1] ?? 0)) * 5 +
      (lengths[w + 2] ?? 0);
    out[at + 9] = two(29, pattern * 8 + place, kind);
    out[at + 10] = three(30, suffixes[w] ?? 0, kind * 8 + place, kindBefore);
    out[at + 11] = two(31, hashes[w - 2] ?? 0, place);
    out[at + 12] = two(32, hashes[w + 2] ?? 0, place);
  };
};

/** The features of every character of `words.text`: those of character i are [i × FEATURE_COUNT, (i + 1) × FEATURE_COUNT). */
export const extractFeatures = (words: Words, source: FeatureSource): Int32Array => {
  const { text } = words;
  const writeCharacter = writeCharacters(readColumns(text, source.surnames));
  const writeWord = writeWords(words, readWords(words, source.marks));
  const out = new Int32Array(text.length * FEATURE_COUNT);
  for (let i = 0, at = 0; i < text.length; i++, at += FEATURE_COUNT) {
    writeCharacter(i, out, at);
    writeWord(i, out, at + 17);
  }
  return out;
};
