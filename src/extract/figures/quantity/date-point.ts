import { toNumber } from '../decimal.ts';
import { endOfDigits } from '../numeral/arabic.ts';
import { DIGITS, isNumeric } from '../numeral/characters.ts';
import { lexChinese } from '../numeral/chinese.ts';
import { accept, type CalendarDate, type Outcome } from './quantity.ts';

/** A whole number in either script, with its end. */
interface Whole {
  readonly end: number;
  readonly value: number;
  readonly arabic: boolean;
}

export interface Point {
  readonly end: number;
  readonly date: CalendarDate;
}

export const NOWHERE: CalendarDate = { year: null, month: null, day: null, part: null };

/** One or two Arabic digits, or a Chinese number below 32. */
export const lexSmall = (text: string, at: number): Whole | null => {
  const end = endOfDigits(text, at);
  if (end > at) return end - at <= 2 ? { end, value: Number(text.slice(at, end)), arabic: true } : null;
  const numeral = lexChinese(text, at);
  if (numeral?.value == null || numeral.end - at > 3 || numeral.more) return null;
  return { end: numeral.end, value: toNumber(numeral.value), arabic: false };
};

/** Four digits, 2024 or 二〇二四, between 1000 and 2199. */
export const lexYearNumber = (text: string, at: number): Whole | null => {
  const end = endOfDigits(text, at);
  if (end === at + 4) {
    const value = Number(text.slice(at, end));
    return value >= 1000 && value < 2200 ? { end, value, arabic: true } : null;
  }
  if (end > at) return null;
  const digits = [...text.slice(at, at + 4)].map(char => DIGITS.get(char));
  if (digits.length < 4 || digits.includes(undefined) || isNumeric(text.charCodeAt(at + 4))) return null;
  const value = Number(digits.join(''));
  return value >= 1000 && value < 2200 ? { end: at + 4, value, arabic: false } : null;
};

const PARTS = [
  '年前三季度',
  '前三季度',
  '上半年',
  '下半年',
  '年底',
  '年末',
  '年初',
  '年中',
  '底',
  '末',
  '初',
  '中期',
  '度',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '上旬',
  '中旬',
  '下旬',
  '春季',
  '夏季',
  '秋季',
  '冬季',
  '全年',
] as const;

const MONTH_PARTS = ['上旬', '中旬', '下旬', '底', '末', '初', '份'] as const;

const partAt = (text: string, at: number, parts: readonly string[]): string | null => {
  const part = parts.find(word => text.startsWith(word, at)) ?? null;
  return part === '度' && text.startsWith('度假', at) ? null : part;
};

const dayMark = (text: string, at: number): boolean => '日号'.includes(text.charAt(at) || ' ');

/** 3月5日, 3月上旬, 3月: with a month to begin with. */
export const lexMonth = (text: string, at: number, year: number | null): Point | null => {
  const month = lexSmall(text, at);
  if (month === null || month.value < 1 || month.value > 12 || text.charAt(month.end) !== '月') return null;
  const end = month.end + 1;
  const date = { ...NOWHERE, year, month: month.value };
  const day = lexSmall(text, end);
  if (day !== null && day.value >= 1 && day.value <= 31 && dayMark(text, day.end))
    return { end: day.end + 1, date: { ...date, day: day.value } };
  const part = partAt(text, end, MONTH_PARTS);
  return { end: end + (part?.length ?? 0), date: { ...date, part: part === '份' ? null : part } };
};

/** 2024年, 2024年3月5日, 2024年底. */
export const lexYear = (text: string, at: number): Point | null => {
  const year = lexYearNumber(text, at);
  if (year === null) return null;
  const term = ['财年', '学年', '赛季'].find(word => text.startsWith(word, year.end));
  if (term !== undefined) return { end: year.end + 2, date: { ...NOWHERE, year: year.value, part: term } };
  if (text.charAt(year.end) !== '年') return null;
  const end = year.end + 1;
  if (text.startsWith('代', end)) return { end: end + 1, date: { ...NOWHERE, year: year.value, part: '代' } };
  const month = lexMonth(text, end, year.value);
  if (month !== null) return month;
  const part = partAt(text, end, PARTS);
  return { end: end + (part?.length ?? 0), date: { ...NOWHERE, year: year.value, part } };
};

export const dateOutcome = (start: number, end: number, from: CalendarDate, to?: CalendarDate): Outcome =>
  accept({
    start,
    end,
    rule: to === undefined ? 'date' : 'date span',
    kind: 'date',
    bound: to === undefined ? 'exact' : 'range',
    qualified: null,
    value: null,
    low: null,
    high: null,
    unit: '日期',
    from,
    ...(to === undefined ? {} : { to }),
  });
