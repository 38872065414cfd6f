import { lastAtOrBefore } from '../../text/span.ts';
import type { Candidate } from './candidates.ts';
import type { Grams } from './grams.ts';
import { BREAK, type WordStream } from './stream.ts';

/** How often something occurs in each article, by the article's index; articles without it are left out. */
export type Occurrences = Map<number, number>;

export const addOccurrence = (occurrences: Occurrences, article: number, count = 1): void => {
  occurrences.set(article, (occurrences.get(article) ?? 0) + count);
};

/** Where each of `candidates` occurs, in their order. One pass over the corpus for each order of sequence. */
export const locateCandidates = (
  stream: WordStream,
  grams: readonly Grams[],
  candidates: readonly Pick<Candidate, 'order' | 'number'>[],
): readonly Occurrences[] => {
  const found = candidates.map((): Occurrences => new Map());
  for (const level of grams) {
    const slots = new Int32Array(level.frequency.length).fill(BREAK);
    candidates.forEach((candidate, i) => {
      if (candidate.order === level.order) slots[candidate.number] = i;
    });
    level.at.forEach((number, place) => {
      const occurrences = found[slots[number] ?? BREAK];
      if (occurrences !== undefined) addOccurrence(occurrences, lastAtOrBefore(stream.articleStarts, place));
    });
  }
  return found;
};

/** Gries' deviation of proportions of `occurrences` over the articles of `stream`. */
export const disperse = (occurrences: Occurrences, sizes: ArrayLike<number>, total: number): number => {
  let frequency = 0;
  for (const count of occurrences.values()) frequency += count;
  if (frequency === 0 || total === 0) return 0;
  let deviation = 0;
  let covered = 0;
  for (const [article, count] of occurrences) {
    const share = (sizes[article] ?? 0) / total;
    deviation += Math.abs(count / frequency - share);
    covered += share;
  }
  return (deviation + 1 - covered) / 2;
};
