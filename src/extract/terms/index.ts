import { createMatcher } from '../../lexicon/matcher.ts';
import { POLICY_TERMS_FILE, parseTermEntries, type TermEntry } from '../../lexicon/terms.ts';
import type { Environment } from '../extractor.ts';
import type { Form } from './forms.ts';
import { LINKS_FILE, parseLinks } from './links.ts';
import { parseTermhood, TERMHOOD_FILE } from './prior.ts';
import { locateTerms, type TermKnowledge } from './rank.ts';
import type { TermText } from './stream.ts';
import type { LocatedTerm, TermQuery, TermRecord } from './term.ts';
import { createClassifier, parseWordClasses, WORDS_FILE } from './word-class.ts';

export type { TermText } from './stream.ts';
export type { LocatedTerm, TermQuery, TermRecord } from './term.ts';

/** Ranks the terms of texts: the best first, at most `limit`. */
export type RankTerms = (texts: readonly TermText[], limit?: number) => readonly TermRecord[];

/** Finds the terms of texts with where they occur: the best first. */
export type LocateTerms = (texts: readonly TermText[], query?: TermQuery) => readonly LocatedTerm[];

/** Makes the term finder, with its word lists read and the segmenter loaded for parts of speech. */
export const createTermLocator = (environment: Environment): LocateTerms => {
  const knowledge = readKnowledge(environment);
  return (texts, query = {}) => locateTerms(texts, knowledge, query);
};

/** Makes the term ranker. */
export const createTermRanker = (environment: Environment): RankTerms => {
  const locate = createTermLocator(environment);
  return (texts, limit) => locate(texts, limit === undefined ? {} : { limit }).map(({ record }) => record);
};

const readKnowledge = ({ data, segmenter, userWords = [] }: Environment): TermKnowledge => {
  const { tag } = segmenter();
  const entries = parseTermEntries(data.text(POLICY_TERMS_FILE));
  const own = userWords.map(({ word }) => formOf(word, word));
  const forms = [...entries.flatMap(formsOfEntry), ...own];
  const listed = parseWordClasses(data.text(WORDS_FILE));
  return {
    tag,
    classOf: createClassifier(listed, tag),
    isBarred: surface => listed.get(surface) === 'break',
    forms: matcherOf(forms),
    formsOf: (terms, variants) => {
      const wanted = new Set(terms);
      const known = forms.filter(
        ({ surface, canonical }) => wanted.has(surface) || (variants && wanted.has(canonical)),
      );
      const surfaces = new Set(known.map(({ surface }) => surface));
      return matcherOf([...known, ...terms.filter(term => !surfaces.has(term)).map(askedFor)]);
    },
    priorOf: parseTermhood(data.text(TERMHOOD_FILE)),
    linkOf: parseLinks(data.text(LINKS_FILE)),
  };
};

const formOf = (surface: string, canonical: string, evidence: Form['evidence'] = 'lexicon'): Form => ({
  surface,
  canonical,
  evidence,
});

const askedFor = (term: string): Form => ({ surface: term, canonical: term, evidence: 'quoted' });

const formsOfEntry = ({ term, variants, year }: TermEntry): readonly Form[] =>
  [term, ...variants].map(surface => formOf(surface, term, year === null ? 'lexicon' : 'dated'));

const matcherOf = (forms: readonly Form[]) => createMatcher(forms.map(form => [form.surface, form] as const));
