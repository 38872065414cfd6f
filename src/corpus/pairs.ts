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

/** One paragraph in a hundred starts with words as unlikely at a start. */
export const FRAGMENT = -3.1;
/** Words that go on this well are no break. */
const FLOWING = 1.2;
/** A short line is taken for a sentence broken off only by what stands right below it. */
export const LIKELY = -1;
/** The odds of a break that is certain. */
export const CERTAIN = 3;

export const canStart = (part: Part | undefined): boolean =>
  part?.kind === 'paragraph' || part?.kind === 'sidebar';
export const canBreak = (part: Part): boolean => canStart(part) || part.kind === 'heading';

/** The part that a reader comes to behind (or before) part `index`, asides skipped. */
export const neighbourOf = (parts: readonly Part[], index: number, step: 1 | -1): number => {
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

/** What stands above a possible continuation: where it cannot be one, is one, is in its place, or may be one. */
export type Start = 'opening' | 'orphaned' | 'placed' | 'open';

/** How a part can be the continuation of anything, by what stands above it. */
export const startOf = (page: Page, to: number): Start => {
  const above = page.parts[neighbourOf(page.parts, to, -1)];
  if (isHead(above)) return 'opening';
  if (above?.kind === 'heading' && brokenOdds(above.text) < LIKELY) return 'opening';
  if (above !== undefined && canBreak(above) && brokenOdds(above.text) > CERTAIN) return 'orphaned';
  return isFragment(page, to) || isLoose(page, to) ? 'open' : 'placed';
};

export const isNear = (from: number, to: number): boolean =>
  to !== from && to >= from - REACH_UP && to <= from + REACH_DOWN;
