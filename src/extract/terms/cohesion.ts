import { lastAtOrBefore } from '../../text/span.ts';
import { countGrams } from './candidates.ts';
import { ALPHABET, createCharacterStream } from './characters.ts';
import { measureFreedom } from './freedom.ts';
import { countSingles, type Grams } from './grams.ts';
import { BREAK, type TermText } from './stream.ts';

/** A sequence of characters that holds together and stands free: a word, in the dictionary or not. */
export interface CohesiveWord {
  readonly surface: string;
  readonly frequency: number;
  /** Pointwise mutual information of its two parts, in bits, where they hold together least. */
  readonly cohesion: number;
  /** Branching entropy in bits, the smaller of both sides. */
  readonly freedom: number;
  /** Where it occurs first: the text's index, and the offset in it. */
  readonly article: number;
  readonly offset: number;
}

/** What a sequence must have to count as a word. */
export interface WordThresholds {
  readonly frequency: number;
  readonly cohesion: number;
  readonly freedom: number;
}

const SHORTEST = 3;
const LONGEST = 6;

/**
 * Finds words from characters alone, by cohesion and freedom (Sun, Shen & Tsou 1998; Feng et al. 2004).
 * Linear in the corpus.
 */
export const findCohesive = (
  texts: readonly TermText[],
  thresholds: WordThresholds,
): readonly CohesiveWord[] => {
  const stream = createCharacterStream(texts);
  const grams = countGrams(countSingles(stream.ids, ALPHABET), LONGEST, thresholds.frequency);
  const total = stream.ids.reduce((sum, id) => sum + Number(id !== BREAK), 0);
  return grams.slice(SHORTEST - 1).flatMap(level => {
    const held = holdTogether(grams, level, thresholds, total);
    const slots = new Int32Array(level.frequency.length).fill(BREAK);
    held.forEach(({ number }, slot) => {
      slots[number] = slot;
    });
    const freedom = measureFreedom(stream, level, slots, held.length);
    return held.flatMap(({ number, cohesion }, slot) => {
      const place = level.first[number] ?? 0;
      if ((freedom[slot] ?? 0) < thresholds.freedom) return [];
      const article = lastAtOrBefore(stream.articleStarts, place);
      const offset = place - (stream.articleStarts[article] ?? 0);
      const surface = texts[article]?.text.slice(offset, offset + level.order) ?? '';
      const frequency = level.frequency[number] ?? 0;
      return [{ surface, frequency, cohesion, freedom: freedom[slot] ?? 0, article, offset }];
    });
  });
};

/** The sequences of one length that are frequent and cohesive enough. */
const holdTogether = (
  grams: readonly Grams[],
  level: Grams,
  thresholds: WordThresholds,
  total: number,
): readonly { readonly number: number; readonly cohesion: number }[] => {
  const held: { number: number; cohesion: number }[] = [];
  level.frequency.forEach((frequency, number) => {
    if (frequency < thresholds.frequency) return;
    const cohesion = cohesionAt(grams, level.first[number] ?? 0, level.order, frequency, total);
    if (cohesion >= thresholds.cohesion) held.push({ number, cohesion });
  });
  return held;
};

/** min over the cuts of log₂(f(w) · N / (f(left) · f(right))). */
const cohesionAt = (
  grams: readonly Grams[],
  place: number,
  order: number,
  frequency: number,
  total: number,
): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < order; cut++) {
    const left = frequencyAt(grams[cut - 1], place);
    const right = frequencyAt(grams[order - cut - 1], place + cut);
    least = Math.min(least, Math.log2((frequency * total) / (left * right)));
  }
  return least;
};

const frequencyAt = (level: Grams | undefined, place: number): number =>
  level?.frequency[level.at[place] ?? BREAK] ?? 1;
