import { namesOf, plainName } from '../corpus/field-names.ts';
import type { Encoding, Metadata, Source } from '../corpus/source.ts';
import type { FormatOptions, Read } from './formats/format.ts';
import { maskHtml } from './formats/html-mask.ts';
import { fail, warn } from './trouble.ts';

/** A row of a table or an object of JSON: its fields by name. */
export type Fields = ReadonlyMap<string, string>;

/** Usual names of the field with the text, the surest first; as `plainName` makes them. */
const TEXT = [
  ...['fulltext', 'text', 'content', 'body', 'article', 'maintext', 'bodytext', 'contenttext', 'paragraphs'],
  ...['正文', '全文', '内容', '文本', '正文内容', '原文'],
];
/** Whether a field of this name usually holds the text of an article. */
export const isTextField = (name: string): boolean => TEXT.includes(plainName(name));

/** Fields by their plain names, the first of each; of nested ones (data.text) the last part stands for them. */
const indexNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  const add = (key: string, name: string): void => {
    if (!known.has(key)) known.set(key, name);
  };
  // A name that needs no tidying is surer than one that does: `text` before `news_text`.
  for (const name of names) add(name.trim().toLowerCase(), name);
  for (const name of names) add(plainName(name), name);
  for (const name of names) add(plainName(name.slice(name.lastIndexOf('.') + 1)), name);
  return known;
};

const pick = (
  fields: Fields,
  known: ReadonlyMap<string, string>,
  names: readonly string[],
  asked?: string,
): string | undefined => {
  if (asked !== undefined) return fields.get(asked)?.trim() || undefined;
  for (const name of names) {
    const value = fields.get(known.get(name) ?? '');
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return undefined;
};

/** 20230101 as feeds write it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
/** 1709600000; 1709600000000: seconds or milliseconds since 1970, of this century so far. */
const EPOCH = /^1\d{9}(?<milliseconds>\d{3})?$/u;
/** The papers' own time, eight hours ahead. */
const CHINA = 8 * 3600;

const tidyDate = (value: string): string => {
  const epoch = EPOCH.exec(value);
  if (epoch === null) return value.replace(COMPACT, '$1-$2-$3');
  const seconds = Number(value) / (epoch.groups?.milliseconds === undefined ? 1 : 1000);
  return new Date((seconds + CHINA) * 1000).toISOString().slice(0, 10);
};

const KNOWN = ['title', 'date', 'source', 'byline', 'section'] as const;

const readMetadata = (fields: Fields, options: FormatOptions): Metadata => {
  const asked: Metadata = {
    ...(options.titleField === undefined ? {} : { title: options.titleField }),
    ...(options.dateField === undefined ? {} : { date: options.dateField }),
  };
  const known = indexNames([...fields.keys()]);
  const values = KNOWN.flatMap(field => {
    const value = pick(fields, known, namesOf(field), asked[field]);
    if (value === undefined) return [];
    return [[field, field === 'date' ? tidyDate(value) : value] as const];
  });
  return Object.fromEntries(values);
};

/** Which field holds the text: the one asked for, one with a usual name, or null. */
export const findTextField = (names: Iterable<string>, { textField }: FormatOptions): string | null => {
  const there = [...names];
  if (textField !== undefined) return there.includes(textField) ? textField : null;
  const known = indexNames(there);
  return TEXT.map(name => known.get(name)).find(name => name !== undefined) ?? null;
};

/** What is said of fields that were asked for and are not there; null when all are. */
export const missingFields = (file: string, names: Iterable<string>, options: FormatOptions): Read | null => {
  const there = [...names];
  const asked = [
    ['--title-field', options.titleField],
    ['--date-field', options.dateField],
  ] as const;
  const [option, name] = asked.find(([, field]) => field !== undefined && !there.includes(field)) ?? [];
  if (option === undefined) return null;
  const message = `${file} has no field ${name} for ${option} (fields: ${there.join(', ') || 'none'})`;
  return fail('no-such-field', message, file);
};

/** No field holds the text: says which there are. */
export const missingTextField = (
  file: string,
  names: Iterable<string>,
  { textField }: FormatOptions,
): Read => {
  const there = [...names].join(', ') || 'none';
  const what = textField === undefined ? 'no field with the text' : `no field ${textField}`;
  return fail('no-text-field', `${file} has ${what}; name it with --text-field (fields: ${there})`, file);
};

/** <p>; <br/>: databases of web pages keep the markup in the field. */
const MARKUP = /<(?:p|br|div|span)(?:\s[^<>]{0,200})?\/?>/iu;

/** Record `number` (from 1) of a file as a text of its own: `file:number`. */
export const readRecord = (
  file: string,
  number: number,
  fields: Fields,
  textField: string,
  encoding: Encoding,
  options: FormatOptions,
): Read => {
  const name = `${file}:${number}`;
  const raw = (fields.get(textField) ?? '').replace(/^\uFEFF/u, '').toWellFormed();
  const text = MARKUP.test(raw) ? maskHtml(raw).text : raw;
  if (text.replaceAll('\u200b', '').trim() === '') return warn('empty-record', `${name} holds no text`, name);
  const source: Source = {
    file: name,
    text,
    encoding,
    record: number,
    metadata: readMetadata(fields, options),
  };
  return { type: 'source', source };
};
