import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { Quote } from '../extract/speech/statement.ts';
import { type Location, labelOf, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

export type QuoteRecord = Location & {
  readonly text: string;
  readonly speaker: string | null;
  readonly verb: string | null;
  readonly direct: boolean;
  /** The document or meeting that the words are from, when nobody speaks. */
  readonly source: string | null;
  readonly rule: string;
  readonly title: string;
};

/** Which quotes are wanted. */
export interface QuoteFilter {
  readonly indirect: boolean;
  readonly speaker?: string;
}

/** The quotes of one article that `filter` lets through. */
export const selectQuotes = ({ quotes }: Annotation, filter: QuoteFilter): readonly Placed<Quote>[] =>
  quotes.filter(
    ({ direct, speaker }) =>
      (direct || filter.indirect) && (filter.speaker === undefined || speaker === filter.speaker),
  );

/** A record a quote, in reading order of the corpus. */
export const quoteRecords = (corpus: Corpus, filter: QuoteFilter): readonly QuoteRecord[] =>
  corpus.annotations.flatMap(annotation =>
    selectQuotes(annotation, filter).map(({ text, speaker, verb, direct, document, rule, source }) => ({
      text,
      speaker,
      verb,
      direct,
      source: document,
      rule,
      ...locate(corpus, annotation.article, source),
      title: labelOf(annotation.article),
    })),
  );

export const QUOTE_COLUMNS: readonly ColumnOf<QuoteRecord>[] = [
  {
    key: 'speaker',
    header: 'speaker',
    cell: ({ speaker, source }) =>
      speaker === null ? { text: source ?? '', style: 'dim' } : { text: speaker, style: 'strong' },
  },
  { key: 'verb', header: 'verb', optional: true, cell: quote => ({ text: quote.verb ?? '', style: 'dim' }) },
  { key: 'text', header: 'quote', cell: quote => quote.text },
  {
    key: 'article',
    header: 'article',
    overflow: 'end',
    optional: true,
    cell: quote => ({ text: quote.title, style: 'dim' }),
  },
  { key: 'line', header: 'line', align: 'right', cell: quote => quote.line },
];
