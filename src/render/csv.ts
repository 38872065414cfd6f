import type { Json, JsonRecord } from '../view/report.ts';
import type { Cell } from '../view/view.ts';
import { isList } from './json.ts';
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

/** All fields of the records; the rows of the report's own table where it has one, as stats does. */
export const renderCsv: Renderer = function* ({ report }) {
  if (report.table === undefined && isList(report.records)) {
    const keys = [...new Set(report.records.flatMap(record => Object.keys(record)))];
    if (keys.length > 0) yield row(keys);
    for (const record of report.records) yield row(keys.map(key => flatten(record[key])));
    return;
  }
  const view = report.table ?? report.views[0];
  if (view === undefined) return;
  yield row(view.columns.map(column => column.key));
  for (const cells of view.rows) yield row(cells.map(raw));
};
