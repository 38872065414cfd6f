import { mapPieces, type Piece } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';
import type { Article, Block } from './article.ts';
import { readByline, readLead } from './bylines.ts';
import type { Continuity } from './continuity.ts';
import { dateArticle } from './dates.ts';
import type { Line } from './lines.ts';
import { findMedium } from './medium.ts';
import type { Part } from './part.ts';
import type { Source } from './source.ts';
import { joinTitle } from './titles.ts';

const BREAK = '\n';

/** Lines that follow each other on the page are one span. */
const mergeLines = (lines: readonly Line[]): readonly Span[] => {
  const spans: { start: number; end: number }[] = [];
  let next = -1;
  for (const { start, end, index } of lines) {
    const last = spans.at(-1);
    if (last !== undefined && index === next) last.end = end;
    else spans.push({ start, end });
    next = index + 1;
  }
  return spans;
};

const longest = (spans: readonly Span[]): Span =>
  spans.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best), {
    start: 0,
    end: 0,
  });

const layBlocks = (parts: readonly Part[]): { pieces: readonly Piece[]; blocks: readonly Block[] } => {
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, lines, pieces: own, text } of parts) {
    const source = longest(mergeLines(lines));
    if (at > 0) pieces.push({ start: source.start, end: source.start, text: BREAK });
    if (at > 0) at += BREAK.length;
    for (const piece of own) pieces.push(piece);
    blocks.push({ kind, span: { start: at, end: at + text.length }, source });
    at += text.length;
  }
  return { pieces, blocks };
};

const textsOf = (parts: readonly Part[], kind: Part['kind']): readonly string[] =>
  parts.filter(part => part.kind === kind).map(part => part.text);

const namesOf = (parts: readonly Part[]): readonly string[] => [
  ...new Set(
    parts.flatMap(({ kind, text }) => {
      if (kind === 'byline') return readByline(text);
      return kind === 'paragraph' ? readLead(text) : [];
    }),
  ),
];

/** [视频]国内联播快讯 */
const LABEL = /^\[(?:视频|图片|图文|音频)\]\s*/u;

/** The text of the paragraphs, as much of it as metadata are looked for in. */
const bodyOf = (parts: readonly Part[]): string => textsOf(parts, 'paragraph').slice(0, 12).join('\n');

/** Title and kicker: those of the page, and of its record; a record of many articles names the whole. */
const nameArticle = (
  parts: readonly Part[],
  record: string | undefined,
  isOnly: boolean,
  continuity: Continuity | null,
): Pick<Article, 'title' | 'kicker'> => {
  const own = joinTitle(textsOf(parts, 'title'), continuity).replace(LABEL, '') || null;
  const kicker = joinTitle(textsOf(parts, 'kicker'), continuity).replace(LABEL, '') || null;
  const named = record?.replace(LABEL, '') ?? null;
  if (isOnly) return { title: named ?? own, kicker };
  return { title: own ?? named, kicker: kicker ?? (own === null ? null : named) };
};

const buildArticle = (
  source: Source,
  parts: readonly Part[],
  { number, isOnly }: { readonly number: number; readonly isOnly: boolean },
  continuity: Continuity | null,
): Article => {
  const { pieces, blocks } = layBlocks(parts);
  const { metadata, file } = source;
  const bylines = textsOf(parts, 'byline');
  const datelines = [...textsOf(parts, 'dateline'), ...bylines];
  const body = bodyOf(parts);
  const head = [...textsOf(parts, 'title'), ...textsOf(parts, 'kicker')].join('\n');
  return {
    id: `${file}#${number}`,
    file,
    ...nameArticle(parts, metadata?.title, isOnly, continuity),
    byline: namesOf(parts),
    date: dateArticle({ field: metadata?.date, datelines, head, body, file }),
    source: metadata?.source ?? findMedium(datelines, bylines, body.slice(0, 60)),
    blocks,
    reading: mapPieces(source.text, pieces),
    pieces: mergeLines(parts.flatMap(part => part.lines)),
  };
};

/**
 * What an article of a page does not say of itself and another says for the page: titled pieces below one
 * byline are that reporter's, and a page has one day.
 */
const shareMetadata = (articles: readonly Article[]): readonly Article[] => {
  const days = new Set(articles.flatMap(({ date }) => date ?? []));
  const [day = null] = days.size === 1 ? days : [];
  const signed = articles.filter(({ byline }) => byline.length > 0);
  const [only] = signed.length === 1 ? signed : [];
  return articles.map(article => ({
    ...article,
    date: article.date ?? day,
    byline:
      article.byline.length === 0 && only !== undefined && article.title !== null
        ? only.byline
        : article.byline,
    source: article.source ?? (only !== undefined ? only.source : null),
  }));
};

/** A heading of the whole page (国内联播快讯 above ten news items) is no article: it stands over the first. */
const withPageHead = (articles: readonly (readonly Part[])[]): readonly (readonly Part[])[] => {
  const [head, first, ...rest] = articles;
  if (head === undefined || first === undefined || head.some(({ kind }) => kind !== 'title')) return articles;
  return [[...head.map(part => ({ ...part, kind: 'kicker' as const })), ...first], ...rest];
};

/** Articles from the parts of each, in page order. */
export const assembleArticles = (
  source: Source,
  articles: readonly (readonly Part[])[],
  continuity: Continuity | null,
): readonly Article[] => {
  const found = withPageHead(articles);
  const isOnly = found.length === 1;
  return shareMetadata(
    found.map((parts, i) => buildArticle(source, parts, { number: i + 1, isOnly }, continuity)),
  );
};
