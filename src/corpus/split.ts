import type { BlockKind } from './article.ts';
import type { Part } from './blocks.ts';
import { readLead } from './bylines.ts';

const as = (part: Part, kind: BlockKind): Part => (part.kind === kind ? part : { ...part, kind });

/** Index of the first of the headings that stand directly above `at`. */
const titleStart = (parts: readonly Part[], at: number): number => {
  let start = at;
  while (start > 0 && at - start < 4 && parts[start - 1]?.kind === 'heading') start--;
  return start;
};

/** Where articles begin: at the titles above a byline or a news lead. */
const findStarts = (parts: readonly Part[]): readonly number[] => {
  const starts = new Set([0]);
  parts.forEach((part, i) => {
    if (part.kind !== 'byline' && readLead(part.text).length === 0) return;
    const before = parts.slice(0, i);
    const isFirst = before.every(
      ({ kind }) => kind === 'heading' || kind === 'noise' || kind === 'advertisement',
    );
    if (!isFirst) starts.add(titleStart(parts, i));
  });
  return [...starts].sort((a, b) => a - b);
};

/** Headings above the first paragraph: the longest is the title, one above it the kicker. */
const nameHead = (parts: readonly Part[]): readonly Part[] => {
  const body = parts.findIndex(
    ({ kind }) => kind !== 'heading' && kind !== 'noise' && kind !== 'advertisement',
  );
  const head = parts.slice(0, body < 0 ? parts.length : body).filter(({ kind }) => kind === 'heading');
  const title = head.reduce<Part | null>(
    (best, part) => (best && best.text.length >= part.text.length ? best : part),
    null,
  );
  return parts.map(part => {
    if (!head.includes(part)) return part;
    return as(part, part === title ? 'title' : 'kicker');
  });
};

/** Splits the parts of a page into those of its articles. */
export const splitArticles = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const starts = findStarts(parts);
  return starts
    .map((start, i) => nameHead(parts.slice(start, starts[i + 1] ?? parts.length)))
    .filter(p => p.length > 0);
};
