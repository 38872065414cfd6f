import { isLatinCode } from '../../../text/characters.ts';
import { toNumber } from '../decimal.ts';
import { endsAt } from '../lookback.ts';
import { endOfDigits } from '../numeral/arabic.ts';
import { DIGITS, isArabic, isNumeric } from '../numeral/characters.ts';
import { lexChinese } from '../numeral/chinese.ts';
import { accept, type CalendarDate, type Outcome } from './quantity.ts';

/** A whole number in either script, with its end. */
interface Whole {
  readonly end: number;
  readonly value: number;
  readonly arabic: boolean;
}

interface Point {
  readonly end: number;
  readonly date: CalendarDate;
}

const NOWHERE: CalendarDate = { year: null, month: null, day: null, part: null };

/** One or two Arabic digits, or a Chinese number below 32. */
const lexSmall = (text: string, at: number): Whole | null => {
  const end = endOfDigits(text, at);
  if (end > at) return end - at <= 2 ? { end, value: Number(text.slice(at, end)), arabic: true } : null;
  const numeral = lexChinese(text, at);
  if (numeral?.value == null || numeral.end - at > 3 || numeral.more) return null;
  return { end: numeral.end, value: toNumber(numeral.value), arabic: false };
};

/** Four digits, 2024 or 二〇二四, between 1000 and 2199. */
const lexYearNumber = (text: string, at: number): Whole | null => {
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
const lexMonth = (text: string, at: number, year: number | null): Point | null => {
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
const lexYear = (text: string, at: number): Point | null => {
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

const SEPARATORS = ['——', '—', '–', '―', '-', '~', '～', '至', '到', '、', '和'] as const;

/** End of what stands between the two ends of a span of time: 2019-2021年, 3月5日至7日. */
const endOfSeparator = (text: string, at: number, loose: boolean): number => {
  const separator = SEPARATORS.find(s => text.startsWith(s, at));
  if (separator === undefined || (!loose && (separator === '、' || separator === '和'))) return at;
  return at + separator.length;
};

/** 2019-2021年, 2019年至2021年. */
const lexYearSpan = (text: string, at: number): Outcome | null => {
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

const dateOutcome = (start: number, end: number, from: CalendarDate, to?: CalendarDate): Outcome =>
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
const lexMonthsOfYear = (text: string, at: number): Outcome | null => {
  const year = lexYearNumber(text, at);
  if (year === null || text.charAt(year.end) !== '年') return null;
  const months =
    lexOpenSpan(text, year.end + 1, year.value) ?? lexFirstMonths(text, year.end + 2, year.value);
  if (months?.type !== 'quantity' || months.quantity.from?.month == null) return null;
  return { ...months, quantity: { ...months.quantity, start: at } };
};

/** 前11个月: the months of a year up to one. */
const lexFirstMonths = (text: string, at: number, year: number | null): Outcome | null => {
  const count = lexSmall(text, at);
  if (text.charAt(at - 1) !== '前' || count === null || count.value > 12) return null;
  if (!text.startsWith('个月', count.end)) return null;
  const from = { ...NOWHERE, year, month: 1 };
  return dateOutcome(at - 1, count.end + 2, from, { ...from, month: count.value });
};

const withSpan = (text: string, at: number, first: Point): Outcome => {
  const last = lexSpanEnd(text, first);
  return dateOutcome(at, last?.end ?? first.end, first.date, last?.date);
};

/** 1—11月, 5至7日: the mark stands behind the second number only. */
const lexOpenSpan = (text: string, at: number, year: number | null): Outcome | null => {
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

/** 一季度, 前三季度. */
const lexQuarter = (text: string, at: number): Outcome | null => {
  const quarter = lexSmall(text, at);
  if (quarter === null || quarter.value > 4 || !text.startsWith('季度', quarter.end)) return null;
  const start = text.charAt(at - 1) === '前' || text.charAt(at - 1) === '第' ? at - 1 : at;
  const end = quarter.end + 2;
  return dateOutcome(start, end, { ...NOWHERE, part: text.slice(start, end) });
};

/** 20世纪90年代, 21世纪, 90年代. */
const lexEra = (text: string, at: number): Outcome | null => {
  const number = lexSmall(text, at);
  if (number === null) return null;
  const era = (end: number): Outcome => dateOutcome(at, end, { ...NOWHERE, part: text.slice(at, end) });
  if (text.startsWith('年代', number.end)) return era(number.end + 2);
  if (!text.startsWith('世纪', number.end) || number.value > 22) return null;
  const decade = lexSmall(text, number.end + 2);
  return era(decade !== null && text.startsWith('年代', decade.end) ? decade.end + 2 : number.end + 2);
};

const DAYTIMES = [
  '上午',
  '下午',
  '晚上',
  '早上',
  '凌晨',
  '中午',
  '清晨',
  '傍晚',
  '午后',
  '深夜',
  '今晚',
  '当晚',
  '晚',
];

/** 8时30分, 20:30, 上午9点. */
const lexClock = (text: string, at: number): Outcome | null => {
  const hour = lexSmall(text, at);
  if (hour === null || !hour.arabic || hour.value > 24) return null;
  const mark = text.charAt(hour.end);
  const minute = endOfDigits(text, hour.end + 1);
  const clock = (end: number): Outcome => dateOutcome(at, end, { ...NOWHERE, part: text.slice(at, end) });
  if (mark === ':' && minute === hour.end + 3 && Number(text.slice(hour.end + 1, minute)) < 60)
    return text.charAt(minute) === ':' && endOfDigits(text, minute + 1) === minute + 3
      ? clock(minute + 3)
      : clock(minute);
  const spoken =
    mark === '点' &&
    (['点整', '点档', '点半'].some(word => text.startsWith(word, hour.end)) ||
      DAYTIMES.some(word => endsAt(text, at, word)));
  if ((mark !== '时' && !spoken) || text.startsWith('时代', hour.end)) return null;
  return minute > hour.end + 1 && text.charAt(minute) === '分' ? clock(minute + 1) : clock(hour.end + 1);
};

/** 2024-03-05, 2024.3.5, 2024/3/5. */
const lexNumericDate = (text: string, at: number): Outcome | null => {
  const year = lexYearNumber(text, at);
  const separator = year === null ? '' : text.charAt(year.end);
  if (year === null || !year.arabic || separator === '' || !'-./'.includes(separator)) return null;
  const month = lexSmall(text, year.end + 1);
  if (month === null || month.value < 1 || month.value > 12 || text.charAt(month.end) !== separator)
    return null;
  const day = lexSmall(text, month.end + 1);
  if (day === null || day.value < 1 || day.value > 31) return null;
  const date = { ...NOWHERE, year: year.value, month: month.value, day: day.value };
  return dateOutcome(at, day.end, date);
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
  if (isArabic(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '.') return null;
  for (const shape of SHAPES) {
    const outcome = shape(text, at);
    if (outcome !== null) return outcome;
  }
  return null;
};

/** A year without 年, where nothing else claims the number. */
export const recognizeBareYear = lexBareYear;
