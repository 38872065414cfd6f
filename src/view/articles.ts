import type { Corpus } from '../analyze.ts';
import type { BlockKind } from '../corpus/article.ts';
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
  /** Visible UTF-16 units of the reading text. */
  readonly characters: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly blocks: readonly { readonly kind: BlockKind; readonly start: number; readonly end: number }[];
};

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
    characters: countVisible(article.reading.text),
    start: article.pieces.reduce((least, piece) => Math.min(least, piece.start), Number.MAX_SAFE_INTEGER),
    end: article.pieces.reduce((most, piece) => Math.max(most, piece.end), 0),
    pieces: article.pieces.map(plainSpan),
    blocks: article.blocks.map(({ kind, source }) => ({ kind, ...plainSpan(source) })),
  }));

export const ARTICLE_COLUMNS: readonly ColumnOf<ArticleRecord>[] = [
  { key: 'title', header: 'title', cell: ({ title }) => title ?? { text: '(no title)', style: 'dim' } },
  { key: 'byline', header: 'byline', cell: article => article.byline.join('、') },
  { key: 'date', header: 'date', cell: article => article.date },
  { key: 'source', header: 'source', optional: true, cell: article => article.source },
  { key: 'characters', header: 'characters', align: 'right', cell: article => article.characters },
  { key: 'blocks', header: 'blocks', align: 'right', optional: true, cell: article => article.blocks.length },
  {
    key: 'file',
    header: 'article',
    overflow: 'start',
    cell: article => ({ text: article.id, style: 'dim' }),
  },
];
