import type { Words } from '../words/segmentation.ts';
import type { ReadColumns } from './columns.ts';
import {
  BEFORE,
  CHARACTER_CUES,
  CHARACTERS_AHEAD,
  CHARACTERS_MORE,
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
import { findCue, type TaggerModel } from './model.ts';

/** Scores of a word: one for each label at each place. */
const WORD_ROW = PLACES * LABEL_COUNT;
/** Rows in front of the first character's or word's: what cues around the text vote on and nobody reads. */
const CHARACTER_ROOM: number = CHARACTERS_AHEAD + BEFORE;
const WORD_ROOM: number = WORDS_AHEAD + BEFORE;

/**
 * Adds the votes of each cue, `kinds` of them a place, to the rows from the place on; kind by kind, since cues of
 * a kind are known, and have votes, about equally often.
 */
const addVotes = (
  model: TaggerModel,
  hashes: Int32Array,
  places: number,
  kinds: number,
  row: number,
  out: Int32Array,
): void => {
  const { records } = model;
  for (let kind = 0; kind < kinds; kind++) {
    for (let h = kind, base = 0; h < places * kinds; h += kinds, base += row) {
      const hash = hashes[h] ?? NO_CUE;
      const cue = hash === NO_CUE ? -1 : findCue(model, hash);
      if (cue < 0) continue;
      const end = cue + 2 * (records[cue] ?? 0);
      for (let at = cue + 1, to = base; at < end; at += 2) {
        to += records[at] ?? 0;
        out[to] = (out[to] ?? 0) + (((records[at + 1] ?? 0) << 24) >> 24);
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
