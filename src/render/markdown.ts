import type { Prose } from '../view/report.ts';
import { type Column, type RowStream, textOf, type View } from '../view/view.ts';
import type { Renderer } from './renderer.ts';

const escapeCell = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;

const item = (entry: string): string => `- ${entry.replace(/\s+/g, ' ')}\n`;

function* renderHead(columns: readonly Column[]): Iterable<string> {
  yield row(columns.map(column => column.header));
  yield `|${columns.map(column => (column.align === 'right' ? ' --: |' : ' --- |')).join('')}\n`;
}

function* renderTable({ title, columns, rows, list }: View): Iterable<string> {
  if (title !== null) yield `## ${title}\n\n`;
  if (list !== undefined) {
    for (const entry of list) yield item(entry);
    return;
  }
  yield* renderHead(columns);
  for (const cells of rows) yield row(cells.map(textOf));
}

async function* renderRows(stream: RowStream | undefined): AsyncIterable<string> {
  if (stream?.list !== undefined) {
    for await (const entries of stream.list) yield entries.map(item).join('');
  } else if (stream !== undefined) {
    yield* renderHead(stream.columns);
    for await (const rows of stream.batches) yield rows.map(cells => row(cells.map(textOf))).join('');
  }
}

async function* renderProse(prose: Prose | undefined): AsyncIterable<string> {
  if (prose === undefined) return;
  let before = '';
  for await (const texts of prose.markdown) {
    for (const text of texts) {
      yield `${before}${text}\n`;
      before = '\n';
    }
  }
}

/** GitHub-flavoured Markdown tables, one section a view. */
export const renderMarkdown: Renderer = async function* ({ report }) {
  yield* renderProse(report.prose);
  for (const [i, view] of report.views.entries()) {
    if (i > 0) yield '\n';
    yield* renderTable(view);
  }
  yield* renderRows(report.rows);
  if (report.note !== undefined) yield `\n_${report.note}_\n`;
};
