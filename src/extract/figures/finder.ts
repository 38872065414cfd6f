import { createMatcher, type Match } from '../../lexicon/matcher.ts';

/** Finds the words of a table in stretches of text: leftmost longest, not overlapping. */
export interface Finder<Entry> {
  readonly all: (text: string, start: number, end: number) => readonly Match<Entry>[];
}

/** A table of first characters keeps the places where no word begins cheap: nearly all of them. */
export const createFinder = <Entry>(words: readonly (readonly [string, Entry])[]): Finder<Entry> => {
  const matcher = createMatcher(words);
  const firsts = new Uint8Array(0x10000);
  for (const [word] of words) firsts[word.charCodeAt(0)] = 1;
  return {
    all: (text, start, end) => {
      const found: Match<Entry>[] = [];
      for (let at = start; at < end; ) {
        const match = firsts[text.charCodeAt(at)] === 1 ? matcher.at(text, at) : null;
        if (match !== null) found.push(match);
        at = match === null ? at + 1 : match.end;
      }
      return found;
    },
  };
};
