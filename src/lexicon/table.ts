import { UsageError } from '../usage-error.ts';

/** One row of a word list. */
export interface TableRow<Column extends string> {
  /** 1-based line in the file. */
  readonly line: number;
  /** The trimmed cell of a column; empty when the row ends before it. */
  readonly get: (column: Column) => string;
}

/**
 * Parses a tab-separated word list. Its first line names the columns, `#` begins a comment line.
 * @throws UsageError with file and line when the header lacks one of `columns`, a row has more cells than the
 * header, or its first cell is empty.
 */
export const parseTable = <Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] => {
  const lines = text.split(/\r\n|\r|\n/u);
  const isContent = (line: string): boolean => line.trim() !== '' && !line.startsWith('#');
  const headerAt = lines.findIndex(isContent);
  const header = toCells(lines[headerAt] ?? '');
  for (const column of columns)
    if (!header.includes(column)) throw new UsageError(`${file}:${headerAt + 1}: no column "${column}"`);
  const rows: TableRow<Column>[] = [];
  lines.forEach((line, i) => {
    if (i <= headerAt || !isContent(line)) return;
    const cells = toCells(line);
    checkCells(cells, header, `${file}:${i + 1}`);
    rows.push({ line: i + 1, get: column => cells[header.indexOf(column)] ?? '' });
  });
  return rows;
};

const toCells = (line: string): readonly string[] => line.split('\t').map(cell => cell.trim());

const checkCells = (cells: readonly string[], header: readonly string[], place: string): void => {
  if (cells.length > header.length)
    throw new UsageError(`${place}: ${cells.length} cells where the header has ${header.length}`);
  if (cells[0] === '') throw new UsageError(`${place}: the first cell is empty`);
};

/** The parts of a cell that lists several values: `双城经济圈|成渝双城经济圈`. */
export const splitCell = (cell: string): readonly string[] =>
  cell === '' ? [] : cell.split('|').map(part => part.trim());
