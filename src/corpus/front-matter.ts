import { namesOf, plainName } from './field-names.ts';
import type { Line } from './lines.ts';
import type { Metadata } from './source.ts';

/** What stands above a Markdown text between two marks, and how many visible lines it takes. */
export interface FrontMatter {
  readonly lines: number;
  readonly metadata: Metadata;
}

const NONE: FrontMatter = { lines: 0, metadata: {} };
/** --- of YAML, +++ of TOML. */
const MARKS = ['---', '+++'];
const LONGEST = 60;
/** title: 江州湿地; title = "江州湿地" */
const FIELD = /^(?<key>[\p{L}_][\p{L}\d_-]{0,40})\s*[:：=]\s*(?<value>.*)$/u;
/**   - 黎明 */
const ITEM = /^-\s+(?<value>.+)$/u;
/** "江州湿地"; [湿地, 生态] */
const WRAPPING = /^["'[]+|["'\]]+$/gu;

const tidy = (value: string): string => value.replace(WRAPPING, '').trim();

/** The fields of the lines; a field with nothing behind it takes the items below. Null where a line is neither. */
const readEntries = (lines: readonly Line[]): ReadonlyMap<string, string> | null => {
  const entries = new Map<string, string>();
  let open = '';
  for (const { text } of lines) {
    const { key, value } = FIELD.exec(text)?.groups ?? {};
    const item = ITEM.exec(text)?.groups?.value;
    if (item !== undefined)
      entries.set(open, [entries.get(open) ?? '', tidy(item)].filter(Boolean).join('、'));
    else if (key === undefined || value === undefined) return null;
    else {
      open = plainName(key);
      entries.set(open, tidy(value));
    }
  }
  return entries.size === 0 ? null : entries;
};

const KNOWN = ['title', 'date', 'source', 'byline', 'section'] as const;

/** Front matter at the top of a page; none where the page does not start with any. */
export const readFrontMatter = (lines: readonly Line[]): FrontMatter => {
  const mark = lines[0]?.text ?? '';
  if (!MARKS.includes(mark)) return NONE;
  const close = lines.slice(1, LONGEST).findIndex(({ text }) => text === mark) + 1;
  const entries = close < 2 ? null : readEntries(lines.slice(1, close));
  if (entries === null) return NONE;
  const values = KNOWN.flatMap(field => {
    const value = namesOf(field)
      .map(name => entries.get(name))
      .find(own => own !== undefined && own !== '');
    return value === undefined ? [] : [[field, value] as const];
  });
  return { lines: close + 1, metadata: Object.fromEntries(values) };
};
