import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { findTextField, missingFields, missingTextField, readRecord } from '../records.ts';
import { fail, warn } from '../trouble.ts';
import { openText } from './decoded.ts';
import type { Format, FormatOptions, Input, Read } from './format.ts';

type Rows = AsyncIterable<readonly string[]>;

const parseRows = (text: AsyncIterable<string>, delimiter: string): Rows =>
  Readable.from(text).pipe(
    parse({ delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }),
  );

/** What else separates the columns of files that are called .csv. */
const SEPARATORS = [',', ';', '\t', '|'];

/** The separator of the first line: the usual one where it is there, otherwise the one that is there most. */
const findSeparator = async (text: AsyncIterable<string>, usual: string): Promise<string> => {
  let start = '';
  for await (const chunk of text) {
    start += chunk;
    if (start.includes('\n')) break;
  }
  const header = (/^[^\r\n]*/u.exec(start)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  const countOf = (separator: string): number => header.split(separator).length - 1;
  if (countOf(usual) > 0) return usual;
  return SEPARATORS.reduce((best, own) => (countOf(own) > countOf(best) ? own : best), usual);
};

async function* readRows(
  file: string,
  rows: Rows,
  encoding: Parameters<typeof readRecord>[4],
  options: FormatOptions,
): AsyncGenerator<Read> {
  let header: readonly string[] | null = null;
  let textField: string | null = null;
  let number = 0;
  for await (const row of rows) {
    if (header === null) {
      header = row.map(name => name.trim());
      textField = findTextField(header, options);
      if (textField === null) {
        yield missingTextField(file, header, options);
        return;
      }
      const missing = missingFields(file, header, options);
      if (missing !== null) {
        yield missing;
        return;
      }
      continue;
    }
    number++;
    // Of columns with one name the first counts.
    const fields = new Map(header.map((name, i) => [name, row[i] ?? ''] as const).reverse());
    yield readRecord(file, number, fields, textField ?? '', encoding, options);
  }
  if (number === 0) yield warn('empty-file', `${file} holds no records`, file);
}

const readTable = (delimiter: string) =>
  async function* (input: Input, options: FormatOptions): AsyncGenerator<Read> {
    const opened = await openText(input, options);
    if (opened.type === 'trouble') {
      yield opened.read;
      return;
    }
    try {
      const separator = await findSeparator(opened.text(), delimiter);
      yield* readRows(input.file, parseRows(opened.text(), separator), opened.encoding, options);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      yield fail('bad-table', `${input.file} is no proper table: ${error.message}`, input.file);
    }
  };

/** Comma-separated values with a header; a record is a text. */
export const csv: Format = { name: 'csv', extensions: ['csv'], read: readTable(',') };

/** Tab-separated values with a header. */
export const tsv: Format = { name: 'tsv', extensions: ['tsv'], read: readTable('\t') };
