import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { type Cell, type Column, type Style, textOf, type View } from '../view/view.ts';
import { arrange, type Drawn } from './beside.ts';
import { cutText, displayWidth, wrapText } from './display-width.ts';
import { GAP, layOut } from './layout.ts';
import type { Renderer } from './renderer.ts';

type Paint = (text: string) => string;

const paints = (chalk: ChalkInstance): Readonly<Record<Style, Paint>> => ({
  strong: chalk.bold,
  dim: chalk.dim,
  accent: chalk.cyan,
  good: chalk.green,
  bad: chalk.red,
});

// ESC [ 31 m, BEL and their like: a text must not give orders to the terminal that shows it.
const CONTROLS = /[^\P{Cc}\n\t]|[\u2028\u2029]/gu;

const visible = (text: string): string => text.replace(CONTROLS, '').replaceAll('\t', ' ');

const visibleCell = (cell: Cell): Cell => {
  if (typeof cell === 'string') return visible(cell);
  return typeof cell === 'object' && cell !== null ? { ...cell, text: visible(cell.text) } : cell;
};

/** cli-table3 loses text when it wraps Han itself, so cells arrive fitted. */
const fitCell = (
  cell: Cell,
  column: Column,
  width: number,
  palette: Readonly<Record<Style, Paint>>,
): string => {
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

const renderView = (view: View, width: number, chalk: ChalkInstance): string => {
  const palette = paints(chalk);
  const { columns, indexes, widths } = layOut(view, width);
  const fitRow = (cells: readonly Cell[]): string[] =>
    columns.map((column, i) => fitCell(cells[i] ?? null, column, widths[i] ?? 0, palette));
  const head = fitRow(columns.map(column => ({ text: column.header, style: 'dim' })));
  const rows = [head, ...view.rows.map(row => fitRow(indexes.map(index => row[index] ?? null)))];
  // every block begins with a line as wide as the widest cells, which is taken off again
  const ruler = columns.map((_, i) => '-'.repeat(widestLine(rows, i)));
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += BLOCK) {
    const table = new Table({
      chars: NO_BORDERS,
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
      colAligns: columns.map(column => column.align ?? 'left'),
    });
    table.push(ruler, ...rows.slice(at, at + BLOCK));
    const drawn = table.toString();
    blocks.push(drawn.slice(drawn.indexOf('\n') + 1));
  }
  return blocks.join('\n').replace(/[ \t]+$/gm, '');
};

const draw = (view: View, width: number, chalk: ChalkInstance): Drawn => {
  const rows = view.rows.map(cells => cells.map(visibleCell));
  const body = rows.length === 0 ? chalk.dim('(none)') : renderView({ ...view, rows }, width, chalk);
  const title = view.title === null ? [] : [chalk.bold(view.title)];
  return { lines: [...title, ...body.split('\n')], beside: view.beside === true };
};

/** What a person reads: aligned by display width, at most `width` columns wide. */
export const renderTable: Renderer = function* ({ report }, { width, color }) {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  for (const text of report.prose ?? []) yield `${visible(text)}\n`;
  const drawings = report.views.map(view => draw(view, width, chalk));
  for (const [i, lines] of arrange(drawings, width).entries())
    yield `${i === 0 ? '' : '\n'}${lines.join('\n')}\n`;
  if (report.note !== undefined) yield `\n${chalk.dim(report.note)}\n`;
};
