import type { Corpus } from '../analyze.ts';
import { type Article, type BlockKind, isSilent } from '../corpus/article.ts';
import { positionAt } from '../text/line-index.ts';

export type ReadingRecord = {
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  readonly blocks: readonly { readonly kind: BlockKind; readonly line: number; readonly text: string }[];
};

const readBlocks = (corpus: Corpus, { file, blocks, reading }: Article): ReadingRecord['blocks'] =>
  blocks.map(({ kind, span, source }) => ({
    kind,
    line: positionAt(corpus.lines.get(file) ?? [0], source.start).line,
    text: reading.text.slice(span.start, span.end),
  }));

/** Articles as they are read: blocks in reading order, lines joined. */
export const readingRecords = (corpus: Corpus): readonly ReadingRecord[] =>
  corpus.annotations.map(({ article }) => ({
    id: article.id,
    file: article.file,
    title: article.title,
    blocks: readBlocks(corpus, article),
  }));

/** What a person reads of an article: not the chrome of the page, nothing twice. */
export const proseOf = ({ blocks }: ReadingRecord): string =>
  blocks
    .filter(({ kind }) => !isSilent(kind) && kind !== 'duplicate')
    .map(({ text }) => text)
    .join('\n');
