import { mapPieces, type Piece } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';
import type { Article, Block } from './article.ts';
import { readAuthors, readByline, readLead, readNames } from './bylines.ts';
import type { Continuity } from './continuity.ts';
import { dateArticle } from './dates.ts';
import { readBareLabel } from './fields.ts';
import type { Line } from './lines.ts';
import { findMedium, isAgency } from './medium.ts';
import type { Part } from './part.ts';
import { findSection } from './sections.ts';
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

/** Labels that stand alone on their line with what stands below them: 来源： / 江州日报. */
const joinLabels = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, i) => {
    if (i > 0 && readBareLabel(lines[i - 1] ?? '') !== null) return [];
    return readBareLabel(line) === null ? [line] : [line + (lines[i + 1] ?? '')];
  });

const namesOf = (parts: readonly Part[]): readonly string[] => [
  ...new Set(
    parts.flatMap(({ kind, text }) => {
      if (kind === 'byline') return readByline(text);
      if (kind === 'dateline') return readAuthors(text);
      return kind === 'paragraph' ? readLead(text) : [];
    }),
  ),
];

/** 江州日报; 新华社: who publishes is no author. */
const PUBLISHER = /.{2}(?:报|社|网|台|部|局)$/u;

/** The names that a record gives, or else those of the text. */
const signRecord = (byline: string, own: readonly string[]): readonly string[] => {
  const names = readNames(byline).filter(name => !PUBLISHER.test(name));
  return names.length > 0 ? names : own;
};

/** [视频]国内联播快讯 */
const LABEL = /^\[(?:视频|图片|图文|音频)\]\s*/u;

/** _江州新闻网;  - 江州网: what the title of a window has behind that of the page. */
const SITE = /^\s?[_|｜—–-]{1,3}\s?[^_|｜]{2,20}$/u;

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
  const isSuffixed = own !== null && named?.startsWith(own) === true && SITE.test(named.slice(own.length));
  if (isOnly) return { title: isSuffixed ? own : (named ?? own), kicker };
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
  const datelines = joinLabels(textsOf(parts, 'dateline'));
  const body = bodyOf(parts);
  const head = [...textsOf(parts, 'title'), ...textsOf(parts, 'kicker')].join('\n');
  return {
    id: `${file}#${number}`,
    file,
    ...nameArticle(parts, metadata?.title, isOnly, continuity),
    byline: metadata?.byline === undefined ? namesOf(parts) : signRecord(metadata.byline, namesOf(parts)),

    date: dateArticle({ field: metadata?.date, datelines: [...datelines, ...bylines], head, body, file }),
    source: metadata?.source ?? findMedium({ datelines, bylines, titles: textsOf(parts, 'title'), body }),
    section: metadata?.section ?? findSection(datelines, textsOf(parts, 'noise')),
    blocks,
    reading: mapPieces(source.text, pieces),
    pieces: mergeLines(parts.flatMap(part => part.lines)),
  };
};

/** The one value that is there; null when there are several, or none. */
const onlyOf = (values: readonly (string | null)[]): string | null => {
  const [first = null, ...others] = new Set(values.filter(value => value !== null));
  return others.length === 0 ? first : null;
};

/**
 * What an article of a page does not say of itself and another says for the page: titled pieces below one
 * byline are that reporter's, and a page has one day and is of one section of one paper.
 */
const shareMetadata = (articles: readonly Article[]): readonly Article[] => {
  const day = onlyOf(articles.map(({ date }) => date));
  const paper = onlyOf(articles.map(({ source }) => (source === null || isAgency(source) ? null : source)));
  const section = onlyOf(articles.map(own => own.section));
  const signed = articles.filter(({ byline }) => byline.length > 0);
  const [only] = signed.length === 1 ? signed : [];
  return articles.map(article => ({
    ...article,
    date: article.date ?? day,
    byline:
      article.byline.length === 0 && only !== undefined && article.title !== null
        ? only.byline
        : article.byline,
    source: article.source ?? paper,
    section: article.section ?? section,
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
