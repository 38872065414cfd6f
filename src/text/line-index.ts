import { lastAtOrBefore } from './span.ts';

/** Where each line of a text starts (UTF-16 offsets, ascending). `\r\n`, `\n` and a lone `\r` end a line. */
export type LineIndex = readonly number[];

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

export const indexLines = (text: string): LineIndex => {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
  }
  return starts;
};

/** Line and column of `offset`. O(log lines). */
export const positionAt = (lines: LineIndex, offset: number): Position => {
  const line = lastAtOrBefore(lines, offset);
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
};
