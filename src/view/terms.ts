import type { Corpus } from '../analyze.ts';
import { isSilent } from '../corpus/article.ts';
import type { RankTerms, TermRecord, TermText } from '../extract/terms/index.ts';
import { compareSpans } from '../text/span.ts';
import type { ColumnOf } from './view.ts';

/** What terms are ranked from: every article with its silent blocks and its names. Needs tokens and names. */
export const termTexts = (corpus: Corpus): readonly TermText[] =>
  corpus.annotations.map(({ article, tokens, people, institutions }) => ({
    article: article.id,
    text: article.reading.text,
    tokens,
    silent: article.blocks.filter(({ kind }) => isSilent(kind)).map(({ span }) => span),
    names: [...people, ...institutions].filter(({ certain }) => certain).sort(compareSpans),
  }));

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The terms of a corpus, the best first, numbers to four decimals. */
export const termRecords = (corpus: Corpus, rankTerms: RankTerms, limit?: number): readonly TermRecord[] =>
  rankTerms(termTexts(corpus), limit).map(record => ({
    ...record,
    dispersion: round(record.dispersion),
    score: round(record.score),
  }));

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
