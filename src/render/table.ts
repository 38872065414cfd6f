import { Chalk, type ChalkInstance } from 'chalk';
import type { Prose } from '../view/report.ts';
import type { Cell, Row, RowStream, View } from '../view/view.ts';
import { arrange, type Drawn } from './beside.ts';
import { createGrid, type Grid } from './grid.ts';
import { layOut } from './layout.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

// ESC [ 31 m, BEL and their like: a text must not give orders to the terminal that shows it.
const CONTROLS = /[^\P{Cc}\n\t]|[\u2028\u2029]/gu;

const visible = (text: string): string => text.replace(CONTROLS, '').replaceAll('\t', ' ');

const visibleCell = (cell: Cell): Cell => {
  if (typeof cell === 'string') return visible(cell);
  return typeof cell === 'object' && cell !== null ? { ...cell, text: visible(cell.text) } : cell;
};

const visibleRow = (row: Row): Row => row.map(visibleCell);

const NOTHING = '(none)';

const draw = (view: View, { width, color }: RenderOptions, chalk: ChalkInstance): Drawn => {
  const rows = view.rows.map(visibleRow);
  const body =
    rows.length === 0
      ? chalk.dim(NOTHING)
      : createGrid(layOut({ columns: view.columns, rows }, width), color).begin(rows);
  const title = view.title === null ? [] : [chalk.bold(view.title)];
  return { lines: [...title, ...body.split('\n')], beside: view.beside === true };
};

/** Rows of a stream that decide about the columns; those after them have to fit in. */
const FIRST = 500;

/** As one table, whose columns are laid out for the first rows: it begins before the last one is there. */
async function* drawStream(
  { columns, batches }: RowStream,
  { width, color }: RenderOptions,
): AsyncIterable<string> {
  const waiting: Row[] = [];
  let grid: Grid | null = null;
  for await (const batch of batches) {
    const rows = batch.map(visibleRow);
    if (grid === null) {
      for (const row of rows) waiting.push(row);
      if (waiting.length < FIRST) continue;
      grid = createGrid(layOut({ columns, rows: waiting, complete: false }, width), color);
      yield `${grid.begin(waiting)}\n`;
    } else if (rows.length > 0) yield `${grid.go(rows)}\n`;
  }
  if (grid !== null) return;
  if (waiting.length === 0) yield `${new Chalk({ level: color ? 1 : 0 }).dim(NOTHING)}\n`;
  else yield `${createGrid(layOut({ columns, rows: waiting }, width), color).begin(waiting)}\n`;
}

async function* drawProse({ plain }: Prose): AsyncIterable<string> {
  let before = '';
  for await (const texts of plain) {
    for (const text of texts) {
      yield `${before}${visible(text)}\n`;
      before = '\n';
    }
  }
}

/** What a person reads: aligned by display width, at most `width` columns wide. */
export const renderTable: Renderer = async function* ({ report }, options) {
  const { width, color } = options;
  const chalk = new Chalk({ level: color ? 1 : 0 });
  if (report.prose !== undefined) yield* drawProse(report.prose);
  const drawings = report.views.map(view => draw(view, options, chalk));
  for (const [i, lines] of arrange(drawings, width).entries())
    yield `${i === 0 ? '' : '\n'}${lines.join('\n')}\n`;
  if (report.rows !== undefined) yield* drawStream(report.rows, options);
  if (report.note !== undefined) yield `\n${chalk.dim(report.note)}\n`;
};
