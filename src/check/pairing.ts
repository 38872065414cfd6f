import type { Trouble } from './finding.ts';

/** A mark that opens and the one that closes it. */
export interface Pair {
  readonly open: string;
  readonly close: string;
}

interface Opened {
  readonly at: number;
  readonly pair: Pair;
}

/** Marks of `text` that have no partner. `continues` says that an opening mark goes on with an open quotation. */
export function* findUnpaired(
  text: string,
  pairs: readonly Pair[],
  continues: (offset: number) => boolean,
): Iterable<Trouble> {
  const opens = new Map(pairs.flatMap(pair => [...pair.open].map(mark => [mark, pair] as const)));
  const closes = new Map(pairs.flatMap(pair => [...pair.close].map(mark => [mark, pair] as const)));
  const stack: Opened[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    const opened = opens.get(mark);
    if (opened !== undefined) {
      const before = stack.find(own => own.pair === opened);
      if (before === undefined) stack.push({ at: i, pair: opened });
      else if (!continues(i)) {
        yield unclosed(before, text);
        stack.splice(stack.indexOf(before), 1);
        stack.push({ at: i, pair: opened });
      }
      continue;
    }
    const closed = closes.get(mark);
    if (closed === undefined) continue;
    const at = stack.findLastIndex(own => own.pair === closed);
    if (at >= 0) stack.splice(at, 1);
    else yield { start: i, end: i + 1, message: `${mark} closes what nothing opened`, key: keyAt(text, i) };
  }
  for (const own of stack) yield unclosed(own, text);
}

const keyAt = (text: string, at: number): string => text.slice(Math.max(0, at - 8), at + 9);

const unclosed = ({ at, pair }: Opened, text: string): Trouble => ({
  start: at,
  end: at + 1,
  message: `${text.charAt(at)} is never closed`,
  expected: [...pair.close].at([...pair.open].indexOf(text.charAt(at))) ?? pair.close,
  key: keyAt(text, at),
});
