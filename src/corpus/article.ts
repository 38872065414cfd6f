import type { MappedText } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';

/** What a block of a page is. `noise` and `advertisement` are no part of what the article says. */
export type BlockKind =
  | 'title'
  | 'kicker'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'caption'
  | 'databox'
  | 'sidebar'
  | 'pullquote'
  | 'duplicate'
  | 'advertisement'
  | 'noise';

/** One paragraph-like unit. `span` points into the article's reading text, `source` into the source text. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly source: Span;
}

/**
 * One article of a source. `reading.text` is its text as a person reads it: every block on one line, in
 * reading order, hard wraps joined, blocks separated by `\n`. Every visible character of the source
 * stands in exactly one block of exactly one article.
 */
export interface Article {
  /** `file#n`, n counted from 1 in source order. */
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  readonly kicker: string | null;
  readonly byline: readonly string[];
  /** ISO 8601 (`2024-03-05`, `2024-03` or `2024`), or null. */
  readonly date: string | null;
  /** The medium, e.g. 重庆日报. */
  readonly source: string | null;
  /** The section of the paper or site, e.g. 要闻. */
  readonly section: string | null;
  readonly blocks: readonly Block[];
  readonly reading: MappedText;
  /** Source spans that the article owns, in reading order. */
  readonly pieces: readonly Span[];
}

/** Blocks that no extractor should read as the article's own statement. */
export const isSilent = (kind: BlockKind): boolean => kind === 'noise' || kind === 'advertisement';
