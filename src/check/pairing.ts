import type { Trouble } from './finding.ts';
import { surroundings } from './surroundings.ts';

/** A mark that opens and the one that closes it. */
export interface Pair {
  readonly open: string;
  readonly close: string;
}

interface Opened {
  readonly at: number;
  readonly pair: Pair;
}

/** How marks pair in a text. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Farther apart than this two marks are no pair. */
  readonly reach: number;
  /** Whether a mark that is open already may open again at an offset: nested, or going on with a quotation. */
  readonly reopens: 'nests' | ((offset: number) => boolean);
}

const unclosed = ({ at, pair }: Opened, text: string): Trouble => ({
  start: at,
  end: at + 1,
  message: `${text.charAt(at)} is never closed`,
  expected: [...pair.close].at([...pair.open].indexOf(text.charAt(at))) ?? pair.close,
  key: surroundings(text, at, at + 1),
});

const unopened = (at: number, text: string): Trouble => ({
  start: at,
  end: at + 1,
  message: `${text.charAt(at)} closes what nothing opened`,
  key: surroundings(text, at, at + 1),
});

/** Opens a mark; yields the one it leaves unclosed. */
const open = (stack: Opened[], opened: Opened, { reopens }: Pairing): Opened | null => {
  const before = reopens === 'nests' ? undefined : stack.find(own => own.pair === opened.pair);
  if (before === undefined) {
    stack.push(opened);
    return null;
  }
  if (reopens !== 'nests' && reopens(opened.at)) return null;
  stack.splice(stack.indexOf(before), 1, opened);
  return before;
};

/** The last open mark of a pair at `from` or later: no farther, so that hostile texts stay linear. */
const findOpen = (stack: readonly Opened[], pair: Pair, from: number): number => {
  for (let i = stack.length - 1; (stack[i]?.at ?? -1) >= from && i >= 0; i--)
    if (stack[i]?.pair === pair) return i;
  return -1;
};

/** Marks of `text` that have no partner. */
export function* findUnpaired(text: string, pairing: Pairing): Iterable<Trouble> {
  const { pairs, reach } = pairing;
  const opens = new Map(pairs.flatMap(pair => [...pair.open].map(mark => [mark, pair] as const)));
  const closes = new Map(pairs.flatMap(pair => [...pair.close].map(mark => [mark, pair] as const)));
  const stack: Opened[] = [];
  for (let i = 0; i < text.length; i++) {
    const opened = opens.get(text.charAt(i));
    if (opened !== undefined) {
      const left = open(stack, { at: i, pair: opened }, pairing);
      if (left !== null) yield unclosed(left, text);
    }
    const closed = closes.get(text.charAt(i));
    if (closed === undefined) continue;
    const at = findOpen(stack, closed, i - reach);
    if (at >= 0) stack.splice(at, 1);
    else yield unopened(i, text);
  }
  for (const own of stack) yield unclosed(own, text);
}
