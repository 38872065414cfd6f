import type { Words } from '../words/segmentation.ts';
import type { ReadColumns } from './columns.ts';
import {
  BEFORE,
  CHARACTER_CUES,
  CHARACTERS_AHEAD,
  CHARACTERS_MORE,
  CUE_REST_BITS,
  hashCharacterCues,
  hashWordCues,
  NO_CUE,
  PLACES,
  placeOf,
  WORD_CUES,
  WORDS_AHEAD,
  WORDS_MORE,
} from './cues.ts';
import { LABEL_COUNT } from './labels.ts';
import type { TaggerModel } from './model.ts';

/** Scores of a word: one for each label at each place. */
const WORD_ROW = PLACES * LABEL_COUNT;
/** Rows in front of the first character's or word's: what cues around the text vote on and nobody reads. */
const CHARACTER_ROOM: number = CHARACTERS_AHEAD + BEFORE;
const WORD_ROOM: number = WORDS_AHEAD + BEFORE;
const REST_MASK = (1 << CUE_REST_BITS) - 1;

/** Adds the votes of each cue, `kinds` of them a place, to the rows from the place on. */
const addVotes = (
  { cues: { starts: buckets, rests }, starts, steps, weights }: TaggerModel,
  hashes: Int32Array,
  places: number,
  kinds: number,
  row: number,
  out: Int32Array,
): void => {
  for (let place = 0, h = 0, base = 0; place < places; place++, base += row) {
    for (const last = h + kinds; h < last; h++) {
      const hash = hashes[h] ?? NO_CUE;
      if (hash < 0) continue;
      const bucket = hash >>> CUE_REST_BITS;
      const rest = hash & REST_MASK;
      const end = buckets[bucket + 1] ?? 0;
      let cue = buckets[bucket] ?? 0;
      while (cue < end && rests[cue] !== rest) cue++;
      if (cue === end) continue;
      const stop = starts[cue + 1] ?? 0;
      for (let vote = starts[cue] ?? 0, to = base; vote < stop; vote++) {
        to += steps[vote] ?? 0;
        out[to] = (out[to] ?? 0) + (weights[vote] ?? 0);
      }
    }
  }
};

/** Scores of every label of the characters of words [first, last), LABEL_COUNT a character; valid until the next call. */
export type Score = (words: Words, first: number, last: number) => Int32Array;

export const createScore = (model: TaggerModel, readColumns: ReadColumns): Score => {
  let hashes = new Int32Array(0);
  let characters = new Int32Array(0);
  let ofWords = new Int32Array(0);

  const reserve = (length: number, count: number): void => {
    const rows = length + 2 * CHARACTER_ROOM + 1;
    if (characters.length < rows * LABEL_COUNT) {
      hashes = new Int32Array(2 * rows * Math.max(CHARACTER_CUES.length, WORD_CUES.length));
      characters = new Int32Array(2 * rows * LABEL_COUNT);
    }
    const wordRows = count + 2 * WORD_ROOM;
    if (ofWords.length < wordRows * WORD_ROW) ofWords = new Int32Array(2 * wordRows * WORD_ROW);
  };

  /** Adds what was voted on words to their characters. */
  const spread = ({ starts }: Words, first: number, last: number): void => {
    let to = CHARACTER_ROOM * LABEL_COUNT;
    for (let word = first; word < last; word++) {
      const start = starts[word] ?? 0;
      const end = starts[word + 1] ?? start;
      const row = (word - first + WORD_ROOM) * WORD_ROW;
      for (let i = start; i < end; i++) {
        const from = row + placeOf(i, start, end) * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++, to++)
          characters[to] = (characters[to] ?? 0) + (ofWords[from + label] ?? 0);
      }
    }
  };

  return (words, first, last) => {
    const length = (words.starts[last] ?? 0) - (words.starts[first] ?? 0);
    const count = last - first;
    reserve(length, count);
    characters.fill(0, 0, (length + 2 * CHARACTER_ROOM + 1) * LABEL_COUNT);
    ofWords.fill(0, 0, (count + 2 * WORD_ROOM) * WORD_ROW);
    const columns = readColumns(words, first, last);
    hashCharacterCues(columns, length, hashes);
    addVotes(model, hashes, length + CHARACTERS_MORE, CHARACTER_CUES.length, LABEL_COUNT, characters);
    hashWordCues(columns, count, hashes);
    addVotes(model, hashes, count + WORDS_MORE, WORD_CUES.length, WORD_ROW, ofWords);
    spread(words, first, last);
    const start = CHARACTER_ROOM * LABEL_COUNT;
    return characters.subarray(start, start + length * LABEL_COUNT);
  };
};
