import type { Corpus } from '../analyze.ts';
import type { Placed } from '../extract/fact.ts';
import type { Figure } from '../extract/figures/figure.ts';
import { type Location, labelOf, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

export type FigureRecord = Location &
  Omit<Placed<Figure>, 'start' | 'end' | 'source'> & { readonly title: string };

/** A record a figure, in reading order of the corpus. */
export const figureRecords = (corpus: Corpus): readonly FigureRecord[] =>
  corpus.annotations.flatMap(({ article, figures }) =>
    figures.map(({ source, ...figure }) => ({
      ...figure,
      ...locate(corpus, article, source),
      title: labelOf(article),
    })),
  );

/** Records with the date of their article. */
export const datedFigures = (
  corpus: Corpus,
): readonly (FigureRecord & { readonly date: string | null })[] => {
  const dates = new Map(corpus.annotations.map(({ article }) => [article.id, article.date]));
  return figureRecords(corpus).map(record => ({ ...record, date: dates.get(record.article) ?? null }));
};

export const FIGURE_COLUMNS: readonly ColumnOf<FigureRecord>[] = [
  { key: 'text', header: 'figure', cell: figure => ({ text: figure.text, style: 'strong' }) },
  {
    key: 'value',
    order: ({ value, low }) => value ?? low,
    header: 'value',
    align: 'right',
    cell: ({ value, low, high }) => value ?? (low === null || high === null ? null : `${low}–${high}`),
  },
  { key: 'unit', header: 'unit', cell: figure => figure.unit },
  { key: 'subject', header: 'subject', cell: figure => figure.subject },
  { key: 'time', header: 'time', cell: figure => figure.time },
  { key: 'kind', header: 'kind', optional: true, cell: figure => ({ text: figure.kind, style: 'dim' }) },
  {
    key: 'article',
    header: 'article',
    overflow: 'end',
    optional: true,
    cell: figure => ({ text: figure.title, style: 'dim' }),
  },
  { key: 'line', header: 'line', align: 'right', cell: figure => figure.line },
];
