import { type Candidate, isTermForm, MOST_WORDS, surfaceAt } from './candidate.ts';
import { countSingles, extendGrams, type Grams } from './grams.ts';
import { BREAK, type WordStream } from './stream.ts';

/** What the candidates that contain a sequence add up to (the nesting of C-value). */
interface Nesting {
  readonly frequency: Float64Array;
  readonly candidates: Float64Array;
  /** Frequency of the most frequent one. */
  readonly most: Float64Array;
}

/** A candidate with how much of its frequency it owes to the longer candidates around it. */
export interface NestedCandidate extends Candidate {
  /** Mean frequency of the longer candidates that contain it, 0 for none. */
  readonly inLonger: number;
  /** Frequency of the most frequent one of them. */
  readonly inOneLonger: number;
}

/** The sequences of `stream` that occur `least` times or more and have the form of a term; grams by order. */
export const collectCandidates = (
  stream: WordStream,
  least: number,
): { readonly candidates: readonly NestedCandidate[]; readonly grams: readonly Grams[] } => {
  const grams = [countSingles(stream.ids, stream.words.length)];
  for (const singles = grams[0]; singles !== undefined && grams.length < MOST_WORDS; ) {
    const longest = grams[grams.length - 1] ?? singles;
    grams.push(extendGrams(longest, singles, least));
  }
  const candidates: NestedCandidate[] = [];
  let above: Nesting | null = null;
  for (const level of grams.toReversed())
    above = collectLevel(stream, level, least, above, candidates, grams);
  return { candidates, grams };
};

/** Adds the candidates of one order and returns what they and all longer ones mean for the next shorter. */
const collectLevel = (
  stream: WordStream,
  level: Grams,
  least: number,
  above: Nesting | null,
  candidates: NestedCandidate[],
  grams: readonly Grams[],
): Nesting | null => {
  const shorter = grams[level.order - 2];
  const size = shorter?.frequency.length ?? 0;
  const zeros = (): Float64Array => new Float64Array(size);
  const below = { frequency: zeros(), candidates: zeros(), most: zeros() };
  level.frequency.forEach((frequency, number) => {
    const place = level.first[number] ?? BREAK;
    if (frequency < least || place === BREAK) return;
    let nestedIn = above?.candidates[number] ?? 0;
    let nestedFrequency = above?.frequency[number] ?? 0;
    let most = above?.most[number] ?? 0;
    if (isTermForm(stream, place, level.order)) {
      const term = surfaceAt(stream, place, level.order);
      const inLonger = nestedIn === 0 ? 0 : nestedFrequency / nestedIn;
      candidates.push({ term, order: level.order, number, frequency, inLonger, inOneLonger: most });
      most = Math.max(most, frequency);
      nestedIn++;
      nestedFrequency += frequency;
    }
    if (shorter === undefined || nestedIn === 0) return;
    for (const part of [shorter.at[place] ?? BREAK, shorter.at[place + 1] ?? BREAK]) {
      below.frequency[part] = (below.frequency[part] ?? 0) + nestedFrequency;
      below.candidates[part] = (below.candidates[part] ?? 0) + nestedIn;
      below.most[part] = Math.max(below.most[part] ?? 0, most);
    }
  });
  return below;
};
