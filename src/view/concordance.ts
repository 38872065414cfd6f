import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import { splitSentences } from '../text/sentences.ts';
import { lastAtOrBefore, type Span } from '../text/span.ts';
import { GROUPINGS, type Grouping, groupKey } from './groups.ts';
import { type Location, labelOf, locate } from './location.ts';
import { type ColumnOf, createView, type View } from './view.ts';

export type ConcordanceRecord = Location & {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly title: string;
  readonly date: string | null;
  /** What the line is grouped by, when lines are. */
  readonly group?: string;
};

/** How much is shown around a hit: characters on each side, or the sentence or paragraph it stands in. */
export type Context = number | 'sentence' | 'paragraph';

/** What lines can be grouped by: the article, what articles are grouped by, the keyword or the word beside it. */
export type LineGrouping = Grouping | 'article' | 'keyword' | 'left' | 'right';
export const LINE_GROUPINGS: readonly LineGrouping[] = ['article', ...GROUPINGS, 'keyword', 'left', 'right'];

/** What is shown of the hits. */
export interface ConcordanceOptions {
  readonly context: Context;
  readonly group: LineGrouping | undefined;
  /** Beginning of the part of speech that a hit must have a word of. */
  readonly pos: string | undefined;
}

type Tag = (word: string) => string;

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** The span of the text that is shown around hits, by hit. */
const createFrame = ({ article }: Annotation, context: Context): ((hit: Span) => Span) => {
  const { text } = article.reading;
  if (typeof context === 'number')
    return ({ start, end }) => ({ start: Math.max(0, start - context), end: end + context });
  const frames = context === 'sentence' ? splitSentences(text) : article.blocks.map(({ span }) => span);
  const starts = frames.map(({ start }) => start);
  return hit => {
    const frame = frames[lastAtOrBefore(starts, hit.start)] ?? hit;
    return { start: Math.min(frame.start, hit.start), end: Math.max(frame.end, hit.end) };
  };
};

/** The word before or behind a hit. */
const wordBeside = ({ tokens }: Annotation, { start, end }: Span, side: 'left' | 'right'): string => {
  const at = side === 'left' ? lastAtOrBefore(tokens.starts, start - 1) : lastAtOrBefore(tokens.starts, end);
  return tokens.words[at]?.trim() ?? '';
};

const groupOf = (annotation: Annotation, hit: Span, group: LineGrouping): string => {
  const { article } = annotation;
  if (group === 'article') return labelOf(article);
  if (group === 'keyword') return oneLine(article.reading.text.slice(hit.start, hit.end));
  if (group === 'left' || group === 'right') return wordBeside(annotation, hit, group);
  return groupKey(article, group);
};

/** Whether a word of the hit has a part of speech. */
const hasPos = ({ tokens }: Annotation, hit: Span, pos: string, tag: Tag): boolean => {
  const first = lastAtOrBefore(tokens.starts, hit.start);
  const last = lastAtOrBefore(tokens.starts, hit.end - 1);
  return tokens.words.slice(first, last + 1).some(word => tag(word).startsWith(pos));
};

/** A keyword-in-context line a hit. `pos` and groups by the word beside need tokens. */
export const concordanceRecords = (
  corpus: Corpus,
  { context, group, pos }: ConcordanceOptions,
  tag: Tag,
): readonly ConcordanceRecord[] =>
  corpus.annotations.flatMap(annotation => {
    const { article, hits } = annotation;
    const { text } = article.reading;
    const frameOf = createFrame(annotation, hits.length === 0 ? 0 : context);
    const wanted = pos === undefined ? hits : hits.filter(hit => hasPos(annotation, hit, pos, tag));
    return wanted.map(hit => {
      const frame = frameOf(hit);
      return {
        ...locate(corpus, article, hit.source),
        left: oneLine(text.slice(frame.start, hit.start)),
        keyword: text.slice(hit.start, hit.end),
        right: oneLine(text.slice(hit.end, frame.end)),
        title: labelOf(article),
        date: article.date,
        ...(group === undefined ? {} : { group: groupOf(annotation, hit, group) }),
      };
    });
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

/** Columns to sort by: the date, too. */
export const CONCORDANCE_KEYS: readonly ColumnOf<ConcordanceRecord>[] = [
  ...CONCORDANCE_COLUMNS,
  { key: 'date', header: 'date', cell: hit => hit.date },
];

/** Sentences and paragraphs are read, not scanned: one text with the keyword marked. */
const RUNNING_COLUMNS: readonly ColumnOf<ConcordanceRecord>[] = CONCORDANCE_COLUMNS.flatMap(column => {
  if (column.key === 'left' || column.key === 'right') return [];
  if (column.key !== 'keyword') return [column];
  return [{ key: 'text', header: 'text', cell: hit => `${hit.left}【${hit.keyword}】${hit.right}` }];
});

export const concordanceColumns = ({
  context,
}: ConcordanceOptions): readonly ColumnOf<ConcordanceRecord>[] =>
  typeof context === 'number' ? CONCORDANCE_COLUMNS : RUNNING_COLUMNS;

/** One table, or one a group: the largest first. */
export const concordanceViews = (
  records: readonly ConcordanceRecord[],
  options: ConcordanceOptions,
): readonly View[] => {
  const columns = concordanceColumns(options);
  if (options.group === undefined) return [createView(columns, records)];
  const groups = new Map<string, ConcordanceRecord[]>();
  for (const record of records) {
    const key = record.group ?? '';
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    own.push(record);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([key, own]) => createView(columns, own, `${key} (${own.length})`));
};
