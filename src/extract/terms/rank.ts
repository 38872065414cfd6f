import type { Matcher } from '../../lexicon/matcher.ts';
import { collectCandidates, type NestedCandidate } from './candidates.ts';
import { findKnownForms, type KnownForm, type TermForm } from './lexicon-terms.ts';
import { disperse, locateCandidates, type Occurrences } from './occurrences.ts';
import { createWordStream, type TermText, type WordStream } from './stream.ts';
import type { TermRecord } from './term.ts';
import type { WordClass } from './word-class.ts';

/** What ranking needs to know of words and terms. */
export interface TermKnowledge {
  readonly classOf: (word: string) => WordClass;
  readonly forms: Matcher<TermForm>;
}

/** How much more a known term counts than a discovered one of the same frequency and length. */
const KNOWN_WEIGHT = 3;

/** A candidate that one longer candidate accounts for to this share is a fragment of that one. */
const FRAGMENT_SHARE = 0.7;

/** Characters of a known term that count as one word. */
const WORD_LENGTH = 2;

/** The terms of `texts`, the best first, ties in code point order. Pure; linear in the corpus. */
export const rankTerms = (
  texts: readonly TermText[],
  knowledge: TermKnowledge,
  limit = Number.POSITIVE_INFINITY,
): readonly TermRecord[] => {
  const stream = createWordStream(texts, knowledge.classOf);
  const known = findKnownForms(texts, knowledge.forms);
  const { candidates, grams } = collectCandidates(stream, leastFrequency(stream.ids.length));
  const discovered = candidates.filter(candidate => !known.has(candidate.term));
  const ranked = [...discovered.map(scoreCandidate), ...[...known.values()].map(scoreKnown)]
    .filter(one => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, limit);
  const located = ranked.flatMap(one => (one.candidate === null ? [] : [one.candidate]));
  const found = locateCandidates(stream, grams, located);
  const places = new Map(located.map((candidate, i) => [candidate, found[i]]));
  return ranked.map(one =>
    toRecord(one, texts, stream, one.known?.occurrences ?? places.get(one.candidate ?? NONE) ?? new Map()),
  );
};

const NONE: NestedCandidate = { term: '', order: 0, number: 0, frequency: 0, inLonger: 0, inOneLonger: 0 };

/** A single text tells its terms once; in a large corpus what occurs once or twice is chance. */
const leastFrequency = (words: number): number => {
  if (words < 30_000) return 1;
  if (words < 300_000) return 2;
  return words < 1_000_000 ? 3 : 5;
};

interface Ranked {
  readonly term: string;
  readonly score: number;
  readonly candidate: NestedCandidate | null;
  readonly known: KnownForm | null;
}

/** C-value (Frantzi, Ananiadou & Mima 2000), with log₂(words + 1) so that one word counts too. */
const scoreCandidate = (candidate: NestedCandidate): Ranked => {
  const { term, order, frequency, inLonger, inOneLonger } = candidate;
  const owed = inOneLonger >= FRAGMENT_SHARE * frequency ? inOneLonger : inLonger;
  return { term, score: Math.log2(order + 1) * (frequency - owed), candidate, known: null };
};

const scoreKnown = (known: KnownForm): Ranked => ({
  term: known.form,
  score: KNOWN_WEIGHT * Math.log2(known.form.length / WORD_LENGTH + 1) * (known.frequency - known.nested / 2),
  candidate: null,
  known,
});

const toRecord = (
  { term, score, known }: Ranked,
  texts: readonly TermText[],
  { articleSizes }: WordStream,
  occurrences: Occurrences,
): TermRecord => {
  const articles = [...occurrences.keys()].sort((a, b) => a - b);
  return {
    term,
    frequency: [...occurrences.values()].reduce((sum, count) => sum + count, 0),
    documentFrequency: articles.length,
    dispersion: disperse(occurrences, articleSizes, sizeOf(articleSizes)),
    score,
    source: known === null ? 'discovered' : 'lexicon',
    articles: articles.map(article => texts[article]?.article ?? ''),
  };
};

const sizeOf = (sizes: Int32Array): number => sizes.reduce((sum, size) => sum + size, 0);
