import type { Corpus } from '../analyze.ts';
import type { Article } from '../corpus/article.ts';
import { positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** Where a record stands: UTF-16 offsets into the source text, half-open; line and column 1-based. */
export type Location = {
  readonly article: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
};

export const locate = (corpus: Pick<Corpus, 'lines'>, article: Article, { start, end }: Span): Location => {
  const { line, column } = positionAt(corpus.lines.get(article.file) ?? [0], start);
  return { article: article.id, file: article.file, start, end, line, column };
};

/** How an article is called in a table: its title, or its id without the folders. */
export const labelOf = ({ title, id }: Pick<Article, 'title' | 'id'>): string =>
  title ?? id.slice(id.lastIndexOf('/') + 1);
