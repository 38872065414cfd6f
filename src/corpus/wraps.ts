import type { Line } from './lines.ts';

/** Lines of one paragraph. */
export type Paragraph = readonly Line[];

/** 。 ！ ？ ； ： … and what may close behind them: `……`, `。”`, `！）`. */
const FINAL = /[。！？!?；;：:…](?:[”’」』》）)】"']*)$/u;
/** Lines that begin something new whatever stands above: bylines, bullets, headings, picture marks. */
const OPENER = /^(?:[■□●◆▲▼★◎○•]|#{1,6}\s|[-*]\s|本报讯|记者[：:])/u;

export const isFinal = (text: string): boolean => FINAL.test(text.slice(-8));
export const isOpener = (text: string): boolean => OPENER.test(text);

/** How wide the column is in which a line stands, and in which measure. */
interface Measure {
  readonly of: (line: Line) => number;
  /** Columns that a full line may be short of the widest. */
  readonly slack: number;
}

const BY_CHARACTERS: Measure = { of: line => line.characters, slack: 0 };
const BY_COLUMNS: Measure = { of: line => line.columns, slack: 6 };

/** Lines on either side that tell the width of the column. */
const WINDOW = 12;

/** The 80th percentile of the measures around each line: the column width there. */
const columnWidths = (lines: readonly Line[], measure: Measure): readonly number[] =>
  lines.map((_, i) => {
    const near = lines.slice(Math.max(0, i - WINDOW), i + WINDOW + 1).map(measure.of);
    near.sort((a, b) => a - b);
    return near[Math.floor(near.length * 0.8)] ?? 0;
  });

const isOpen = (line: Line): boolean => !isFinal(line.text);

/**
 * A page is wrapped hard when many of its lines break off in mid-sentence and those are about as wide as the
 * widest: prose has short titles that end openly, and long paragraphs that do not.
 */
const findMeasure = (lines: readonly Line[]): Measure | null => {
  const open = lines.filter(isOpen);
  if (lines.length < 4 || open.length < lines.length * 0.4) return null;
  const share = (measure: Measure, slack: number): number => {
    const widths = columnWidths(open, measure);
    return (
      open.filter((line, i) => Math.abs(measure.of(line) - (widths[i] ?? 0)) <= slack).length / open.length
    );
  };
  if (share(BY_CHARACTERS, 0) >= 0.7) return BY_CHARACTERS;
  return share(BY_COLUMNS, 6) >= 0.55 ? BY_COLUMNS : null;
};

const joins = (above: Line, below: Line, width: number, measure: Measure): boolean => {
  if (isOpener(below.text) || isOpener(above.text)) return false;
  const wide = measure.of(above);
  if (isOpen(above)) return wide >= width - measure.slack;
  return wide >= width && !(isOpen(below) && measure.of(below) <= width - 3);
};

/** Joins hard-wrapped lines to paragraphs. Lines of a page that is not wrapped are paragraphs already. */
export const joinWraps = (lines: readonly Line[]): readonly Paragraph[] => {
  const measure = findMeasure(lines);
  if (measure === null) return lines.map(line => [line]);
  const widths = columnWidths(lines, measure);
  const paragraphs: Line[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const current = paragraphs.at(-1);
    if (above !== undefined && current !== undefined && joins(above, line, widths[i - 1] ?? 0, measure))
      current.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
};
