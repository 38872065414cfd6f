import type { Diagnostic } from '../diagnostic.ts';
import { UsageError } from '../usage-error.ts';
import type { FindingsReport } from './findings.ts';
import { type Cell, type ColumnOf, createView, type RowStream, type View } from './view.ts';

/** What a record may be made of: it becomes JSON as it stands. */
export type Json = string | number | boolean | null | readonly Json[] | JsonRecord;
export type JsonRecord = { readonly [key: string]: Json | undefined };

/** Records that leave as they are made, those of one source at a time; it can be read once. */
export type RecordStream = AsyncIterable<readonly JsonRecord[]>;

/** Texts in batches; it can be read once, in one of its forms. */
export interface Prose {
  readonly plain: AsyncIterable<readonly string[]>;
  readonly markdown: AsyncIterable<readonly string[]>;
}

/** What a command has to say: `records` for programs, `views` for people. */
export interface Report {
  /** A list of records, a stream of them, or one object (stats). */
  readonly records: readonly JsonRecord[] | RecordStream | JsonRecord;
  readonly views: readonly View[];
  /** A table that leaves as it is made, after the views. */
  readonly rows?: RowStream;
  /** Texts that a person gets instead of tables. */
  readonly prose?: Prose;
  /** What CSV shows instead of the records; when they are one object, the first view unless said. */
  readonly table?: View;
  /** One line below the tables: what was left out, what to try. */
  readonly note?: string | undefined;
  /** Trouble to tell, where it is not what reading the corpus came to. */
  readonly diagnostics?: readonly Diagnostic[];
  /** What `check` found, for the formats that show findings in their own way. */
  readonly findings?: FindingsReport;
  /** Exit code 1. */
  readonly failed?: boolean;
  /** Files to write besides the output. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

/** What a run came to, and what makes it reproducible. */
export interface Ending {
  readonly tool: JsonRecord;
  readonly corpus: { readonly files: number; readonly articles: number; readonly characters: number };
  readonly diagnostics: readonly Diagnostic[];
}

/** A report and whose it is. */
export interface Envelope {
  readonly command: string;
  readonly report: Report;
  /** Known when the records have been read, not before. */
  readonly ending: () => Ending;
}

export interface Selection {
  /** Column key, with `-` before it for the reverse order. */
  readonly sort?: string;
  readonly limit?: number;
}

const plain = (cell: Cell): string | number | null =>
  typeof cell === 'object' && cell !== null ? cell.text : cell;

/** Numbers downwards, words upwards by code point, the other way round where `sign` is −1; nothing last. */
const compareCells = (a: Cell, b: Cell, sign: number): number => {
  const [x, y] = [plain(a), plain(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  if (typeof x === 'number' && typeof y === 'number') return sign * (y - x);
  const [s, t] = [String(x), String(y)];
  return sign * (s < t ? -1 : s > t ? 1 : 0);
};

/**
 * `records` in the order of column `sort`, stable.
 * @throws UsageError when no column has that key.
 */
export const sortRecords = <R>(
  records: readonly R[],
  columns: readonly ColumnOf<R>[],
  sort: string | undefined,
): readonly R[] => {
  if (sort === undefined) return records;
  const key = sort.replace(/^-/, '');
  const column = columns.find(c => c.key === key);
  if (column === undefined) {
    throw new UsageError(`--sort ${key}: no such key; take one of ${columns.map(c => c.key).join(', ')}`);
  }
  const order = column.order ?? column.cell;
  const sign = sort.startsWith('-') ? -1 : 1;
  return records
    .map(record => ({ record, cell: order(record) }))
    .sort((a, b) => compareCells(a.cell, b.cell, sign))
    .map(({ record }) => record);
};

/** Says what a limit hides. */
export const limitNote = (limit: number, count: number): string | undefined =>
  count > limit ? `${limit} of ${count} shown (see --limit)` : undefined;

/** The records that a selection shows, and the note that says what it hides. */
export const selectRecords = <R>(
  records: readonly R[],
  columns: readonly ColumnOf<R>[],
  { sort, limit }: Selection,
): { readonly shown: readonly R[]; readonly note: { readonly note?: string | undefined } } => {
  const sorted = sortRecords(records, columns, sort);
  if (limit === undefined || sorted.length <= limit) return { shown: sorted, note: {} };
  return { shown: sorted.slice(0, limit), note: { note: limitNote(limit, sorted.length) } };
};

/** A report of one kind of record: sorted and limited. */
export const createReport = <R extends JsonRecord>(
  records: readonly R[],
  columns: readonly ColumnOf<R>[],
  selection: Selection,
  line?: (record: R) => string,
): Report => {
  const { shown, note } = selectRecords(records, columns, selection);
  return { records: shown, views: [createView(columns, shown, null, line)], ...note };
};
