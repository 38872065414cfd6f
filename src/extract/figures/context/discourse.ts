import type { Finder } from '../finder.ts';
import { isAchieved } from './achievement.ts';

/** What a stretch of text does: it plans, or it looks back. */
export type Mode = 'plan' | 'review';

/**
 * A phrase that turns a text: anywhere, in headings only, or in headings and where it opens a line. A `mode` of
 * null is a longer word that turns nothing: 年政府工作报告.
 */
export interface TurnWord {
  readonly mode: Mode | null;
  readonly place: 'anywhere' | 'heading' | 'opening';
}

/** A place from which on a mode holds. */
export interface Turn {
  readonly at: number;
  readonly mode: Mode | null;
}

/** A line that is no longer opens a section; a cue in a longer one holds to the end of the line. */
const LONGEST_HEADING = 45;

/** Dashes, signs and a number before the first word of a line. */
const LEADS = '—-·●■◆*#()、一二三四五六七八九十';

const isOpening = (text: string, start: number, at: number): boolean => {
  let first = start;
  while (first < at && LEADS.includes(text.charAt(first))) first++;
  return first === at;
};

interface Line {
  readonly start: number;
  readonly short: boolean;
  readonly heading: boolean;
}

const lineOf = (text: string, start: number, end: number): Line => {
  const short = end - start <= LONGEST_HEADING;
  return { start, short, heading: short && !'。；，'.includes(text.charAt(end - 1)) };
};

/** The turns inside one line, in order. */
const turnsOf = (modes: Finder<TurnWord>, text: string, line: Line, end: number): readonly Turn[] => {
  const turns: Turn[] = [];
  for (const { start, end: behind, entry } of modes.all(text, line.start, end)) {
    const { mode, place } = entry;
    const holds =
      place === 'anywhere' || line.heading || (place === 'opening' && isOpening(text, line.start, start));
    if (mode === null || !holds || (mode === 'plan' && isAchieved(text, behind))) continue;
    turns.push({ at: line.heading ? line.start : start, mode });
  }
  return turns;
};

/** Where the text turns to planning or to looking back, in order. */
export const findTurns = (modes: Finder<TurnWord>, text: string): readonly Turn[] => {
  const turns: Turn[] = [];
  let lasting: Mode | null = null;
  // A heading names both what was and what is to be: its paragraphs say which they are
  let mixed = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = lineOf(text, start, end);
    const found = turnsOf(modes, text, line, end);
    const [first, last] = [found[0], found.at(-1)];
    const both = line.heading && first?.mode === 'review' && last?.mode === 'plan';
    if (both) [lasting, mixed] = [null, true];
    else if (line.short && last !== undefined) [lasting, mixed] = [last.mode, false];
    else if (mixed && last !== undefined) lasting = last.mode;
    turns.push({ at: start, mode: lasting });
    if (!both) turns.push(...found);
    start = end + 1;
  }
  return turns;
};
