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
const readable = ({ blocks }: ReadingRecord): ReadingRecord['blocks'] =>
  blocks.filter(({ kind }) => !isSilent(kind) && kind !== 'duplicate');

/** A block a line. */
export const proseOf = (record: ReadingRecord): string =>
  readable(record)
    .map(({ text }) => text)
    .join('\n');

/** What Markdown puts before a block. */
const MARKS: ReadonlyMap<BlockKind, string> = new Map([
  ['title', '# '],
  ['heading', '## '],
  ['list-item', '- '],
  ['pullquote', '> '],
]);

// what Markdown would take for its own: `*`, `<`, `# ` and `- ` at the start
const MARKUP = /[\\`*_[\]<>|]|^(?:#{1,6}|[-+])(?= )/gu;
// `1. ` and `1) ` at the start
const NUMBER = /^(\d{1,9})([.)])(?= )/u;

const escapeMarkup = (text: string): string => text.replace(MARKUP, '\\$&').replace(NUMBER, '$1\\$2');

/** Headings and lists as Markdown, every other block a paragraph; a title of several lines is one heading. */
export const markdownOf = (record: ReadingRecord): string =>
  readable(record)
    .filter(({ kind }, i, blocks) => kind !== 'title' || blocks[i - 1]?.kind !== 'title')
    .map(({ kind, text }) => {
      const words = kind === 'title' ? (record.title ?? text) : text;
      return `${MARKS.get(kind) ?? ''}${escapeMarkup(words)}`;
    })
    .join('\n\n');
