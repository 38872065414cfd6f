import type { Matcher } from '../../../lexicon/matcher.ts';

/** What a stretch of text does: it plans, or it looks back. */
export type Mode = 'plan' | 'review';

/** A place from which on a mode holds. */
export interface Turn {
  readonly at: number;
  readonly mode: Mode | null;
}

/** A line that is no longer opens a section; a cue in a longer one holds to the end of the line. */
const LONGEST_HEADING = 45;

/** Where the text turns to planning or to looking back, in order. */
export const findTurns = (modes: Matcher<Mode>, text: string): readonly Turn[] => {
  const turns: Turn[] = [];
  let lasting: Mode | null = null;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    turns.push({ at: start, mode: lasting });
    const line = text.slice(start, end);
    for (const match of modes.all(line)) {
      if (line.length <= LONGEST_HEADING) lasting = match.entry;
      turns.push({ at: start + match.start, mode: match.entry });
    }
    start = end + 1;
  }
  return turns;
};
