import type { Corpus } from '../analyze.ts';
import { type Location, labelOf, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

export type ConcordanceRecord = Location & {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly title: string;
};

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** A keyword-in-context line a hit, with `width` characters of the reading text on each side. */
export const concordanceRecords = (corpus: Corpus, width: number): readonly ConcordanceRecord[] =>
  corpus.annotations.flatMap(({ article, hits }) => {
    const { text } = article.reading;
    return hits.map(({ start, end, source }) => ({
      ...locate(corpus, article, source),
      left: oneLine(text.slice(Math.max(0, start - width), start)),
      keyword: text.slice(start, end),
      right: oneLine(text.slice(end, end + width)),
      title: labelOf(article),
    }));
  });

const reverse = (text: string): string => [...text].reverse().join('');

export const CONCORDANCE_COLUMNS: readonly ColumnOf<ConcordanceRecord>[] = [
  { key: 'line', header: 'line', align: 'right', cell: hit => hit.line },
  {
    key: 'left',
    header: 'left',
    align: 'right',
    overflow: 'start',
    cell: hit => hit.left,
    order: hit => reverse(hit.left.trimEnd()),
  },
  { key: 'keyword', header: 'keyword', cell: hit => ({ text: hit.keyword, style: 'accent' }) },
  { key: 'right', header: 'right', overflow: 'end', cell: hit => hit.right },
  {
    key: 'article',
    header: 'article',
    overflow: 'end',
    optional: true,
    cell: hit => ({ text: hit.title, style: 'dim' }),
  },
];
