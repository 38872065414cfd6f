import type { Encoding, Metadata, Source } from '../corpus/source.ts';
import type { FormatOptions, Read } from './formats/format.ts';
import { fail, warn } from './trouble.ts';

/** A row of a table or an object of JSON: its fields by name. */
export type Fields = ReadonlyMap<string, string>;

/** Usual names of fields, the surest first. */
const TEXT = ['full_text', 'fulltext', 'text', 'content', 'body', 'article', '正文', '全文', '内容', '文本'];
/** Whether a field of this name usually holds the text of an article. */
export const isTextField = (name: string): boolean => TEXT.includes(name.trim().toLowerCase());

const TITLE = ['title', 'headline', '标题', '题名'];
const DATE = [
  'publish_date',
  'pub_date',
  'pubdate',
  'published',
  'date',
  'time',
  '发布日期',
  '发布时间',
  '日期',
  '时间',
];
const SOURCE = ['source', 'media', 'publisher', '来源', '媒体', '报纸'];
const SECTION = ['section', 'column', 'category', '栏目', '版面', '分类'];

const pick = (fields: Fields, names: readonly string[], asked?: string): string | undefined => {
  if (asked !== undefined) return fields.get(asked)?.trim() || undefined;
  const known = indexNames([...fields.keys()]);
  for (const name of names) {
    const value = fields.get(known.get(name) ?? '');
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return undefined;
};

/** 20230101 as feeds write it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;

const readMetadata = (fields: Fields, options: FormatOptions): Metadata => {
  const title = pick(fields, TITLE, options.titleField);
  const date = pick(fields, DATE, options.dateField)?.replace(COMPACT, '$1-$2-$3');
  const source = pick(fields, SOURCE);
  const section = pick(fields, SECTION);
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(section === undefined ? {} : { section }),
  };
};

/** Fields by their names in lower case, the first of each; of nested ones (data.text) the last part stands for them. */
const indexNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  const add = (key: string, name: string): void => {
    if (!known.has(key)) known.set(key, name);
  };
  for (const name of names) add(name.toLowerCase(), name);
  for (const name of names) add(name.slice(name.lastIndexOf('.') + 1).toLowerCase(), name);
  return known;
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
  const text = (fields.get(textField) ?? '').replace(/^\uFEFF/u, '').toWellFormed();
  if (text.trim() === '') return warn('empty-record', `${name} holds no text`, name);
  const source: Source = {
    file: name,
    text,
    encoding,
    record: number,
    metadata: readMetadata(fields, options),
  };
  return { type: 'source', source };
};
