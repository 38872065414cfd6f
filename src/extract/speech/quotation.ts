import type { Span } from '../../text/span.ts';

/** A pair of quotation marks that no other pair encloses. The span includes the marks. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
}

const OPENERS = '“「『‘';
const CLOSERS = '”」』’';
/** How many blocks a quotation may run over: a column break, a picture between two halves. */
const MAX_BLOCKS = 3;

interface Open {
  readonly at: number;
  readonly kind: number;
}

interface Scan {
  readonly pairs: Quotation[];
  /** Where the outermost mark that this block never closes stands. */
  readonly pending: number | null;
}

const pair = (start: number, end: number): Quotation => ({
  start,
  end,
  inner: { start: start + 1, end: end - 1 },
});

/** Index into OPENERS/CLOSERS and whether it opens; an ASCII mark takes turns. */
const markAt = (
  text: string,
  at: number,
  stack: readonly Open[],
): { kind: number; opens: boolean } | null => {
  const char = text.charAt(at);
  const opens = OPENERS.indexOf(char);
  if (opens >= 0) return { kind: opens, opens: true };
  const closes = CLOSERS.indexOf(char);
  if (closes >= 0) return { kind: closes, opens: false };
  if (char === '"' || char === '＂') return { kind: 4, opens: !stack.some(open => open.kind === 4) };
  return null;
};

/** The outermost pairs of one block. `opened` is a mark that an earlier block left open. */
const scanBlock = (text: string, block: Span, opened: number | null): Scan => {
  const pairs: Quotation[] = [];
  const stack: Open[] = opened === null ? [] : [{ at: opened, kind: OPENERS.indexOf(text.charAt(opened)) }];
  for (let i = block.start; i < block.end; i++) {
    const mark = markAt(text, i, stack);
    if (mark === null) continue;
    if (mark.opens) {
      stack.push({ at: i, kind: mark.kind });
      continue;
    }
    const index = stack.findLastIndex(open => open.kind === mark.kind);
    const open = stack[index];
    if (open === undefined) continue;
    stack.length = index;
    enclose(pairs, open.at, i + 1);
  }
  return { pairs, pending: stack[0]?.at ?? null };
};

/** A new pair takes the place of those inside it. A pair inside a mark that turns out a stray stays. */
const enclose = (pairs: Quotation[], start: number, end: number): void => {
  dropWithin(pairs, start);
  pairs.push(pair(start, end));
};

const dropWithin = (pairs: Quotation[], from: number): void => {
  while ((pairs.at(-1)?.start ?? -1) >= from) pairs.pop();
};

/** Whether the first quotation mark of `block` closes one that stands open. */
const beginsInside = (text: string, block: Span): boolean => {
  for (let i = block.start; i < block.end; i++) {
    if (OPENERS.includes(text.charAt(i)) && text.charAt(i) !== '‘') return false;
    if (text.charAt(i) === '”' || text.charAt(i) === '」') return true;
  }
  return false;
};

/**
 * The outermost quotations of the text, block by block. A mark left open reaches on into the next blocks
 * when their first mark closes it (a column break cut it); it ends with its block when the next one opens
 * with the same mark (a speech of several paragraphs); otherwise it is a stray.
 */
export const pairQuotations = (text: string, blocks: readonly Span[]): Quotation[] => {
  const found: Quotation[] = [];
  let opened: { at: number; from: number } | null = null;
  blocks.forEach((block, index) => {
    const resumed: number | null =
      opened !== null && index - opened.from < MAX_BLOCKS && beginsInside(text, block) ? opened.at : null;
    const scan = scanBlock(text, block, resumed);
    if (resumed !== null) dropWithin(found, resumed);
    found.push(...scan.pairs);
    if (resumed !== null || (opened !== null && index - opened.from >= MAX_BLOCKS)) opened = null;
    if (scan.pending === null) return;
    const next = blocks[index + 1];
    const mark = text.charAt(scan.pending);
    if (next !== undefined && mark === '“' && text.charAt(next.start) === mark) {
      dropWithin(found, scan.pending);
      found.push({ start: scan.pending, end: block.end, inner: { start: scan.pending + 1, end: block.end } });
    } else opened = { at: scan.pending, from: index };
  });
  return found.sort((a, b) => a.start - b.start);
};
