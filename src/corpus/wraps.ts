import { brokenOdds } from './breaks.ts';
import {
  columnWidths,
  findMeasure,
  isFirst,
  isUnindented,
  type Measure,
  missingOf,
  WIDEST,
} from './columns.ts';
import type { Continuity } from './continuity.ts';
import { goesOnBehindHyphen } from './hyphens.ts';
import type { Line } from './lines.ts';
import { isFinal, isMarkedHeading, standsAlone, startsAnew } from './marks.ts';

/** Lines that are one paragraph, in reading order. */
export type Paragraph = readonly Line[];

/** Evidence (log odds) that an unfinished line goes on below, by how many units it is short of full. */
const FULL = [9, 6, 4, 2.5, 1, -1, -3, -5];
/** The same for the first line of a paragraph, which is set in by two characters. */
const FIRST = [9, 6, 4.5, 4, 3, 1.5, 0, -3];
const SHORT = -8;
/** A full line that ends with a sentence: about as many go on as do not, once what follows has been looked at. */
const FINISHED = -0.1;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** 某某说。: what stands behind a quotation that ends as a sentence, and belongs to it. */
const ATTRIBUTION = /^[^，。：；！？“”]{2,30}(?:说|表示|认为|指出|介绍|强调|坦言|建议)。/u;
const ATTRIBUTED = 4;
const HYPHENATED = 6;
/** “整句引语，…: opens a paragraph below a heading that ends with a quoted word. */
const QUOTATION = /^“[^”]{8}/u;

/**
 * How much the words say for (above 0) or against reading `below` right behind `above`: the scores of the model
 * turned into log odds by a regression on lines of texts that it was not trained on.
 */
const flow = (continuity: Continuity | null, above: string, below: string): number => {
  if (/[。！？]”$/u.test(above) && ATTRIBUTION.test(below)) return ATTRIBUTED;
  if (above.endsWith('”') && QUOTATION.test(below)) return -ATTRIBUTED;
  if (goesOnBehindHyphen(above, below)) return HYPHENATED;
  if (continuity === null) return 0;
  const [join, open] = [continuity.join(above, below), continuity.open(below)];
  return isFinal(above)
    ? clamp(0.29 * join - 0.52 * open + 1.1, -3.5, 3)
    : clamp(0.55 * join - 0.87 * open + 0.35, -4, 5.5);
};

interface Page {
  readonly measure: Measure;
  readonly widths: readonly number[];
  /** Whether paragraphs are set in: then an indent says that one starts, and none that it does not. */
  readonly indented: boolean;
  /** Whether they were, and the extraction left the indents away: first lines are short by two characters. */
  readonly unindented: boolean;
  readonly continuity: Continuity | null;
}

const isIndented = (lines: readonly Line[]): boolean => {
  const share = lines.filter(line => line.indent >= 2).length / lines.length;
  return share > 0.03 && share < 0.6;
};

/** Odds that a line opens a paragraph or not where those are short. */
const OPENS = -3;
const GOES_ON = 2;

const joins = (above: Line, below: Line, index: number, opens: boolean, page: Page): boolean => {
  if (startsAnew(below.text) || standsAlone(above.text)) return false;
  if (above.columns > WIDEST || (page.indented && below.indent >= 2)) return false;
  const missing = missingOf(above, page.widths[index] ?? 0, page.measure);
  const words = flow(page.continuity, above.text, below.text);
  if (!isFinal(above.text)) {
    const evidence = (opens ? FIRST : FULL)[Math.ceil(missing)] ?? SHORT;
    return evidence + words > 0;
  }
  if (missing >= 1) return false;
  const short = missingOf(below, page.widths[index + 1] ?? 0, page.measure);
  const indent = page.unindented ? (isFirst(short) ? OPENS : short < 1 ? GOES_ON : 0) : 0;
  return page.indented || FINISHED + words + indent > 0;
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

/** Odds that the last line of a page is a sentence broken off, and what the words across the break must say then. */
const BROKEN = 1;
const NOT_AGAINST = -2;

/** Whether a page ends in mid-sentence between two lines, with its furniture in between. */
const isCut = (above: Line, below: Line, continuity: Continuity | null): boolean =>
  below.index > above.index + 1 &&
  brokenOdds(above.text) >= BROKEN &&
  !startsAnew(below.text) &&
  !isMarkedHeading(below.text) &&
  flow(continuity, above.text, below.text) > NOT_AGAINST;

/** On a page that is not wrapped every line is a paragraph, but for those that the end of a page cuts in two. */
const joinCuts = (lines: readonly Line[], continuity: Continuity | null): readonly Paragraph[] => {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const above = current?.at(-1);
    if (above !== undefined && isCut(above, line, continuity)) current?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
};

/** Joins hard-wrapped lines to paragraphs. Where furniture was taken out, the places of lines leave a gap. */
export const joinWraps = (lines: readonly Line[], continuity: Continuity | null): readonly Paragraph[] => {
  const measure = findMeasure(lines);
  if (measure === null) return joinCuts(lines, continuity);
  const widths = columnWidths(lines, measure);
  const unindented = isUnindented(lines, widths, measure);
  const page = { measure, widths, indented: isIndented(lines), unindented, continuity };
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

/** Puts the furniture of pages back among paragraphs, each line behind the paragraph that it stands in or below. */
export const withFurniture = (
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
): readonly Paragraph[] => {
  if (furniture.size === 0) return paragraphs;
  const apart = lines.filter(({ index }) => furniture.has(index));
  const placed: Paragraph[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    for (let line = apart[next]; line !== undefined; line = apart[++next]) {
      if (line.index > (paragraph[0]?.index ?? 0)) break;
      placed.push([line]);
    }
    placed.push(paragraph);
  }
  return [...placed, ...apart.slice(next).map(line => [line])];
};
