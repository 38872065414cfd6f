import type { Encoding } from '../../corpus/source.ts';
import { findTextField, missingFields, missingTextField, readRecord } from '../records.ts';
import { fail, warn } from '../trouble.ts';
import { collectText, openText } from './decoded.ts';
import type { Format, FormatOptions, Input, Read } from './format.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nested deeper, a record is not looked into. */
const DEEPEST = 3;

/** The fields of an object that are text; nested ones by their path (data.text), lists of strings as lines. */
const listFields = (
  object: Readonly<Record<string, unknown>>,
  path: string,
): readonly (readonly [string, string])[] =>
  Object.entries(object).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const name = path + key;
    if (typeof value === 'string' || typeof value === 'number') return [[name, String(value)]];
    if (Array.isArray(value) && value.length > 0 && value.every(line => typeof line === 'string'))
      return [[name, value.join('\n')]];
    const isDeep = name.split('.').length >= DEEPEST;
    return isObject(value) && !isDeep ? listFields(value, `${name}.`) : [];
  });

const fieldsOf = (object: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(listFields(object, ''));

const parseJson = (text: string): { readonly value: unknown } | { readonly error: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { error: error.message.slice(0, 80) };
    throw error;
  }
};

const readValue = (
  file: string,
  number: number,
  value: unknown,
  encoding: Encoding,
  options: FormatOptions,
): Read => {
  const name = `${file}:${number}`;
  if (!isObject(value)) return fail('bad-record', `${name} is no JSON object`, name);
  const fields = fieldsOf(value);
  const textField = findTextField(fields.keys(), options);
  if (textField === null) return missingTextField(name, fields.keys(), options);
  const missing = missingFields(name, fields.keys(), options);
  return missing ?? readRecord(file, number, fields, textField, encoding, options);
};

/** Lines as they come, none kept. */
async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

async function* readLines(input: Input, options: FormatOptions): AsyncGenerator<Read> {
  const { file } = input;
  const opened = await openText(input, options);
  if (opened.type === 'trouble') {
    yield opened.read;
    return;
  }
  let number = 0;
  for await (const line of splitLines(opened.text())) {
    if (line.trim() === '') continue;
    number++;
    const parsed = parseJson(line);
    if ('error' in parsed)
      yield fail('bad-record', `${file}:${number} is no JSON: ${parsed.error}`, `${file}:${number}`);
    else yield readValue(file, number, parsed.value, opened.encoding, options);
  }
  if (number === 0) yield warn('empty-file', `${file} holds no records`, file);
}

/** The lists of objects in an object and the objects in it. */
const findLists = (
  object: Readonly<Record<string, unknown>>,
  depth: number,
): readonly (readonly unknown[])[] =>
  Object.values(object).flatMap((value): readonly (readonly unknown[])[] => {
    if (Array.isArray(value)) return value.some(isObject) ? [value] : [];
    return isObject(value) && depth < DEEPEST ? findLists(value, depth + 1) : [];
  });

/** A list of records, a list somewhere in an object ({"data": {"articles": […]}}), or one record. */
const listRecords = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  const [list, ...others] = findLists(value, 1);
  return list !== undefined && others.length === 0 ? list : [value];
};

/** Whether a text that is no JSON is lines of it. */
const isLines = (text: string): boolean => {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  return first.startsWith('{') && !('error' in parseJson(first));
};

async function* readWhole(input: Input, options: FormatOptions): AsyncGenerator<Read> {
  const { file } = input;
  const opened = await openText(input, options);
  if (opened.type === 'trouble') {
    yield opened.read;
    return;
  }
  const text = await collectText(opened.text());
  const parsed = parseJson(text);
  if ('error' in parsed && isLines(text)) {
    yield* readLines(input, options);
    return;
  }
  if ('error' in parsed) {
    yield fail('bad-json', `${file} is no JSON: ${parsed.error}`, file);
    return;
  }
  const records = listRecords(parsed.value);
  if (records.length === 0) yield warn('empty-file', `${file} holds no records`, file);
  for (const [i, record] of records.entries()) yield readValue(file, i + 1, record, opened.encoding, options);
}

/** One JSON object a line; a record is a text. Streams. */
export const jsonl: Format = { name: 'jsonl', extensions: ['jsonl', 'ndjson'], read: readLines };

/** A JSON file with a list of records, or one; or with records line by line in spite of its name. */
export const json: Format = { name: 'json', extensions: ['json'], read: readWhole };
