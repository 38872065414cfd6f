import type { Finder } from '../finder.ts';

/** What a stretch of text does: it plans, or it looks back. */
export type Mode = 'plan' | 'review';

/** A phrase that turns a text; some do so in headings only. */
export interface TurnWord {
  readonly mode: Mode;
  readonly heading: boolean;
}

/** A place from which on a mode holds. */
export interface Turn {
  readonly at: number;
  readonly mode: Mode | null;
}

/** A line that is no longer opens a section; a cue in a longer one holds to the end of the line. */
const LONGEST_HEADING = 45;

/** Where the text turns to planning or to looking back, in order. */
export const findTurns = (modes: Finder<TurnWord>, text: string): readonly Turn[] => {
  const turns: Turn[] = [];
  let lasting: Mode | null = null;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    turns.push({ at: start, mode: lasting });
    for (const match of modes.all(text, start, end)) {
      const { mode, heading } = match.entry;
      const short = end - start <= LONGEST_HEADING;
      if (heading && !short) continue;
      if (short) lasting = mode;
      turns.push({ at: match.start, mode });
    }
    start = end + 1;
  }
  return turns;
};
