import type { Corpus } from '../analyze.ts';
import type { BlockKind } from '../corpus/article.ts';
import type { Repair } from '../corpus/repair.ts';
import type { Encoding } from '../corpus/source.ts';
import { countVisible } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { ColumnOf } from './view.ts';

export type ArticleRecord = {
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  readonly kicker: string | null;
  readonly byline: readonly string[];
  readonly date: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly encoding: Encoding;
  /** Visible UTF-16 units of the reading text. */
  readonly characters: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly blocks: readonly { readonly kind: BlockKind; readonly start: number; readonly end: number }[];
  /** With `--explain`. */
  readonly repairs?: readonly RepairRecord[];
};

export type RepairRecord = Pick<Repair, 'kind' | 'from' | 'to' | 'text'>;

const plainSpan = ({ start, end }: Span): { readonly start: number; readonly end: number } => ({
  start,
  end,
});

/** A record an article, in source order. */
export const articleRecords = (corpus: Corpus): readonly ArticleRecord[] =>
  corpus.annotations.map(({ article }) => ({
    id: article.id,
    file: article.file,
    title: article.title,
    kicker: article.kicker,
    byline: article.byline,
    date: article.date,
    source: article.source,
    section: article.section,
    encoding: corpus.sources.get(article.file)?.encoding ?? 'utf-8',
    characters: countVisible(article.reading.text),
    start: article.pieces.reduce((least, piece) => Math.min(least, piece.start), Number.MAX_SAFE_INTEGER),
    end: article.pieces.reduce((most, piece) => Math.max(most, piece.end), 0),
    pieces: article.pieces.map(plainSpan),
    blocks: article.blocks.map(({ kind, source }) => ({ kind, ...plainSpan(source) })),
  }));

export const ARTICLE_COLUMNS: readonly ColumnOf<ArticleRecord>[] = [
  {
    key: 'title',
    header: 'title',
    least: 24,
    cell: ({ title }) => title ?? { text: '(no title)', style: 'dim' },
  },
  { key: 'byline', header: 'byline', cell: article => article.byline.join('、') },
  { key: 'date', header: 'date', cell: article => article.date },
  { key: 'source', header: 'source', optional: true, cell: article => article.source },
  { key: 'section', header: 'section', optional: true, cell: article => article.section },
  { key: 'encoding', header: 'encoding', optional: true, cell: article => article.encoding },
  { key: 'characters', header: 'characters', align: 'right', cell: article => article.characters },
  { key: 'blocks', header: 'blocks', align: 'right', optional: true, cell: article => article.blocks.length },
  {
    key: 'file',
    header: 'article',
    overflow: 'start',
    cell: article => ({ text: article.id, style: 'dim' }),
  },
];

/** The articles with what was repaired to read each. */
export const explainedRecords = (corpus: Corpus): readonly ArticleRecord[] => {
  const places = new Map<string, number>();
  return articleRecords(corpus).map(record => {
    const place = places.get(record.file) ?? 0;
    places.set(record.file, place + 1);
    const own = (corpus.repairs.get(record.file) ?? []).filter(({ article }) => article === place);
    return { ...record, repairs: own.map(({ kind, from, to, text }) => ({ kind, from, to, text })) };
  });
};

type ExplainedRepair = RepairRecord & { readonly article: string };

/** The repairs of all articles, a row each. */
export const listRepairs = (records: readonly ArticleRecord[]): readonly ExplainedRepair[] =>
  records.flatMap(({ id, repairs = [] }) => repairs.map(repair => ({ ...repair, article: id })));

const WHAT: Readonly<Record<Repair['kind'], string>> = {
  wrap: 'lines joined',
  splice: 'sentence reconnected',
  title: 'title brought to its text',
  duplicate: 'repeated paragraph',
  furniture: 'page number or running head',
  refused: 'broken off, left so',
};

export const REPAIR_COLUMNS: readonly ColumnOf<ExplainedRepair>[] = [
  {
    key: 'lines',
    header: 'lines',
    align: 'right',
    cell: ({ from, to }) => (from === to ? `${from}` : `${from}→${to}`),
  },
  { key: 'kind', header: 'repair', cell: ({ kind }) => WHAT[kind] },
  { key: 'text', header: 'at', overflow: 'end', cell: ({ text }) => text },
  {
    key: 'article',
    header: 'article',
    overflow: 'start',
    cell: ({ article }) => ({ text: article, style: 'dim' }),
  },
];
