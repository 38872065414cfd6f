/** Meaning, not colour: the renderer decides how it looks. */
export type Style = 'strong' | 'dim' | 'accent' | 'good' | 'bad';

export interface StyledText {
  readonly text: string;
  readonly style: Style;
}
export type Cell = string | number | null | StyledText;

export interface Column {
  /** Name in `--sort`. */
  readonly key: string;
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** What happens to text wider than the column: wrapped (default), or cut at its start or end. */
  readonly overflow?: 'wrap' | 'start' | 'end';
  /** Never narrower than its widest cell: half a bar tells something else. */
  readonly fixed?: boolean;
  /** Left out first (the last such column first) when the terminal is too narrow. */
  readonly optional?: boolean;
  /** Never narrower than so many columns, as long as others can be left out: what nobody can read in a stripe. */
  readonly least?: number;
  /** Tells something only where rows differ: left out of a terminal when all say the same. */
  readonly varied?: boolean;
}

/** One cell a column. */
export type Row = readonly Cell[];

/** A flat table. */
export interface View {
  readonly title: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** May stand right of the view before it where the terminal is wide enough. */
  readonly beside?: boolean;
  /** What Markdown shows instead of the table: one line an entry, Markdown itself. */
  readonly list?: readonly string[] | undefined;
}

/** A table whose rows come in batches as they are made; it can be read once. */
export interface RowStream {
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly Row[]>;
  /** What Markdown shows instead of the table: one line an entry, Markdown itself. */
  readonly list?: AsyncIterable<readonly string[]> | undefined;
}

/** A column that knows how to read its cell from a record. */
export interface ColumnOf<R> extends Column {
  readonly cell: (record: R) => Cell;
  /** What `--sort` compares, where that is not what is shown. */
  readonly order?: (record: R) => Cell;
}

const toRow =
  <R>(columns: readonly ColumnOf<R>[]) =>
  (record: R): Row =>
    columns.map(column => column.cell(record));

/** What `change` makes of each item, batch after batch. */
export async function* mapBatches<T, U>(
  batches: AsyncIterable<readonly T[]>,
  change: (item: T) => U,
): AsyncGenerator<readonly U[]> {
  for await (const batch of batches) yield batch.map(change);
}

/** The rows are made when they are asked for: formats for programs need none of them. */
export const createView = <R>(
  columns: readonly ColumnOf<R>[],
  records: readonly R[],
  title: string | null = null,
  line?: (record: R) => string,
): View => {
  let rows: View['rows'] | null = null;
  return {
    title,
    columns,
    get rows() {
      rows ??= records.map(toRow(columns));
      return rows;
    },
    get list() {
      return line && records.map(line);
    },
  };
};

/** The records as rows, batch after batch. */
export const streamRows = <R>(
  columns: readonly ColumnOf<R>[],
  records: AsyncIterable<readonly R[]>,
): RowStream => ({ columns, batches: mapBatches(records, toRow(columns)) });

export const textOf = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? cell.text
      : typeof cell === 'number'
        ? formatNumber(cell)
        : cell;

/** Digits grouped by three, decimals as they are: 21148000000 → `21,148,000,000`. */
export const formatNumber = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
