import {
  dateOutcome,
  lexMonth,
  lexSmall,
  lexYear,
  lexYearNumber,
  NOWHERE,
  type Point,
} from './date-point.ts';
import type { Outcome } from './quantity.ts';

const SEPARATORS = ['——', '—', '–', '―', '-', '~', '～', '至', '到', '、', '和'] as const;

/** End of what stands between the two ends of a span of time: 2019-2021年, 3月5日至7日. */
const endOfSeparator = (text: string, at: number, loose: boolean): number => {
  const separator = SEPARATORS.find(s => text.startsWith(s, at));
  if (separator === undefined || (!loose && (separator === '、' || separator === '和'))) return at;
  return at + separator.length;
};

/** 2019-2021年, 2019年至2021年. */
export const lexYearSpan = (text: string, at: number): Outcome | null => {
  const first = lexYearNumber(text, at);
  if (first === null) return null;
  const mark = text.charAt(first.end) === '年' ? 1 : 0;
  const next = endOfSeparator(text, first.end + mark, false);
  const last = next > first.end + mark ? lexYearNumber(text, next) : null;
  if (last === null || last.value <= first.value) return null;
  const closed = text.charAt(last.end) === '年' ? 1 : 0;
  const bracketed = text.charAt(last.end) === ')' && text.charAt(at - 1) === '(';
  const term = text.startsWith('学年', last.end) ? 2 : 0;
  if (mark + closed + term === 0 && !bracketed) return null;
  const point = closed ? lexYear(text, next) : null;
  return dateOutcome(
    at,
    point?.end ?? last.end + closed + term,
    { ...NOWHERE, year: first.value },
    point?.date ?? { ...NOWHERE, year: last.value },
  );
};

/** What closes a span of time that `first` begins: 至7日, —11月, 到2025年. */
const lexSpanEnd = (text: string, first: Point): Point | null => {
  const next = endOfSeparator(text, first.end, false);
  if (next === first.end) return null;
  const whole = lexYear(text, next) ?? lexMonth(text, next, first.date.year);
  if (whole !== null) return whole;
  const day = lexSmall(text, next);
  return first.date.day !== null && day !== null && day.value <= 31 && text.charAt(day.end) === '日'
    ? { end: day.end + 1, date: { ...first.date, day: day.value } }
    : null;
};

/** 2023年1—11月, 2023年前11个月. */
export const lexMonthsOfYear = (text: string, at: number): Outcome | null => {
  const year = lexYearNumber(text, at);
  if (year === null || text.charAt(year.end) !== '年') return null;
  const months =
    lexOpenSpan(text, year.end + 1, year.value) ?? lexFirstMonths(text, year.end + 2, year.value);
  if (months?.type !== 'quantity' || months.quantity.from?.month == null) return null;
  return { ...months, quantity: { ...months.quantity, start: at } };
};

/** 前11个月: the months of a year up to one. */
export const lexFirstMonths = (text: string, at: number, year: number | null): Outcome | null => {
  const count = lexSmall(text, at);
  if (text.charAt(at - 1) !== '前' || count === null || count.value > 12) return null;
  if (!text.startsWith('个月', count.end)) return null;
  const from = { ...NOWHERE, year, month: 1 };
  return dateOutcome(at - 1, count.end + 2, from, { ...from, month: count.value });
};

export const withSpan = (text: string, at: number, first: Point): Outcome => {
  const last = lexSpanEnd(text, first);
  return dateOutcome(at, last?.end ?? first.end, first.date, last?.date);
};

/** 1—11月, 5至7日: the mark stands behind the second number only. */
export const lexOpenSpan = (text: string, at: number, year: number | null): Outcome | null => {
  const first = lexSmall(text, at);
  if (first === null) return null;
  const next = endOfSeparator(text, first.end, false);
  const last = next > first.end ? lexSmall(text, next) : null;
  if (last === null || last.value <= first.value) return null;
  if (text.charAt(last.end) === '月' && last.value <= 12)
    return dateOutcome(
      at,
      last.end + 1,
      { ...NOWHERE, year, month: first.value },
      { ...NOWHERE, year, month: last.value },
    );
  if (text.charAt(last.end) === '时' && last.value <= 24 && first.arabic)
    return dateOutcome(at, last.end + 1, { ...NOWHERE, part: text.slice(at, last.end + 1) });
  if (text.charAt(last.end) === '日' && last.value <= 31 && first.arabic)
    return dateOutcome(at, last.end + 1, { ...NOWHERE, day: first.value }, { ...NOWHERE, day: last.value });
  return null;
};
