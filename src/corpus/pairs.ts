import type { Affinity } from './affinity.ts';
import { brokenOdds, joinOdds } from './breaks.ts';
import type { Continuity } from './continuity.ts';
import { isAside, type Part } from './part.ts';

/** What pairs of a break and a continuation are judged by. */
export interface Page {
  readonly parts: readonly Part[];
  readonly continuity: Continuity;
  readonly affinity: Affinity;
}

/** Paragraphs below and above a break among which its continuation is looked for. */
export const REACH_DOWN = 48;
const REACH_UP = 24;

/** Odds that the paragraph right below, with nothing in between, goes on. */
const NEXT = 3.5;
/** Odds for one that stands elsewhere: a sentence broken off goes on somewhere, mostly. */
const ELSEWHERE = 1.5;
/** Odds for one further up the page, and what the words must say for it then. */
const UPWARDS = 0;
const UPWARDS_WORDS = 6;
/** Odds that the first paragraph below a head goes on with another article. */
const OPENING = -5;
/** Odds that a paragraph continues another when the one above it is broken off, too. */
const ORPHANED = 1.5;
/** Odds that one does to which the text leads from its head without a break. */
const PLACED = -3;
/** One paragraph in a hundred starts with words as unlikely at a start. */
const FRAGMENT = -3.1;
/** Words that go on this well are no break. */
const FLOWING = 1.2;
/** A short line is taken for a sentence broken off only by what stands right below it. */
const LIKELY = -1;
/** How much a certain break may add. */
const MOST_BROKEN = 2;
/** The odds of a break that is certain. */
export const CERTAIN = 3;

export const canStart = (part: Part | undefined): boolean =>
  part?.kind === 'paragraph' || part?.kind === 'sidebar';
export const canBreak = (part: Part): boolean => canStart(part) || part.kind === 'heading';

/** The part that a reader comes to behind (or before) part `index`, asides skipped. */
const neighbourOf = (parts: readonly Part[], index: number, step: 1 | -1): number => {
  for (let i = index + step; ; i += step) {
    const part = parts[i];
    if (part === undefined || !isAside(part)) return i;
  }
};

export const textOf = ({ parts }: Page, index: number): string => parts[index]?.text ?? '';

export const isHead = (part: Part | undefined): boolean =>
  part === undefined || part.kind === 'byline' || part.kind === 'title' || part.kind === 'kicker';

/** Whether a part plainly starts in mid-sentence. */
export const isFragment = (page: Page, index: number): boolean =>
  page.continuity.open(textOf(page, index)) < FRAGMENT;

/** Whether the text does not plainly go on right below. */
export const isLooseEnd = (page: Page, index: number): boolean => {
  const part = page.parts[index];
  if (part === undefined || !canBreak(part) || brokenOdds(part.text) < LIKELY) return false;
  const next = neighbourOf(page.parts, index, 1);
  return !canStart(page.parts[next]) || joinOdds(page.continuity, part.text, textOf(page, next)) < FLOWING;
};

/** Whether the text between the head above `to` and `to` breaks off somewhere: then `to` may be anybody's. */
const isLoose = (page: Page, to: number): boolean => {
  for (let i = to - 1; i >= Math.max(0, to - REACH_DOWN) && !isHead(page.parts[i]); i--) {
    if (isLooseEnd(page, i)) return true;
  }
  return false;
};

/** How well a part can be the continuation of anything, by what stands above it. */
export const startOdds = (page: Page, to: number): number => {
  const above = page.parts[neighbourOf(page.parts, to, -1)];
  if (isHead(above)) return OPENING;
  if (above?.kind === 'heading' && brokenOdds(above.text) < LIKELY) return OPENING;
  if (above !== undefined && canBreak(above) && brokenOdds(above.text) > CERTAIN) return ORPHANED;
  return isFragment(page, to) || isLoose(page, to) ? 0 : PLACED;
};

export const isNear = (from: number, to: number): boolean =>
  to !== from && to >= from - REACH_UP && to <= from + REACH_DOWN;

/** A break and a paragraph that may continue it. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  /** What the texts on both sides have in common says for the pair. */
  readonly topic: number;
  readonly start: number;
  /** Whether other breaks above wait for their continuation, too. */
  readonly columns: boolean;
}

/** Log odds that a pair belongs together, against both staying alone; −∞ where nothing speaks for it. */
export const gainOf = (page: Page, { from, to, topic, start, columns }: Pair): number => {
  const broken = brokenOdds(textOf(page, from));
  if (broken < LIKELY) return Number.NEGATIVE_INFINITY;
  const words = joinOdds(page.continuity, textOf(page, from), textOf(page, to));
  const base = Math.min(broken, MOST_BROKEN) + words;
  const isNext = to === neighbourOf(page.parts, from, 1);
  if (isNext && !columns) return base + (broken < 1 ? 0 : NEXT + Math.max(0, topic));
  if (isNext) return base + topic + NEXT;
  const isUpwards = to < from;
  if ((!columns && !isFragment(page, to)) || (isUpwards && words < UPWARDS_WORDS))
    return Number.NEGATIVE_INFINITY;
  return base + topic + start + (isUpwards ? UPWARDS : ELSEWHERE);
};
