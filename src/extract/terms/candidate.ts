import { BREAK, type WordStream } from './stream.ts';

/** A sequence of words that has the form of a term. */
export interface Candidate {
  readonly term: string;
  /** In words. */
  readonly order: number;
  /** Number of its sequence among those of its order. */
  readonly number: number;
  readonly frequency: number;
}

/** Most words in a term; longer ones come from the lexicon. */
export const MOST_WORDS = 6;
const LEAST_CHARACTERS = 3;
const MOST_CHARACTERS = 16;

/** Whether the `order` words at `place` have the form of a term. */
export const isTermForm = ({ ids, words, classes }: WordStream, place: number, order: number): boolean => {
  let characters = 0;
  let nouns = 0;
  for (let i = 0; i < order; i++) {
    const id = ids[place + i] ?? BREAK;
    const kind = classes[id] ?? 'break';
    if (i === 0 && (kind === 'follower' || kind === 'inner' || kind === 'suffix')) return false;
    if (i === order - 1 && (kind === 'modifier' || kind === 'inner')) return false;
    if (kind === 'suffix' && i < order - 1 && classes[ids[place + i + 1] ?? BREAK] === 'suffix') return false;
    if (kind === 'noun' || kind === 'suffix') nouns++;
    characters += words[id]?.length ?? 0;
  }
  if (characters < LEAST_CHARACTERS || characters > MOST_CHARACTERS) return false;
  return nouns > 0 || order > 1;
};

/** The words at `place` as written. */
export const surfaceAt = ({ ids, words }: WordStream, place: number, order: number): string => {
  let surface = '';
  for (let i = 0; i < order; i++) surface += words[ids[place + i] ?? BREAK] ?? '';
  return surface;
};
