import type { Line } from './lines.ts';
import { isFinal, startsAnew } from './marks.ts';

/** In what a page is as wide everywhere, and how far a full line may stay below the widest. */
export interface Measure {
  readonly of: (line: Line) => number;
  /** How many units a step of the evidence table below is. */
  readonly unit: number;
}

/** Wrapped by a program, so many characters a line. */
const CHARACTERS: Measure = { of: line => line.characters, unit: 1 };
/** Set in type: columns, with marks squeezed. */
const COLUMNS: Measure = { of: line => line.columns, unit: 2 };

/** Lines on either side that tell the width of the column. */
const WINDOW = 12;
/** No newspaper column is wider: a longer line is a paragraph that was never wrapped. */
export const WIDEST = 120;

/** The 80th percentile of the widths around each line: the column width there. */
export const columnWidths = (lines: readonly Line[], measure: Measure): readonly number[] =>
  lines.map((_, i) => {
    const near = lines
      .slice(Math.max(0, i - WINDOW), i + WINDOW + 1)
      .filter(line => line.columns <= WIDEST)
      .map(measure.of);
    near.sort((a, b) => a - b);
    return near[Math.floor(near.length * 0.8)] ?? 0;
  });

/** Narrower columns nobody sets. */
const NARROWEST = 20;
/** Fewer lines that break off say nothing. */
const FEWEST = 3;

/** Whether `widths` can be those of columns: not as narrow as headings, and hardly a line goes beyond. */
const isColumn = (lines: readonly Line[], widths: readonly number[], measure: Measure): boolean => {
  const width = Math.max(...widths.slice(0, 1000));
  const beyond = lines.filter(line => measure.of(line) > 1.3 * width);
  return width >= NARROWEST / (measure === CHARACTERS ? 2 : 1) && beyond.length <= lines.length * 0.2;
};

/**
 * A page is wrapped hard when many of its lines break off in mid-sentence and those are about as wide as the
 * widest. Prose with a line a paragraph has few such lines: titles, which are short.
 */
export const findMeasure = (lines: readonly Line[]): Measure | null => {
  const running = lines.filter(({ columns, text }) => columns >= NARROWEST && !startsAnew(text));
  const open = running.filter(line => !isFinal(line.text) && line.columns <= WIDEST);
  if (open.length < FEWEST || open.length < running.length * 0.4) return null;
  const share = (measure: Measure, slack: number): number => {
    const widths = columnWidths(open, measure);
    const full = open.filter((line, i) => Math.abs(measure.of(line) - (widths[i] ?? 0)) <= slack);
    return isColumn(lines, widths, measure) ? full.length / open.length : 0;
  };
  if (share(CHARACTERS, 0) >= 0.7) return CHARACTERS;
  return share(COLUMNS, 6) >= 0.5 ? COLUMNS : null;
};

/** How many units a line is short of the column there. */
export const missingOf = (line: Line, width: number, { of, unit }: Measure): number =>
  Math.max(0, width - of(line)) / unit;

/** Short by the two characters of an indent, give or take squeezed marks. */
export const isFirst = (missing: number): boolean => missing >= 1.5 && missing <= 4;
/** Fewer first lines say nothing. */
const FEWEST_FIRST = 5;

/** Whether first lines of paragraphs (behind a short line that ends a sentence) are short, and others are not. */
export const isUnindented = (
  lines: readonly Line[],
  widths: readonly number[],
  measure: Measure,
): boolean => {
  const counts = { first: 0, short: 0, others: 0, shortOthers: 0 };
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const missing = missingOf(line, widths[i] ?? 0, measure);
    if (above === undefined || isFinal(line.text) || missing > 5) return;
    const isShort = isFirst(missing) ? 1 : 0;
    if (!isFinal(above.text)) {
      counts.others++;
      counts.shortOthers += isShort;
    } else if (missingOf(above, widths[i - 1] ?? 0, measure) > 3) {
      counts.first++;
      counts.short += isShort;
    }
  });
  return (
    counts.first >= FEWEST_FIRST &&
    counts.short > 0.6 * counts.first &&
    counts.shortOthers < 0.3 * counts.others
  );
};
