import { createAffinity } from './affinity.ts';
import type { BlockKind } from './article.ts';
import { markBoxes, markSidebars } from './boxes.ts';
import type { Continuity } from './continuity.ts';
import { markFurniture } from './furniture.ts';
import { findHeads, type Head } from './heads.ts';
import { classify } from './kinds.ts';
import { createPart, type Part, withKind } from './part.ts';
import { listRepairs, type Repair } from './repair.ts';
import { markRepeats } from './repeats.ts';
import { threadArticles } from './runs.ts';
import { findSplices } from './splices.ts';
import { attachTitles } from './stranded.ts';
import { nameHeads } from './titles.ts';
import type { Paragraph } from './wraps.ts';

/** A page taken apart: the parts of each article in reading order, and what could not be repaired. */
export interface Layout {
  readonly articles: readonly (readonly Part[])[];
  readonly repairs: readonly Repair[];
}

/** Parts by index in reading order, continuations merged into what they continue. */
const mergeSplices = (
  source: string,
  parts: readonly Part[],
  order: readonly number[],
  froms: ReadonlyMap<number, number>,
): readonly Part[] => {
  const merged: Part[] = [];
  const places = new Map<number, number>();
  for (const index of order) {
    const part = parts[index];
    if (part === undefined) continue;
    const place = places.get(froms.get(index) ?? -1);
    const above = place === undefined ? undefined : merged[place];
    if (place === undefined || above === undefined) {
      places.set(index, merged.length);
      merged.push(part);
      continue;
    }
    const kind: BlockKind = above.kind === 'heading' ? part.kind : above.kind;
    merged[place] = createPart(source, [...above.lines, ...part.lines], kind);
    places.set(index, place);
  }
  return merged;
};

/** A text in paragraphs. */
export interface Pages {
  readonly paragraphs: readonly Paragraph[];
  /** So many paragraphs at the top tell of the page and are no part of its text. */
  readonly front: number;
  /** Places of the lines that are page numbers and running heads. */
  readonly furniture: ReadonlySet<number>;
}

/** The parts of a page with their kinds, in page order, and the heads of its articles. */
export const readParts = (
  source: string,
  { paragraphs, front, furniture }: Pages,
  continuity: Continuity | null,
): { readonly parts: readonly Part[]; readonly heads: readonly Head[] } => {
  const seen = markBoxes(
    markFurniture(
      paragraphs.map((lines, i) => {
        const part = createPart(source, lines, 'paragraph');
        const isApart = i < front || furniture.has(lines[0]?.index ?? -1);
        return withKind(part, isApart ? 'noise' : classify(part.text));
      }),
    ),
  );
  const heads = findHeads(seen, continuity);
  return { parts: nameHeads(seen, heads), heads };
};

/** Takes a page apart into articles. */
export const layOut = (source: string, pages: Pages, continuity: Continuity | null): Layout => {
  const { parts: named, heads } = readParts(source, pages, continuity);
  const texts = named.map(({ text }) => text);
  const affinity = createAffinity(texts);
  const splices = findSplices(named, continuity, affinity);
  const headings = named.flatMap(({ kind }, i) => (kind === 'heading' ? [i] : []));
  const threads = threadArticles({ count: named.length, heads, headings, splices });
  const { parts, articles } = attachTitles(named, threads, affinity);
  const froms = new Map(splices.flatMap(({ from, to }) => (to === null ? [] : [[to, from] as const])));
  const laid = articles.map(order => markRepeats(markSidebars(mergeSplices(source, parts, order, froms))));
  return {
    articles: laid,
    repairs: listRepairs({ parts, threads: articles, laid, splices, furniture: pages.furniture }),
  };
};
