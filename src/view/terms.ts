import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';
import type { InstitutionType } from '../extract/names/mention.ts';
import type { LocatedTerm, LocateTerms, TermQuery, TermRecord, TermText } from '../extract/terms/index.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { roundTo } from './numbers.ts';
import type { ColumnOf } from './view.ts';

/** Bodies whose names are made of what policy is about: 创新联盟, 金凤实验室 are terms as well. */
const TOPICAL: ReadonlySet<InstitutionType> = new Set(['laboratory', 'association', 'other']);

const toSpan = ({ start, end }: Span): Span => ({ start, end });

/** What terms are ranked from: an article with its silent blocks and its names. Needs tokens and names. */
export const termText = ({ article, tokens, people, institutions }: Annotation): TermText => ({
  article: article.id,
  text: article.reading.text,
  tokens,
  silent: article.blocks.filter(({ kind }) => isSilent(kind)).map(({ span }) => span),
  names: [...people, ...institutions.filter(({ type }) => !TOPICAL.has(type))]
    .filter(({ certain }) => certain)
    .sort(compareSpans)
    .map(toSpan),
});

export const termTexts = (corpus: Corpus): readonly TermText[] => corpus.annotations.map(termText);

const rounded = (record: TermRecord): TermRecord => ({
  ...record,
  dispersion: roundTo(record.dispersion, 4),
  score: roundTo(record.score, 4),
});

/** The terms of texts with where they occur, numbers to four decimals. */
export const locatedTerms = (
  texts: readonly TermText[],
  locate: LocateTerms,
  query: TermQuery,
): readonly LocatedTerm[] =>
  locate(texts, query).map(({ record, occurrences }) => ({ record: rounded(record), occurrences }));

export const TERM_COLUMNS: readonly ColumnOf<TermRecord>[] = [
  { key: 'term', header: 'term', cell: record => ({ text: record.term, style: 'strong' }) },
  { key: 'frequency', header: 'frequency', align: 'right', cell: record => record.frequency },
  { key: 'documentFrequency', header: 'articles', align: 'right', cell: record => record.documentFrequency },
  {
    key: 'dispersion',
    header: 'DP',
    align: 'right',
    optional: true,
    cell: record => ({ text: record.dispersion.toFixed(2), style: 'dim' }),
    order: record => record.dispersion,
  },
  {
    key: 'score',
    header: 'score',
    align: 'right',
    cell: record => record.score.toFixed(1),
    order: record => record.score,
  },
  { key: 'source', header: 'source', cell: record => ({ text: record.source, style: 'dim' }) },
];
