import { isLatinCode } from '../../../text/characters.ts';
import { isArabic, isNumeric } from '../numeral/characters.ts';
import { lexClock, lexEra, lexNumericDate, lexQuarter } from './date-form.ts';
import {
  dateOutcome,
  lexMonth,
  lexSmall,
  lexYear,
  lexYearNumber,
  NOWHERE,
  type Point,
} from './date-point.ts';
import { lexFirstMonths, lexMonthsOfYear, lexOpenSpan, lexYearSpan, withSpan } from './date-span.ts';
import type { Outcome } from './quantity.ts';

/** Words before a number of days that make it a length of time: 连续7日, 近3日. */
const LENGTH_BEFORE = '近续期共满前后每首头隔长达用';

const NO_DAY_AFTER = ['日内', '日游', '日龄', '日常'];

/** A bare day of the month: 5日下午, 21日至23日. */
const lexDay = (text: string, at: number): Outcome | null => {
  const day = lexSmall(text, at);
  if (day === null || !day.arabic || day.value < 1 || day.value > 31 || text.charAt(day.end) !== '日')
    return null;
  if (LENGTH_BEFORE.includes(text.charAt(at - 1) || ' ')) return null;
  if (NO_DAY_AFTER.some(word => text.startsWith(word, day.end))) return null;
  return withSpan(text, at, { end: day.end + 1, date: { ...NOWHERE, day: day.value } });
};

const NUMBER_BEFORE = '达到至为超近约足逾共计第';

const FIRST_BARE = 1949;

const LAST_BARE = 2099;

/** 2023 before a name, without 年: 《2023自然指数》. */
const lexBareYear = (text: string, at: number): Outcome | null => {
  const year = lexYearNumber(text, at);
  if (year === null || !year.arabic || year.value < FIRST_BARE || year.value > LAST_BARE) return null;
  const next = text.charCodeAt(year.end);
  if (
    isLatinCode(next) ||
    next === 0x2e ||
    next === 0x25 ||
    NUMBER_BEFORE.includes(text.charAt(at - 1) || ' ')
  )
    return null;
  return dateOutcome(at, year.end, { ...NOWHERE, year: year.value });
};

const point =
  (lex: (text: string, at: number) => Point | null) =>
  (text: string, at: number): Outcome | null => {
    const found = lex(text, at);
    return found === null ? null : withSpan(text, at, found);
  };

const SHAPES: readonly ((text: string, at: number) => Outcome | null)[] = [
  lexYearSpan,
  lexMonthsOfYear,
  point(lexYear),
  (text, at) => lexFirstMonths(text, at, null),
  (text, at) => lexOpenSpan(text, at, null),
  point((text, at) => lexMonth(text, at, null)),
  lexNumericDate,
  lexQuarter,
  lexEra,
  lexClock,
  lexDay,
];

/** What may follow the first number of a date. */
const AFTER_NUMBER = new Set('年月日号时季世点财学赛个:-./—–―~～至到、和');

const endOfNumerals = (text: string, at: number): number => {
  let end = at;
  while (isNumeric(text.charCodeAt(end))) end++;
  return end;
};

/** The calendar expression that begins at `at`, or null. */
export const recognizeDate = (text: string, at: number): Outcome | null => {
  if (!AFTER_NUMBER.has(text.charAt(endOfNumerals(text, at)))) return null;
  if (isArabic(text.charCodeAt(at - 1))) return null;
  // 1.5月 is no month, but 3.2026年 is the third item, about a year
  if (text.charAt(at - 1) === '.' && lexYear(text, at) === null) return null;
  for (const shape of SHAPES) {
    const outcome = shape(text, at);
    if (outcome !== null) return outcome;
  }
  return null;
};

/** A year without 年, where nothing else claims the number. */
export const recognizeBareYear = lexBareYear;
