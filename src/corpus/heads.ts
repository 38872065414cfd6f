import { digestOpening } from './boxes.ts';
import { brokenOdds, joinOdds } from './breaks.ts';
import { readLead } from './bylines.ts';
import type { Continuity } from './continuity.ts';
import { isLabel } from './kinds.ts';
import { findMarkedHeads } from './marked-heads.ts';
import { isFinal } from './marks.ts';
import { isBody, type Part } from './part.ts';
import { isSectionName, isTitleLine } from './titles.ts';

/** Where an article starts: its title lines, byline and the like stand in [start, body). */
export interface Head {
  readonly start: number;
  readonly body: number;
}

/** Title, kicker, section and subtitle lines above a body. */
const MOST_LINES = 6;

const isHeadLine = (part: Part | undefined): boolean => isTitleLine(part) || part?.kind === 'dateline';

/** Paragraphs below among which a continuation is looked for, and the odds that convince. */
const REACH = 48;
const CONVINCING = 2.5;

const readsOnBelow = (parts: readonly Part[], index: number, continuity: Continuity): boolean => {
  const above = parts[index]?.text ?? '';
  if (brokenOdds(above) < LIKELY) return false;
  return parts
    .slice(index + 1, index + REACH)
    .some(
      ({ kind, text }) =>
        kind === 'paragraph' && continuity.open(text) < 0 && joinOdds(continuity, above, text) > CONVINCING,
    );
};
const LIKELY = -1;

/** Whether the line at `index` reads on somewhere below: then it is a sentence broken off, and no title. */
type ReadsOn = (index: number) => boolean;

/** First of the title lines that stand directly above `at`; the name of a speaker (`甲代表：`) is the topmost. */
const topOf = (parts: readonly Part[], at: number, readsOn: ReadsOn): number => {
  let top = at;
  while (top > 0 && at - top < MOST_LINES && isHeadLine(parts[top - 1])) {
    if (hasTitle(parts, top, at) && !isHeadLine(parts[top - 2]) && readsOn(top - 1)) break;
    top--;
    if (isLabel(parts[top]?.text ?? '')) break;
  }
  return top;
};

const isLongTitle = (part: Part): boolean => part.kind === 'heading' && !isSectionName(part.text);

/** End of the run of bylines and datelines from `at` on. */
const bodyFrom = (parts: readonly Part[], at: number): number => {
  let body = at;
  while (parts[body]?.kind === 'byline' || parts[body]?.kind === 'dateline') body++;
  return body;
};

const hasTitle = (parts: readonly Part[], start: number, end: number): boolean =>
  parts.slice(start, end).some(isLongTitle);

/** The head around a byline. The page's first may stand above its title: ■ 本报评论员 / 标题. */
const signedHead = (parts: readonly Part[], at: number, readsOn: ReadsOn): Head => {
  const start = topOf(parts, at, readsOn);
  const body = bodyFrom(parts, at);
  const below = parts[body];
  const isFirst = !parts.slice(0, at).some(part => isBody(part) || part.kind === 'heading');
  const isTitled =
    isFirst && below !== undefined && isLongTitle(below) && parts[body + 1]?.kind === 'paragraph';
  return { start, body: isTitled ? body + 1 : body };
};

/** Places that only an article's start has: a byline, a lead with its reporter, a title above a data box. */
const headAt = (parts: readonly Part[], at: number, readsOn: ReadsOn): Head | null => {
  const part = parts[at];
  if (part === undefined) return null;
  if (part.kind === 'byline' && parts[at - 1]?.kind !== 'byline') return signedHead(parts, at, readsOn);
  if (part.kind === 'paragraph' && readLead(part.text).length > 0)
    return { start: topOf(parts, at, readsOn), body: at };
  const isBoxed = part.kind === 'databox' && parts[at - 1]?.kind === 'heading';
  return isBoxed && hasTitle(parts, at - 1, at) ? { start: topOf(parts, at, readsOn), body: at } : null;
};

/** A digest has at least so many items. */
const FEWEST_ITEMS = 2;

/** The items of a digest, a headline above sentences each (a list of names is none); none where the page is no digest. */
const findItems = (parts: readonly Part[]): readonly Head[] => {
  const opening = digestOpening(parts);
  if (opening < 0) return [];
  const items = parts.flatMap(({ kind }, i) =>
    i > opening &&
    kind === 'heading' &&
    parts[i + 1]?.kind === 'paragraph' &&
    isFinal(parts[i + 1]?.text ?? '')
      ? [{ start: i, body: i + 1 }]
      : [],
  );
  const [first, ...rest] = items;
  return first !== undefined && items.length >= FEWEST_ITEMS && first.start === opening + 1
    ? [{ start: opening, body: first.body }, ...rest]
    : [];
};

/**
 * The heads on a page, in order. A byline without a title above it signs the article that is open and not
 * signed yet, if that has a title: papers set it below the opening paragraphs.
 */
export const findHeads = (parts: readonly Part[], continuity: Continuity | null): readonly Head[] => {
  const readsOn = (index: number): boolean => continuity !== null && readsOnBelow(parts, index, continuity);
  const items = findItems(parts);
  if (items.length > 0) return items;
  const marked = findMarkedHeads(parts);
  if (marked.length > 0) return marked;
  const heads: Head[] = [];
  let isSigned = false;
  let isTitled = hasTitle(
    parts,
    0,
    parts.findIndex(({ kind }) => kind === 'paragraph' || kind === 'byline'),
  );
  parts.forEach((part, at) => {
    const head = headAt(parts, at, readsOn);
    if (head === null) return;
    const titled = hasTitle(parts, head.start, at);
    const signs = part.kind === 'byline' || part.kind === 'paragraph';
    if (!titled && part.kind === 'byline' && isTitled && !isSigned) {
      isSigned = true;
      return;
    }
    heads.push(head);
    isSigned = signs;
    isTitled = titled;
  });
  return heads;
};
