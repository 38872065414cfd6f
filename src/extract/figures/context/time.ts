import { parseTable } from '../../../lexicon/table.ts';
import type { Span } from '../../../text/span.ts';
import { createFinder, type Finder } from '../finder.ts';
import { endsAt, wordBefore } from '../lookback.ts';
import { isNumeric } from '../numeral/characters.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type ArticleDate, resolveDate, resolveYears } from './period.ts';
import type { Sentence } from './sentence.ts';

type Years = { readonly from: number | null; readonly to: number | null; readonly relative: boolean } | null;
export type Times = Finder<Years>;

/** An expression that says when something holds; `period` is ISO 8601 or null. */
export interface TimeMention extends Span {
  readonly period: string | null;
  /** A year that something is compared with: 比2020年增长. */
  readonly compared: boolean;
  /** It holds for the number that it is tied to alone: 从2020年的52岁. */
  readonly tied: boolean;
}

export const TIMES_FILE = 'extract/figures/data/times.tsv';
const FIRST_YEAR = 1000;

/** `now` is null; a small number is counted from the article's year. */
const parseYear = (cell: string, place: string): number | null => {
  if (cell === 'now') return null;
  const year = Number(cell);
  if (!Number.isInteger(year)) throw new Error(`${place}: "${cell}" is no year; take a whole number or now`);
  return year;
};

export const parseTimes = (text: string, file = TIMES_FILE): Times =>
  createFinder(
    parseTable(text, file, ['word', 'from', 'to']).map(({ line, get }): readonly [string, Years] => {
      if (get('from') === '') return [get('word'), null];
      const from = parseYear(get('from'), `${file}:${line}`);
      const to = parseYear(get('to'), `${file}:${line}`);
      return [get('word'), { from, to, relative: Math.abs(from ?? 0) < FIRST_YEAR }];
    }),
  );

const LEADS = ['截至', '截止', '到', '至', '自', '预计到', '早在', '于', '在'];
const PARTS = [
  '前三季度',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '上半年',
  '下半年',
  '底',
  '末',
  '初',
  '年底',
  '年末',
  '年初',
];
const TAILS = ['以来', '期间', '时期', '末期', '末', '期末', '内', '之前', '前', '起'];
const COMPARED = '比较于对';

const leadStart = (text: string, at: number): number => {
  const lead = LEADS.filter(word => endsAt(text, at, word)).sort((a, b) => b.length - a.length)[0];
  return at - (lead?.length ?? 0);
};

const endOf = (text: string, at: number, words: readonly string[]): number =>
  at + (words.find(word => text.startsWith(word, at))?.length ?? 0);

/** Words of a year before a month and day: 去年8月1日. */
const YEAR_WORDS: ReadonlyMap<string, number> = new Map([
  ['今年', 0],
  ['本年', 0],
  ['去年', -1],
  ['上年', -1],
  ['前年', -2],
  ['明年', 1],
]);

const fromDate = (text: string, q: Quantity, date: ArticleDate): TimeMention => {
  const shift = YEAR_WORDS.get(text.slice(q.start - 2, q.start));
  const start = shift === undefined ? q.start : q.start - 2;
  const year = shift === undefined || date.year === null ? null : date.year + shift;
  const dated = (point: Quantity['from']): Quantity['from'] =>
    point === undefined || year === null ? point : { ...point, year: point.year ?? year };
  const tied = text.charAt(q.end) === '的' && isNumeric(text.charCodeAt(q.end + 1));
  return {
    start: tied ? start : leadStart(text, start),
    end: isNumeric(text.charCodeAt(q.end + 1)) ? q.end : endOf(text, q.end, TAILS),
    period: resolveDate(dated(q.from), dated(q.to), date),
    compared: COMPARED.includes(text.charAt(start - 1) || ' '),
    tied,
  };
};

/** 五年来, 过去五年: a length of time that ends now; 未来五年 begins now. */
const fromLength = (text: string, q: Quantity, date: ArticleDate): TimeMention | null => {
  const back = wordBefore(text, q.start, ['过去', '近', '最近', '这']);
  const ahead = wordBefore(text, q.start, ['未来', '今后']);
  const since = text.startsWith('来', q.end) || text.startsWith('以来', q.end);
  const lead = back ?? ahead;
  if (lead === undefined && !since) return null;
  const years =
    q.unit === '年' && q.value !== null && q.value.scale === 0 ? Number(q.value.coefficient) : null;
  const period =
    years === null || date.year === null || (back !== '过去' && ahead === undefined)
      ? null
      : back === '过去'
        ? `${date.year - years}/${date.year - 1}`
        : `${date.year}/${date.year + years - 1}`;
  return {
    start: q.start - (lead?.length ?? 0),
    end: endOf(text, q.end, ['以来', '来', '里', '间', '内']),
    period,
    compared: false,
    tied: false,
  };
};

const MULTIPLE_REACH = 8;

/** “十三五”时期的2.2倍: what something is a multiple of. */
const isBase = (text: string, at: number): boolean =>
  text.charAt(at) === '的' &&
  isNumeric(text.charCodeAt(at + 1)) &&
  text.slice(at, at + MULTIPLE_REACH).includes('倍');

const fromWord = (
  text: string,
  { start, end, entry }: Span & { readonly entry: Years },
  date: ArticleDate,
): TimeMention => {
  const part = endOf(text, end, PARTS);
  const last = endOf(text, part, TAILS);
  return {
    start: leadStart(text, start),
    end: last,
    period: entry === null ? null : resolveYears(entry, text.slice(end, part), date),
    compared: COMPARED.includes(text.charAt(start - 1) || ' ') || isBase(text, last),
    // 从上半年5.5%降到5.3%, 从去年的二十家
    tied:
      '从由'.includes(text.charAt(start - 1) || ' ') &&
      isNumeric(text.charCodeAt(part + (text.charAt(part) === '的' ? 1 : 0))),
  };
};

/** Every expression of time in a sentence, in order. */
export const findTimes = (
  times: Times,
  text: string,
  sentence: Sentence,
  date: ArticleDate,
): readonly TimeMention[] => {
  const found: TimeMention[] = [];
  for (const q of sentence.quantities) {
    const mention =
      q.kind === 'date' ? fromDate(text, q, date) : q.kind === 'duration' ? fromLength(text, q, date) : null;
    if (mention !== null) found.push(mention);
  }
  let read = sentence.start;
  for (const match of times.all(text, sentence.start, sentence.end)) {
    if (match.start < read) continue;
    const mention = fromWord(text, match, date);
    found.push(mention);
    read = mention.end;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
};
