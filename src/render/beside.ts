import { displayWidth } from './display-width.ts';

/** Columns between two tables that stand side by side. */
const GUTTER = 4;

export interface Drawn {
  readonly lines: readonly string[];
  /** May stand right of the one before it. */
  readonly beside: boolean;
}

const widthOf = (lines: readonly string[]): number =>
  lines.reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);

const join = (left: readonly string[], right: readonly string[]): string[] => {
  const at = widthOf(left) + GUTTER;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [start = '', end = ''] = [left[i], right[i]];
    return end === '' ? start : start + ' '.repeat(at - displayWidth(start)) + end;
  });
};

/** Puts drawings that allow it side by side as long as they fit into `width`, the others below each other. */
export const arrange = (drawings: readonly Drawn[], width: number): readonly (readonly string[])[] => {
  const groups: (readonly string[])[] = [];
  for (const { lines, beside } of drawings) {
    const last = groups.at(-1);
    const fits = last !== undefined && beside && widthOf(last) + GUTTER + widthOf(lines) <= width;
    if (fits) groups[groups.length - 1] = join(last, lines);
    else groups.push(lines);
  }
  return groups;
};
