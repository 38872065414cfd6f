import { createMatcher } from '../../lexicon/matcher.ts';
import { POLICY_TERMS_FILE, parseTermEntries } from '../../lexicon/terms.ts';
import type { Environment } from '../extractor.ts';
import { parseTermhood, TERMHOOD_FILE } from './prior.ts';
import { rankTerms as rank, type TermKnowledge } from './rank.ts';
import type { TermText } from './stream.ts';
import type { TermRecord } from './term.ts';
import { createClassifier, parseWordClasses, WORDS_FILE } from './word-class.ts';

export type { TermText } from './stream.ts';
export type { TermRecord } from './term.ts';

/** Ranks the terms of texts: the best first, at most `limit`. */
export type RankTerms = (texts: readonly TermText[], limit?: number) => readonly TermRecord[];

/** Makes the term ranker, with its word lists read and the segmenter loaded for parts of speech. */
export const createTermRanker = ({ data, segmenter }: Environment): RankTerms => {
  const knowledge = readKnowledge({ data, segmenter });
  return (texts, limit) => rank(texts, knowledge, limit);
};

const readKnowledge = ({ data, segmenter }: Environment): TermKnowledge => {
  const { tag } = segmenter();
  const surfaces = parseTermEntries(data.text(POLICY_TERMS_FILE)).flatMap(({ term, variants }) => [
    term,
    ...variants,
  ]);
  const listed = parseWordClasses(data.text(WORDS_FILE));
  return {
    tag,
    classOf: createClassifier(listed, tag),
    isBarred: surface => listed.get(surface) === 'break',
    forms: createMatcher(surfaces.map(surface => [surface, { surface, evidence: 'lexicon' }] as const)),
    priorOf: parseTermhood(data.text(TERMHOOD_FILE)),
  };
};
