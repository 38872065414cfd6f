import type { Affinity } from './affinity.ts';
import type { BlockKind } from './article.ts';
import { brokenOdds } from './breaks.ts';
import { isNumbered } from './marks.ts';
import { isAside, isBody, type Part, withKinds } from './part.ts';
import { markTitle } from './titles.ts';

/** Share of a title's words that its body must have. */
const COVERED = 0.35;
/** A shorter line at the end of a page names a column of the paper. */
const LINE_LENGTH = 6;

type Thread = readonly number[];

const has = (parts: readonly Part[], thread: Thread, kind: BlockKind): boolean =>
  thread.some(i => parts[i]?.kind === kind);

const hasBody = (parts: readonly Part[], thread: Thread): boolean =>
  thread.some(i => {
    const part = parts[i];
    return part !== undefined && isBody(part) && part.kind === 'paragraph';
  });

/** The headings that a thread ends with, below which no text stands. */
const trailingLines = (parts: readonly Part[], thread: Thread): readonly number[] => {
  const isLine = (i: number): boolean => {
    const part = parts[i];
    return part !== undefined && (part.kind === 'heading' || isAside(part));
  };
  const from = thread.findLastIndex(i => !isLine(i)) + 1;
  return thread.slice(from).filter(i => parts[i]?.kind === 'heading');
};

/** Which of the bodies without a title shares most words with `text`; null when none shares enough. */
const findBody = (
  parts: readonly Part[],
  threads: readonly Thread[],
  affinity: Affinity,
  text: string,
): number | null => {
  let best: number | null = null;
  let most = COVERED;
  threads.forEach((thread, i) => {
    if (has(parts, thread, 'title') || !hasBody(parts, thread)) return;
    const share = affinity.covers(
      thread.filter(k => parts[k]?.kind === 'paragraph'),
      text,
    );
    if (share <= most) return;
    best = i;
    most = share;
  });
  return best;
};

/** Lines to move in front of each thread. */
type Moves = ReadonlyMap<number, readonly number[]>;

const planMoves = (parts: readonly Part[], threads: readonly Thread[], affinity: Affinity): Moves => {
  const moves = new Map<number, number[]>();
  const move = (to: number | null, lines: readonly number[]): void => {
    if (to !== null) moves.set(to, [...(moves.get(to) ?? []), ...lines]);
  };
  for (const thread of threads) {
    if (!hasBody(parts, thread)) {
      const title = thread.filter(i => parts[i]?.kind === 'title').map(i => parts[i]?.text ?? '');
      if (title.length > 0) move(findBody(parts, threads, affinity, title.join('')), thread);
      continue;
    }
    for (const line of trailingLines(parts, thread)) {
      const text = parts[line]?.text ?? '';
      if (text.length >= LINE_LENGTH) move(findBody(parts, threads, affinity, text), [line]);
    }
  }
  return moves;
};

/** Threads without text and title (a teaser, a running head) belong to what follows them. */
const absorbScraps = (parts: readonly Part[], threads: readonly Thread[]): readonly Thread[] => {
  const kept: Thread[] = [];
  let scraps: number[] = [];
  for (const thread of threads) {
    const isScrap = !hasBody(parts, thread) && !has(parts, thread, 'title');
    if (isScrap) scraps.push(...thread);
    else {
      kept.push([...scraps, ...thread]);
      scraps = [];
    }
  }
  const last = kept.at(-1);
  if (last === undefined) return scraps.length > 0 ? [scraps] : [];
  return [...kept.slice(0, -1), [...last, ...scraps]];
};

/** What a heading with no text below is that is no title of anything: a sentence broken off, or a running head. */
const leftOver = (parts: readonly Part[], line: number): BlockKind => {
  const isLast = parts.slice(line + 1).every(part => isAside(part) || part.kind === 'heading');
  if (brokenOdds(parts[line]?.text ?? '') >= LIKELY) return 'paragraph';
  const text = parts[line]?.text ?? '';
  // A row of a table is no running head, nor is an item of an agenda.
  return isLast && !/\d/u.test(text) && !isNumbered(text) ? 'noise' : 'heading';
};
const LIKELY = -1;

/**
 * Brings titles that the extraction left away from their text (at the end of the page, above another article's
 * picture) to the body without a title that shares their words.
 */
export const attachTitles = (
  parts: readonly Part[],
  threads: readonly Thread[],
  affinity: Affinity,
): { readonly parts: readonly Part[]; readonly articles: readonly Thread[] } => {
  const moves = planMoves(parts, threads, affinity);
  const moved = new Set([...moves.values()].flat());
  const kinds = new Map<number, BlockKind>();
  for (const lines of moves.values())
    if (lines.every(i => parts[i]?.kind === 'heading')) markTitle(parts, lines, kinds);
  for (const thread of threads)
    for (const line of trailingLines(parts, thread))
      if (!moved.has(line)) kinds.set(line, leftOver(parts, line));
  const named = withKinds(parts, kinds);
  const articles = threads
    .map((thread, i) => [...(moves.get(i) ?? []), ...thread.filter(k => !moved.has(k))])
    .filter(thread => thread.length > 0);
  return { parts: named, articles: absorbScraps(named, articles) };
};
