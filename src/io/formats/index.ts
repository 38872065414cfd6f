import { isTextField } from '../records.ts';
import { docx } from './document.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { json, jsonl } from './json.ts';
import { pdf } from './pdf.ts';
import { csv, tsv } from './table.ts';
import { text } from './text.ts';

/** THE list of kinds of files. Each of them may be compressed (.gz). */
export const INPUT_FORMATS: readonly Format[] = [text, html, csv, tsv, jsonl, json, pdf, docx];

/**
 * Endings of files that a folder is searched for. JSON files there are settings more often than articles: they are
 * read when they are named, or by a glob.
 */
export const EXTENSIONS: readonly string[] = INPUT_FORMATS.filter(({ name }) => name !== 'json').flatMap(
  ({ extensions }) => extensions.flatMap(extension => [extension, `${extension}.gz`]),
);

/** The format of a file by its name; a name that says nothing is plain text. */
export const formatOf = (file: string): Format => {
  const name = file.toLowerCase().replace(/\.gz$/u, '');
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return INPUT_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? text;
};

/** Whether the first line names columns, one of which usually holds a text. */
const isTable =
  (separator: string) =>
  (start: string): boolean => {
    const names = (/^[^\r\n]*/u.exec(start)?.[0] ?? '').split(separator);
    return names.length > 1 && names.some(name => isTextField(name.replaceAll('"', '')));
  };

const looksLike =
  (pattern: RegExp) =>
  (start: string): boolean =>
    pattern.test(start);

/** How some kinds of files begin. */
const BEGINNINGS: readonly (readonly [Format, (start: string) => boolean])[] = [
  [pdf, looksLike(/^%PDF-/u)],
  [docx, looksLike(/^PK[^ -~]{2}/u)],
  [html, looksLike(/^\s*<(?:!doctype html|html|head|body)[\s>]/iu)],
  [json, looksLike(/^\s*[[{]\s*["{[]/u)],
  [csv, isTable(',')],
  [csv, isTable(';')],
  [tsv, isTable('\t')],
];

const BEGINNING = 1024;

/** The format of bytes without a name: plain text where they do not show what they are. */
export const formatOfBytes = (bytes: Uint8Array): Format => {
  const start = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  return BEGINNINGS.find(([, begins]) => begins(start))?.[0] ?? text;
};
