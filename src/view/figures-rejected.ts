import type { Corpus } from '../analyze.ts';
import { type Location, labelOf, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

/** A number that was not taken as a figure, and the rule that said so. */
export type RejectionRecord = Location & {
  readonly text: string;
  readonly rule: string;
  readonly context: string;
  readonly title: string;
};

export const rejectionRecords = (corpus: Corpus): readonly RejectionRecord[] =>
  corpus.annotations.flatMap(({ article, rejections }) =>
    rejections.map(({ text, rule, context, source }) => ({
      ...locate(corpus, article, source),
      text,
      rule,
      context,
      title: labelOf(article),
    })),
  );

export const REJECTION_COLUMNS: readonly ColumnOf<RejectionRecord>[] = [
  { key: 'text', header: 'number', cell: ({ text }) => ({ text, style: 'strong' }) },
  { key: 'rule', header: 'not a figure', cell: ({ rule }) => rule },
  {
    key: 'context',
    header: 'sentence',
    overflow: 'end',
    cell: ({ context }) => ({ text: context, style: 'dim' }),
  },
  { key: 'line', header: 'line', align: 'right', cell: ({ line }) => line },
];
