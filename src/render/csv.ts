import type { Json, JsonRecord } from '../view/report.ts';
import type { Cell, View } from '../view/view.ts';
import { batchesOf } from './json.ts';
import type { Renderer } from './renderer.ts';

/** RFC 4180: quoted where it must be, lines end in CRLF. */
const quote = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
const row = (fields: readonly string[]): string => `${fields.map(quote).join(',')}\r\n`;

const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists become one field: strings as they are, records by their `text` or `name`. */
const flatten = (value: Json | undefined): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(flatten).join('; ');
  if (isRecord(value)) return flatten(value.text ?? value.name ?? JSON.stringify(value));
  return String(value);
};

const raw = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.text : String(cell);

function* renderView({ columns, rows }: View): Iterable<string> {
  yield row(columns.map(column => column.key));
  for (const cells of rows) yield row(cells.map(raw));
}

/** All fields of the records, which are the same in all of them; the rows of the report's own table where it has one, as stats does. */
export const renderCsv: Renderer = async function* ({ report }) {
  const batches = report.table === undefined ? batchesOf(report.records) : null;
  if (batches === null) {
    const view = report.table ?? report.views[0];
    if (view !== undefined) yield* renderView(view);
    return;
  }
  let keys: readonly string[] | null = null;
  for await (const records of batches) {
    for (const record of records) {
      if (keys === null) {
        keys = Object.keys(record);
        yield row(keys);
      }
      yield row(keys.map(key => flatten(record[key])));
    }
  }
};
