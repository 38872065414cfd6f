import { readTermForm } from './candidate.ts';
import { extendGrams, type Grams } from './grams.ts';
import { BREAK, type WordStream } from './stream.ts';

/** A sequence of words that has the form of a term. */
export interface Candidate {
  readonly term: string;
  /** In words. */
  readonly order: number;
  /** Number of its sequence among those of its order. */
  readonly number: number;
  readonly frequency: number;
  readonly isActivity: boolean;
  readonly verbLength: number;
  /** Mean frequency of the longer candidates that contain it, 0 for none. */
  readonly inLonger: number;
  /** Frequency of the most frequent one of them. */
  readonly inOneLonger: number;
  /** Whether it closes a longer candidate: in Chinese the head of a phrase comes last. */
  readonly isHead: boolean;
}

/** What the candidates that contain a sequence add up to (the nesting of C-value). */
interface Nesting {
  readonly frequency: Float64Array;
  readonly candidates: Float64Array;
  /** Frequency of the most frequent one. */
  readonly most: Float64Array;
  /** 1 where one of them ends with the sequence. */
  readonly heads: Uint8Array;
}

/** The sequences of `grams` (by order, from one word) that have the form of a term, `least` times or more. */
export const collectCandidates = (
  stream: WordStream,
  grams: readonly Grams[],
  least: number,
): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  let above: Nesting | null = null;
  for (const level of grams.toReversed())
    above = collectLevel(stream, level, grams[level.order - 2], least, above, candidates);
  return candidates;
};

/** Sequences of one to `most` words. */
export const countGrams = (singles: Grams, most: number, least: number): readonly Grams[] => {
  const grams = [singles];
  for (let longest = singles; grams.length < most; grams.push(longest))
    longest = extendGrams(longest, singles, least);
  return grams;
};

/** Adds the candidates of one order and returns what they and all longer ones mean for the next shorter. */
const collectLevel = (
  stream: WordStream,
  level: Grams,
  shorter: Grams | undefined,
  least: number,
  above: Nesting | null,
  candidates: Candidate[],
): Nesting => {
  const zeros = (): Float64Array => new Float64Array(shorter?.frequency.length ?? 0);
  const below = {
    frequency: zeros(),
    candidates: zeros(),
    most: zeros(),
    heads: new Uint8Array(shorter?.frequency.length ?? 0),
  };
  level.frequency.forEach((frequency, number) => {
    const place = level.first[number] ?? BREAK;
    if (frequency < least || place === BREAK) return;
    const nested = {
      count: above?.candidates[number] ?? 0,
      frequency: above?.frequency[number] ?? 0,
      most: above?.most[number] ?? 0,
    };
    let isHead = above?.heads[number] === 1;
    const form = readTermForm(stream, place, level.order);
    if (form !== null) {
      const inLonger = nested.count === 0 ? 0 : nested.frequency / nested.count;
      const { surface: term, isActivity, verbLength } = form;
      const { order } = level;
      const nesting = { inLonger, inOneLonger: nested.most, isHead };
      candidates.push({ term, order, number, frequency, isActivity, verbLength, ...nesting });
      nested.count++;
      nested.frequency += frequency;
      nested.most = Math.max(nested.most, frequency);
      isHead = true;
    }
    if (shorter === undefined || nested.count === 0) return;
    if (isHead) below.heads[shorter.at[place + 1] ?? BREAK] = 1;
    for (const part of [shorter.at[place] ?? BREAK, shorter.at[place + 1] ?? BREAK]) {
      below.frequency[part] = (below.frequency[part] ?? 0) + nested.frequency;
      below.candidates[part] = (below.candidates[part] ?? 0) + nested.count;
      below.most[part] = Math.max(below.most[part] ?? 0, nested.most);
    }
  });
  return below;
};
