import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { type Cell, type Column, type Row, type Style, textOf } from '../view/view.ts';
import { cutText, displayWidth, wrapText } from './display-width.ts';
import { GAP, type Layout } from './layout.ts';

type Paint = (text: string) => string;
type Palette = Readonly<Record<Style, Paint>>;

const createPalette = (color: boolean): Palette => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { strong: chalk.bold, dim: chalk.dim, accent: chalk.cyan, good: chalk.green, bad: chalk.red };
};

/** cli-table3 loses text when it wraps Han itself, so cells arrive fitted. */
const fitCell = (cell: Cell, column: Column, width: number, palette: Palette): string => {
  const { overflow = 'wrap' } = column;
  const text = textOf(cell);
  const lines = overflow === 'wrap' ? wrapText(text, width) : [cutText(text, width, overflow)];
  if (typeof cell !== 'object' || cell === null) return lines.join('\n');
  const paint = palette[cell.style];
  return lines.map(line => paint(line)).join('\n');
};

const EDGES = ['top', 'bottom', 'left', 'right', 'mid'];
const NO_BORDERS = {
  ...Object.fromEntries(
    EDGES.flatMap(edge => [edge, `${edge}-mid`, `${edge}-left`, `${edge}-right`]).map(edge => [edge, '']),
  ),
  'left-mid': '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** Rows set at once: the time that cli-table3 takes grows with the square of them. */
const BLOCK = 200;

const widestLine = (rows: readonly (readonly string[])[], column: number): number => {
  let widest = 0;
  for (const row of rows)
    for (const line of (row[column] ?? '').split('\n')) widest = Math.max(widest, displayWidth(line));
  return widest;
};

/** Rows under each other. A first line as wide as the columns keeps the blocks of a table alike; it is taken off again. */
const setBlock = (
  ruler: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): string => {
  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: columns.map(column => column.align ?? 'left'),
  });
  table.push([...ruler], ...rows.map(row => [...row]));
  const drawn = table.toString();
  return drawn.slice(drawn.indexOf('\n') + 1).replace(/[ \t]+$/gm, '');
};

/** Sets rows in the columns of a layout. */
export interface Grid {
  /** The headers and the first rows, without the end of the last line. */
  readonly begin: (rows: readonly Row[]) => string;
  /** More rows below them. */
  readonly go: (rows: readonly Row[]) => string;
}

export const createGrid = ({ columns, indexes, widths }: Layout, color: boolean): Grid => {
  const palette = createPalette(color);
  const fitRow = (cells: Row): string[] =>
    columns.map((column, i) => fitCell(cells[i] ?? null, column, widths[i] ?? 0, palette));
  const fitAll = (rows: readonly Row[]): string[][] =>
    rows.map(row => fitRow(indexes.map(index => row[index] ?? null)));
  let ruler: readonly string[] = [];
  const set = (rows: readonly string[][]): string => {
    const blocks: string[] = [];
    for (let at = 0; at < rows.length; at += BLOCK)
      blocks.push(setBlock(ruler, rows.slice(at, at + BLOCK), columns));
    return blocks.join('\n');
  };
  return {
    begin: rows => {
      const all = [fitRow(columns.map(column => ({ text: column.header, style: 'dim' }))), ...fitAll(rows)];
      ruler = columns.map((_, i) => '-'.repeat(widestLine(all, i)));
      return set(all);
    },
    go: rows => set(fitAll(rows)),
  };
};
