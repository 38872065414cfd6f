import type { Diagnostic } from '../diagnostic.ts';
import { mapPieces, type Piece } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';
import type { Article, Block } from './article.ts';
import { readByline, readLead } from './bylines.ts';
import type { Continuity } from './continuity.ts';
import { readDate } from './dates.ts';
import { layOut } from './layout.ts';
import { splitLines } from './lines.ts';
import type { Part } from './part.ts';
import type { Source } from './source.ts';
import { joinWraps } from './wraps.ts';

const BREAK = '\n';

/** Neighbouring source spans as one: what lies between blocks that follow each other is the article's too. */
const mergePieces = (parts: readonly Part[]): readonly Span[] => {
  const merged: { start: number; end: number }[] = [];
  for (const part of parts) {
    const start = part.lines[0]?.start ?? 0;
    const end = part.lines.at(-1)?.end ?? start;
    const last = merged.at(-1);
    if (last !== undefined && start >= last.end) last.end = end;
    else merged.push({ start, end });
  }
  return merged;
};

const layBlocks = (parts: readonly Part[]): { pieces: readonly Piece[]; blocks: readonly Block[] } => {
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, lines, pieces: own, text } of parts) {
    const source = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    if (at > 0) pieces.push({ start: source.start, end: source.start, text: BREAK });
    if (at > 0) at += BREAK.length;
    pieces.push(...own);
    blocks.push({ kind, span: { start: at, end: at + text.length }, source });
    at += text.length;
  }
  return { pieces, blocks };
};

const stripMarks = (text: string): string => text.replace(/^#{1,6}\s+/u, '');

const textOf = (parts: readonly Part[], kind: 'title' | 'kicker'): string | null => {
  const texts = parts.filter(part => part.kind === kind).map(part => stripMarks(part.text));
  return texts.length === 0 ? null : texts.join(' ');
};

const bylineOf = (parts: readonly Part[]): readonly string[] => [
  ...new Set(
    parts.flatMap(({ kind, text }) => {
      if (kind === 'byline') return readByline(text);
      return kind === 'paragraph' ? readLead(text) : [];
    }),
  ),
];

const buildArticle = (source: Source, parts: readonly Part[], number: number): Article => {
  const { pieces, blocks } = layBlocks(parts);
  const reading = mapPieces(source.text, pieces);
  return {
    id: `${source.file}#${number}`,
    file: source.file,
    title: textOf(parts, 'title') ?? source.metadata?.title ?? null,
    kicker: textOf(parts, 'kicker'),
    byline: bylineOf(parts),
    date: source.metadata?.date ?? readDate(reading.text),
    source: source.metadata?.source ?? null,
    blocks,
    reading,
    pieces: mergePieces(parts),
  };
};

/** The articles of one source text, in source order. Pure. */
export const parseArticles = (
  source: Source,
  continuity: Continuity | null = null,
): { readonly articles: readonly Article[]; readonly diagnostics: readonly Diagnostic[] } => {
  const { articles } = layOut(source.text, joinWraps(splitLines(source.text), continuity), continuity);
  return { articles: articles.map((own, i) => buildArticle(source, own, i + 1)), diagnostics: [] };
};
