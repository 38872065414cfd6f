import { textOf, type View } from '../view/view.ts';
import type { Renderer } from './renderer.ts';

const escapeCell = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;

function* renderTable({ title, columns, rows, list }: View): Iterable<string> {
  if (title !== null) yield `## ${title}\n\n`;
  if (list !== undefined) {
    for (const entry of list) yield `- ${entry.replace(/\s+/g, ' ')}\n`;
    return;
  }
  yield row(columns.map(column => column.header));
  yield `|${columns.map(column => (column.align === 'right' ? ' --: |' : ' --- |')).join('')}\n`;
  for (const cells of rows) yield row(cells.map(textOf));
}

/** GitHub-flavoured Markdown tables, one section a view. */
export const renderMarkdown: Renderer = function* ({ report }) {
  for (const [i, view] of report.views.entries()) {
    if (i > 0) yield '\n';
    yield* renderTable(view);
  }
  if (report.note !== undefined) yield `\n_${report.note}_\n`;
};
