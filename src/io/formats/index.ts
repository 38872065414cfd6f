import { docx, pdf } from './document.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { json, jsonl } from './json.ts';
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

/** What the first bytes of some kinds of files look like. */
const SIGNATURES: readonly (readonly [Format, RegExp])[] = [
  [pdf, /^%PDF-/u],
  [docx, /^PK[^ -~]{2}/u],
  [html, /^\s*<(?:!doctype html|html|head|body)[\s>]/iu],
  [json, /^\s*[[{]\s*["{[]/u],
];

/** The format of bytes without a name: plain text where they do not show what they are. */
export const formatOfBytes = (bytes: Uint8Array): Format => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^ï»¿/u, '');
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? text;
};
