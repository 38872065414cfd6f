import { UsageError } from '../usage-error.ts';
import { parseTable, splitCell, type TableRow } from './table.ts';

/** How a word list is laid out. */
export interface Layout {
  /** All its columns, in order. The first one says which row it is. */
  readonly columns: readonly string[];
  /** Those that a list may not do without. */
  readonly required: readonly string[];
}

const isContent = (line: string): boolean => line.trim() !== '' && !line.startsWith('#');

/** @throws UsageError with file and line when the header names a column that there is not. */
const checkHeader = (text: string, file: string, { columns }: Layout): void => {
  const lines = text.split(/\r\n|\r|\n/u);
  const at = lines.findIndex(isContent);
  for (const name of (lines[at] ?? '').split('\t').map(cell => cell.trim()))
    if (!columns.includes(name))
      throw new UsageError(
        `${file}:${at + 1}: no such column "${name}"; this list has ${columns.join(', ')}`,
      );
};

const toLine = ({ get }: TableRow<string>, columns: readonly string[]): string =>
  columns.map(column => get(column)).join('\t');

/**
 * A list that somebody wrote, with all columns in their order and every row on the line where it stood.
 * @throws UsageError with file and line when it is no such list.
 */
export const arrangeTable = (text: string, file: string, layout: Layout): string => {
  const rows = parseTable(text, file, layout.required);
  checkHeader(text, file, layout);
  const lines = [layout.columns.join('\t')];
  for (const row of rows) lines[row.line - 1] = toLine(row, layout.columns);
  return `${Array.from(lines, line => line ?? '').join('\n')}\n`;
};

/** What a row is about: its first cell, and other forms of it. */
const formsOf = (row: TableRow<string>, [name = '']: readonly string[]): readonly string[] => [
  row.get(name),
  ...splitCell(row.get('variants')),
];

/** A row without the forms that stand in a list before it; null when it is such a form itself. */
const withoutForms = (
  row: TableRow<string>,
  columns: readonly string[],
  taken: ReadonlySet<string>,
): string | null => {
  if (taken.has(row.get(columns[0] ?? ''))) return null;
  const variants = splitCell(row.get('variants')).filter(form => !taken.has(form));
  return columns.map(column => (column === 'variants' ? variants.join('|') : row.get(column))).join('\t');
};

/** The rows of several lists of one layout as one list. Where two of them speak of one word, the first counts. */
export const overlayTables = (tables: readonly string[], file: string): string => {
  const header = tables.at(-1)?.split('\n').find(isContent) ?? '';
  const columns = header.split('\t').map(cell => cell.trim());
  const taken = new Set<string>();
  const lines = [columns.join('\t')];
  for (const table of tables) {
    const rows = parseTable(table, file, columns);
    for (const row of rows) lines.push(withoutForms(row, columns, taken) ?? '');
    for (const form of rows.flatMap(row => formsOf(row, columns))) taken.add(form);
  }
  return `${lines.join('\n')}\n`;
};
