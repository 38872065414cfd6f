import type { Continuity } from './continuity.ts';
import type { Line } from './lines.ts';
import { isFinal, standsAlone, startsAnew } from './marks.ts';

/** Lines that are one paragraph, in reading order. */
export type Paragraph = readonly Line[];

/** In what a page is as wide everywhere, and how far a full line may stay below the widest. */
interface Measure {
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
const WIDEST = 120;

/** The 80th percentile of the widths around each line: the column width there. */
const columnWidths = (lines: readonly Line[], measure: Measure): readonly number[] =>
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
const findMeasure = (lines: readonly Line[]): Measure | null => {
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

/** Evidence (log odds) that an unfinished line goes on below, by how many units it is short of full. */
const FULL = [9, 6, 4, 2.5, 1, -1, -3, -5];
/** The same for the first line of a paragraph, which is set in by two characters. */
const FIRST = [9, 6, 4.5, 4, 3, 1.5, 0, -3];
const SHORT = -8;
/** A full line that ends with a sentence: about as many go on as do not, once what follows has been looked at. */
const FINISHED = 0.5;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/**
 * How much the words say for (above 0) or against reading `below` right behind `above`: the score of the
 * model turned into log odds, as measured on texts that it was not trained on.
 */
const flow = (continuity: Continuity | null, above: string, below: string): number => {
  if (continuity === null) return 0;
  const score = continuity.join(above, below) - continuity.open(below) + 3.5;
  return isFinal(above) ? clamp(score * 0.4, -2.5, 3) : clamp(score * 0.55, -4, 5.5);
};

interface Page {
  readonly measure: Measure;
  readonly widths: readonly number[];
  /** Whether paragraphs are set in: then an indent says that one starts, and none that it does not. */
  readonly indented: boolean;
  readonly continuity: Continuity | null;
}

const isIndented = (lines: readonly Line[]): boolean => {
  const share = lines.filter(line => line.indent >= 2).length / lines.length;
  return share > 0.03 && share < 0.6;
};

const joins = (above: Line, below: Line, index: number, isFirst: boolean, page: Page): boolean => {
  if (startsAnew(below.text) || standsAlone(above.text)) return false;
  if (above.columns > WIDEST || (page.indented && below.indent >= 2)) return false;
  const missing = Math.max(0, (page.widths[index] ?? 0) - page.measure.of(above)) / page.measure.unit;
  const words = flow(page.continuity, above.text, below.text);
  if (!isFinal(above.text)) {
    const evidence = (isFirst ? FIRST : FULL)[Math.ceil(missing)] ?? SHORT;
    return evidence + words > 0;
  }
  if (missing >= 1) return false;
  return page.indented || FINISHED + words > 0;
};

/** A title takes no more lines. */
const TITLE_LINES = 3;

/** Whether `above` is a title line of its own rather than a full line that goes on. */
const isTitleLine = (above: Line, below: Line | undefined, width: number, page: Page): boolean =>
  below === undefined ||
  (page.measure.of(above) < width && flow(page.continuity, above.text, below.text) < 1);

/**
 * No paragraph ends on a short line without a full stop: what does is titles that follow each other or the text.
 * Cuts such lines off behind the last sentence, and apart where there is none.
 */
const releaseTitles = (paragraph: Paragraph, width: number, page: Page): readonly Paragraph[] => {
  const last = paragraph.at(-1);
  if (last === undefined || paragraph.length < 2 || isFinal(last.text)) return [paragraph];
  if (page.measure.of(last) >= width - 4 * page.measure.unit) return [paragraph];
  const cut = paragraph.findLastIndex(line => isFinal(line.text)) + 1;
  if (paragraph.length - cut > TITLE_LINES) return [paragraph];
  const released: Line[][] = cut === 0 ? [] : [paragraph.slice(0, cut)];
  let title: Line[] = [];
  paragraph.slice(cut).forEach((line, i) => {
    title.push(line);
    if (!isTitleLine(line, paragraph[cut + i + 1], width, page)) return;
    released.push(title);
    title = [];
  });
  return released;
};

/** Joins hard-wrapped lines to paragraphs. On a page that is not wrapped every line is one already. */
export const joinWraps = (lines: readonly Line[], continuity: Continuity | null): readonly Paragraph[] => {
  const measure = findMeasure(lines);
  if (measure === null) return lines.map(line => [line]);
  const page = { measure, widths: columnWidths(lines, measure), indented: isIndented(lines), continuity };
  const paragraphs: Paragraph[] = [];
  let current: Line[] = [];
  lines.forEach((line, i) => {
    const above = current.at(-1);
    if (above !== undefined && !joins(above, line, i - 1, current.length === 1, page)) {
      paragraphs.push(...releaseTitles(current, page.widths[i - 1] ?? 0, page));
      current = [];
    }
    current.push(line);
  });
  return [...paragraphs, ...releaseTitles(current, page.widths.at(-1) ?? 0, page)];
};
