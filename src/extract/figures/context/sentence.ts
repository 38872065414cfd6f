import type { Span } from '../../../text/span.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** One sentence with its quantities, in order. A sentence ends at 。！？ or a line break, not at ；. */
export interface Sentence extends Span {
  readonly quantities: readonly Quantity[];
}

/** 。！？!? and the line break. */
const isEnd = (code: number): boolean =>
  code === 0x3002 || code === 0x0a || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f;

/** The sentences of `text` that hold a quantity. */
export const groupBySentence = (text: string, quantities: readonly Quantity[]): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let next = 0;
  let start = 0;
  for (let i = 0; i <= text.length && next < quantities.length; i++) {
    if (i < text.length && !isEnd(text.charCodeAt(i))) continue;
    const first = next;
    while (next < quantities.length && (quantities[next]?.start ?? 0) <= i) next++;
    if (next > first) sentences.push({ start, end: i, quantities: quantities.slice(first, next) });
    start = i + 1;
  }
  return sentences;
};

const CLAUSE_MARKS = new Set('，；：,;:');

/** How far a clause is looked for: keeps a text without punctuation linear. */
const REACH = 200;

/** Where the clause around `at` begins, not before `floor`. A bracket that is closed again is skipped. */
export const clauseStart = (text: string, at: number, floor: number): number => {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(floor, at - REACH); i--) {
    const char = text.charAt(i);
    if (char === ')') depth++;
    else if (char === '(') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && CLAUSE_MARKS.has(char)) return i + 1;
  }
  return Math.max(floor, at - REACH);
};

/** Where the clause around `at` ends, not behind `ceiling`. */
export const clauseEnd = (text: string, at: number, ceiling: number): number => {
  const last = Math.min(ceiling, at + REACH);
  for (let i = at; i < last; i++) if (CLAUSE_MARKS.has(text.charAt(i))) return i;
  return last;
};
