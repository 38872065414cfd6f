import type { Span } from '../text/span.ts';

/** A word of a lexicon at one place. */
export interface Match<Entry> extends Span {
  readonly entry: Entry;
}

/** Finds the words of a lexicon in a text. */
export interface Matcher<Entry> {
  /** The longest word that begins at `offset`, or null. */
  at(text: string, offset: number): Match<Entry> | null;
  /** Every word that begins at `offset`, the shortest first. */
  each(text: string, offset: number): Iterable<Match<Entry>>;
  /** Leftmost longest words that do not overlap, in order. Linear in the text for a bounded word length. */
  all(text: string): Iterable<Match<Entry>>;
}

interface Node<Entry> {
  readonly next: Map<number, Node<Entry>>;
  entry?: Entry;
}

/** A matcher over `words`: surface and what it stands for. Of two equal surfaces the first one counts. */
export const createMatcher = <Entry>(words: Iterable<readonly [string, Entry]>): Matcher<Entry> => {
  const root: Node<Entry> = { next: new Map() };
  for (const [word, entry] of words) insert(root, word, entry);
  function* each(text: string, offset: number): Iterable<Match<Entry>> {
    let node = root.next.get(text.charCodeAt(offset));
    for (let end = offset + 1; node !== undefined; end++) {
      if (node.entry !== undefined) yield { start: offset, end, entry: node.entry };
      node = node.next.get(text.charCodeAt(end));
    }
  }
  const at = (text: string, offset: number): Match<Entry> | null => {
    let longest: Match<Entry> | null = null;
    for (const match of each(text, offset)) longest = match;
    return longest;
  };
  return {
    at,
    each,
    *all(text) {
      for (let i = 0; i < text.length; ) {
        const match = at(text, i);
        if (match !== null) yield match;
        i = match?.end ?? i + 1;
      }
    },
  };
};

const insert = <Entry>(root: Node<Entry>, word: string, entry: Entry): void => {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  if (node !== root) node.entry ??= entry;
};
