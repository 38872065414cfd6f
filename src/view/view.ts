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
}

/** A flat table: one cell a column in each row. */
export interface View {
  readonly title: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** May stand right of the view before it where the terminal is wide enough. */
  readonly beside?: boolean;
  /** What Markdown shows instead of the table: one line an entry, Markdown itself. */
  readonly list?: readonly string[];
}

/** A column that knows how to read its cell from a record. */
export interface ColumnOf<R> extends Column {
  readonly cell: (record: R) => Cell;
  /** What `--sort` compares, where that is not what is shown. */
  readonly order?: (record: R) => Cell;
}

/** The rows are made when they are asked for: formats for programs need none of them. */
export const createView = <R>(
  columns: readonly ColumnOf<R>[],
  records: readonly R[],
  title: string | null = null,
): View => {
  let rows: View['rows'] | null = null;
  return {
    title,
    columns,
    get rows() {
      rows ??= records.map(record => columns.map(column => column.cell(record)));
      return rows;
    },
  };
};

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
