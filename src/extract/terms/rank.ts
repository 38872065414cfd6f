import { createMatcher, type Matcher } from '../../lexicon/matcher.ts';
import { MOST_WORDS } from './candidate.ts';
import { type Candidate, collectCandidates, countGrams } from './candidates.ts';
import { type Form, type FoundForms, findForms, markInside } from './forms.ts';
import { measureFreedom } from './freedom.ts';
import { countSingles, type Grams } from './grams.ts';
import type { LinkOf } from './links.ts';
import { collectNames } from './names.ts';
import { findNewWords } from './new-words.ts';
import { disperse, locateCandidates, type Occurrences } from './occurrences.ts';
import { findQuoted, type WordKnowledge } from './quoted.ts';
import { scoreCandidate, scoreForm } from './score.ts';
import { innerLink, measureSettings } from './setting.ts';
import { BREAK, createWordStream, type TermText, type WordStream } from './stream.ts';
import type { LocatedTerm, TermQuery, TermRecord } from './term.ts';

/** What ranking needs to know of words and terms. */
export interface TermKnowledge extends WordKnowledge {
  readonly forms: Matcher<Form>;
  /** The forms of these terms alone, with their variants if wanted. */
  readonly formsOf: (terms: readonly string[], variants: boolean) => Matcher<Form>;
  /** How well established a term is in texts of the kind, from 0 (never seen) to 1. */
  readonly priorOf: (term: string) => number;
  readonly linkOf: LinkOf;
}

interface Ranked {
  readonly term: string;
  readonly score: number;
  readonly candidate: Candidate | null;
}

/** The terms of `texts`, the best first, ties in code point order. Pure; linear in the corpus. */
export const locateTerms = (
  texts: readonly TermText[],
  knowledge: TermKnowledge,
  { limit, only, fold = false, names = false }: TermQuery,
): readonly LocatedTerm[] => {
  const stream = createWordStream(texts, knowledge.classOf);
  if (only !== undefined) {
    const forms = findForms(texts, [knowledge.formsOf(only, fold)], fold);
    return toLocated(rankForms(forms, knowledge), texts, stream, [], forms);
  }
  const forms = findForms(texts, [knowledge.forms, foundForms(texts, stream, knowledge, names)], fold);
  const least = leastFrequency(stream.ids.length);
  const grams = countGrams(countSingles(stream.ids, stream.words.length), MOST_WORDS, least);
  const candidates = collectCandidates(stream, grams, least).filter(
    candidate => !isForm(candidate, forms) && !knowledge.isBarred(candidate.term),
  );
  const ranked = [
    ...rankCandidates(stream, grams, candidates, forms, knowledge),
    ...rankForms(forms, knowledge),
  ]
    .filter(one => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, limit);
  return toLocated(ranked, texts, stream, grams, forms);
};

const rankForms = ({ bySurface }: FoundForms, { priorOf }: TermKnowledge): readonly Ranked[] =>
  [...bySurface].map(([term, found]) => ({ term, score: scoreForm(found, priorOf(term)), candidate: null }));

/** A form itself, or a verb with a form as its object. */
const isForm = ({ term, verbLength }: Candidate, { surfaces }: FoundForms): boolean =>
  surfaces.has(term) || (verbLength > 0 && surfaces.has(term.slice(verbLength)));

/** What the texts themselves give away as a term: by quotation marks, by characters that hold together, by name. */
const foundForms = (
  texts: readonly TermText[],
  stream: WordStream,
  knowledge: TermKnowledge,
  names: boolean,
): Matcher<Form> => {
  const toForms = (surfaces: Iterable<string>, evidence: Form['evidence']): readonly Form[] =>
    [...surfaces].map(surface => ({ surface, canonical: surface, evidence }));
  const forms = [
    ...toForms(findQuoted(stream, knowledge).keys(), 'quoted'),
    ...toForms(
      findNewWords(texts, knowledge).map(({ surface }) => surface),
      'cohesive',
    ),
    ...toForms(names ? collectNames(texts, knowledge.tag) : [], 'name'),
  ];
  return createMatcher(forms.map(form => [form.surface, form] as const));
};

/** A single text tells its terms once; in a large corpus what occurs once or twice is chance. */
const leastFrequency = (words: number): number => {
  if (words < 30_000) return 1;
  if (words < 300_000) return 2;
  return words < 1_000_000 ? 3 : 5;
};

const rankCandidates = (
  stream: WordStream,
  grams: readonly Grams[],
  candidates: readonly Candidate[],
  { spans }: FoundForms,
  knowledge: TermKnowledge,
): readonly Ranked[] => {
  const inside = new Uint8Array(stream.ids.length + 1);
  spans.forEach((own, i) => {
    const from = stream.articleStarts[i] ?? 0;
    markInside(inside, stream.offsets, from, stream.articleStarts[i + 1] ?? stream.ids.length, own);
  });
  return grams.flatMap(level => {
    const own = candidates.filter(candidate => candidate.order === level.order);
    const slots = new Int32Array(level.frequency.length).fill(BREAK);
    own.forEach((candidate, slot) => {
      slots[candidate.number] = slot;
    });
    const freedom = measureFreedom(stream, level, slots, own.length);
    const overlapping = countOverlapping(level, slots, own.length, inside);
    const { outerLinks, predicates } = measureSettings(stream, level, slots, own.length, knowledge);
    return own.map((candidate, slot) => ({
      term: candidate.term,
      score: scoreCandidate(candidate, {
        overlapping: overlapping[slot] ?? 0,
        freedom: freedom[slot] ?? 0,
        prior: knowledge.priorOf(candidate.term),
        innerLink: innerLink(stream, level.first[candidate.number] ?? 0, level.order, knowledge.linkOf),
        outerLink: outerLinks[slot] ?? 0,
        predicate: predicates[slot] ?? 0,
      }),
      candidate,
    }));
  });
};

/** How many occurrences begin or end in the middle of a known form. */
const countOverlapping = (
  { at, order }: Grams,
  slots: Int32Array,
  count: number,
  inside: Uint8Array,
): Int32Array => {
  const overlapping = new Int32Array(count);
  at.forEach((number, place) => {
    const slot = number === BREAK ? BREAK : (slots[number] ?? BREAK);
    if (slot !== BREAK && (inside[place] === 1 || inside[place + order] === 1))
      overlapping[slot] = (overlapping[slot] ?? 0) + 1;
  });
  return overlapping;
};

const toLocated = (
  ranked: readonly Ranked[],
  texts: readonly TermText[],
  stream: WordStream,
  grams: readonly Grams[],
  { bySurface }: FoundForms,
): readonly LocatedTerm[] => {
  const chosen = ranked.flatMap(({ candidate }) => (candidate === null ? [] : [candidate]));
  const located = locateCandidates(stream, grams, chosen);
  const places = new Map(chosen.map((candidate, i) => [candidate.term, located[i]]));
  const total = stream.articleSizes.reduce((sum, size) => sum + size, 0);
  return ranked.map(({ term, score }) => {
    const form = bySurface.get(term);
    const occurrences: Occurrences = form?.occurrences ?? places.get(term) ?? new Map();
    const record = toRecord(term, score, occurrences, texts, stream.articleSizes, total);
    const source =
      form?.form.evidence === 'lexicon' || form?.form.evidence === 'dated' ? 'lexicon' : 'discovered';
    return { record: { ...record, source }, occurrences };
  });
};

const toRecord = (
  term: string,
  score: number,
  occurrences: Occurrences,
  texts: readonly TermText[],
  sizes: Int32Array,
  total: number,
): Omit<TermRecord, 'source'> => {
  const articles = [...occurrences.keys()].sort((a, b) => a - b);
  return {
    term,
    frequency: [...occurrences.values()].reduce((sum, count) => sum + count, 0),
    documentFrequency: articles.length,
    dispersion: disperse(occurrences, sizes, total),
    score,
    articles: articles.map(article => texts[article]?.article ?? ''),
  };
};
