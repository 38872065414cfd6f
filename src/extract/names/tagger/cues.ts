import { type Columns, PADDING } from './columns.ts';

/**
 * A cue is something that stands in a text: a character, two characters, a word, the classes of three words.
 * It is hashed and looked up once, and votes on the labels of all characters around it; so there are fewer
 * than a third as many look-ups as there are features.
 */

/** Of the bits of a cue's hash, those that say its bucket, and the others. */
export const CUE_BUCKET_BITS = 18;
export const CUE_REST_BITS = 8;

const CUE_SHIFT = 32 - CUE_BUCKET_BITS - CUE_REST_BITS;

/** Adds `value` to a running hash. */
const extend = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/**
 * The hash of a cue of a kind, CUE_BUCKET_BITS + CUE_REST_BITS long. Its last bit says whether the cue belongs
 * to a word, so that no character is taken for a word.
 */
const finishCue = (seed: number, hash: number): number => {
  const mixed = Math.imul(hash ^ seed, 0x45d9f3b);
  return ((mixed ^ (mixed >>> 15)) >>> CUE_SHIFT) & ~1;
};

/** Where there is nothing to look up. */
export const NO_CUE = -1;

/** A kind of cue, and the places around it that it votes on, as steps from its first character or its word. */
interface Cue {
  readonly seed: number;
  readonly first: number;
  readonly last: number;
}

/** Cues that start at a character. They vote on the characters from two before to three behind. */
export const CHARACTER_CUES: readonly Cue[] = [
  /** The character itself. */
  { seed: 0x1b873593, first: -2, last: 2 },
  /** It and the next. */
  { seed: 0x2545f491, first: -1, last: 2 },
  /** It and the next two. */
  { seed: 0x3c6ef372, first: -1, last: 3 },
  /** It and the next but one, for what stands between. */
  { seed: 0x4f1bbcdc, first: 1, last: 1 },
];

/** Cues that belong to a word. They vote on the characters of the words from two before to two behind. */
export const WORD_CUES: readonly Cue[] = [
  /** The word. */
  { seed: 0x71374491, first: -2, last: 2 },
  /** It and the next. */
  { seed: 0x09b05688, first: 0, last: 1 },
  /** The classes of the word before, this one and the next. */
  { seed: 0x1f83d9ab, first: -1, last: 1 },
  /** The marks of these three. */
  { seed: 0x28db77f5, first: 0, last: 0 },
  /** The lengths of these three and the next, and the class of this one. */
  { seed: 0x3956c25b, first: 0, last: 0 },
  /** The next institution suffix, the class of this word and of the one before. */
  { seed: 0x5be0cd19, first: 0, last: 0 },
];

export const BEFORE = 2;
/** Characters that a cue may vote on: BEFORE in front of it and so on. */
export const CHARACTER_REACH = 6;
/** The same in words. */
export const WORD_REACH = 5;

/** Where in its word a character stands: alone, first, last, between. */
export const PLACES = 4;
export const placeOf = (at: number, start: number, end: number): number =>
  end - start === 1 ? 0 : at === start ? 1 : at === end - 1 ? 2 : 3;

/** Characters before the first that a cue may start at, and how many more places than characters there are. */
export const CHARACTERS_AHEAD = 3;
export const CHARACTERS_MORE = 5;
/** The same for words. */
export const WORDS_AHEAD = 2;
export const WORDS_MORE = 4;

const seedsOf = (cues: readonly Cue[]): readonly number[] => cues.map(({ seed }) => seed);

const [UNIT = 0, PAIR = 0, TRIPLE = 0, AROUND = 0] = seedsOf(CHARACTER_CUES);

/** Hashes of the cues at each of `length` characters and around them, into `out`, kind by kind. */
export const hashCharacterCues = ({ units }: Columns, length: number, out: Int32Array): void => {
  let at = 0;
  for (let q = PADDING - CHARACTERS_AHEAD; q < PADDING + length + CHARACTERS_MORE - CHARACTERS_AHEAD; q++) {
    const unit = extend(0, units[q] ?? 0);
    const pair = extend(unit, units[q + 1] ?? 0);
    out[at] = finishCue(UNIT, unit);
    out[at + 1] = finishCue(PAIR, pair);
    out[at + 2] = finishCue(TRIPLE, extend(pair, units[q + 2] ?? 0));
    out[at + 3] = finishCue(AROUND, extend(unit, units[q + 2] ?? 0));
    at += 4;
  }
};

/** Marks of three words that have none. */
const UNMARKED: number = extend(extend(extend(0, 0), 0), 0);

const [WORD = 0, WORDS = 0, CLASSES = 0, MARKS = 0, LENGTHS = 0, SUFFIX = 0] = seedsOf(WORD_CUES);

/** Hashes of the cues of each of `count` words and the absent ones around them, into `out`, kind by kind. */
export const hashWordCues = (columns: Columns, count: number, out: Int32Array): void => {
  const { hashes, classes, marks, lengths, suffixes } = columns;
  let at = 0;
  for (let w = PADDING - WORDS_AHEAD; w < PADDING + count + WORDS_MORE - WORDS_AHEAD; w++) {
    const word = extend(0, hashes[w] ?? 0);
    const before = classes[w - 1] ?? 0;
    const own = classes[w] ?? 0;
    const three = (before << 8) | (own << 4) | (classes[w + 1] ?? 0);
    const sizes =
      ((lengths[w - 1] ?? 0) << 9) |
      ((lengths[w] ?? 0) << 6) |
      ((lengths[w + 1] ?? 0) << 3) |
      (lengths[w + 2] ?? 0);
    const marked = extend(extend(extend(0, marks[w - 1] ?? 0), marks[w] ?? 0), marks[w + 1] ?? 0);
    out[at] = finishCue(WORD, word) | 1;
    out[at + 1] = finishCue(WORDS, extend(word, hashes[w + 1] ?? 0)) | 1;
    out[at + 2] = finishCue(CLASSES, extend(0, three)) | 1;
    out[at + 3] = marked === UNMARKED ? NO_CUE : finishCue(MARKS, marked) | 1;
    out[at + 4] = finishCue(LENGTHS, extend(0, (sizes << 4) | own)) | 1;
    const suffix = suffixes[w] ?? 0;
    out[at + 5] =
      suffix === 0 ? NO_CUE : finishCue(SUFFIX, extend(0, (suffix << 8) | (own << 4) | before)) | 1;
    at += 6;
  }
};
