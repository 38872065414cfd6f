import { readLead } from './bylines.ts';
import { isLabel } from './kinds.ts';
import type { Part } from './part.ts';

/** Where an article starts: its title lines, byline and the like stand in [start, body). */
export interface Head {
  readonly start: number;
  readonly body: number;
}

/** Title, kicker, section and subtitle lines above a body. */
const MOST_LINES = 6;
/** Shorter headings name a column of the paper: 京渝互动, 相关新闻. */
const SECTION_LENGTH = 8;

const isHeadLine = (part: Part | undefined): boolean =>
  part !== undefined && (part.kind === 'heading' || part.kind === 'dateline' || isLabel(part.text));

/** First of the title lines that stand directly above `at`; the name of a speaker (`甲代表：`) is the topmost. */
const topOf = (parts: readonly Part[], at: number): number => {
  let top = at;
  while (top > 0 && at - top < MOST_LINES && isHeadLine(parts[top - 1])) {
    top--;
    if (isLabel(parts[top]?.text ?? '')) break;
  }
  return top;
};

const isLongTitle = (part: Part): boolean => part.kind === 'heading' && part.text.length > SECTION_LENGTH;

/** End of the run of bylines and datelines from `at` on. */
const bodyFrom = (parts: readonly Part[], at: number): number => {
  let body = at;
  while (parts[body]?.kind === 'byline' || parts[body]?.kind === 'dateline') body++;
  return body;
};

const hasTitle = (parts: readonly Part[], start: number, end: number): boolean =>
  parts.slice(start, end).some(isLongTitle);

/** Places that only an article's start has: a byline, a lead with its reporter, a title above a data box. */
const headAt = (parts: readonly Part[], at: number): Head | null => {
  const part = parts[at];
  if (part === undefined) return null;
  if (part.kind === 'byline' && parts[at - 1]?.kind !== 'byline')
    return { start: topOf(parts, at), body: bodyFrom(parts, at) };
  if (part.kind === 'paragraph' && readLead(part.text).length > 0)
    return { start: topOf(parts, at), body: at };
  const isBoxed = part.kind === 'databox' && parts[at - 1]?.kind === 'heading';
  return isBoxed && hasTitle(parts, at - 1, at) ? { start: topOf(parts, at), body: at } : null;
};

/**
 * The heads on a page, in order. A byline without a title above it signs the article that is open and not
 * signed yet, if that has a title: papers set it below the opening paragraphs.
 */
export const findHeads = (parts: readonly Part[]): readonly Head[] => {
  const heads: Head[] = [];
  let isSigned = false;
  let isTitled = hasTitle(
    parts,
    0,
    parts.findIndex(({ kind }) => kind === 'paragraph' || kind === 'byline'),
  );
  parts.forEach((part, at) => {
    const head = headAt(parts, at);
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
