import { endsAt } from '../lookback.ts';
import { endOfDigits } from '../numeral/arabic.ts';
import { dateOutcome, lexSmall, lexYearNumber, NOWHERE } from './date-point.ts';
import type { Outcome } from './quantity.ts';

/** 一季度, 前三季度. */
export const lexQuarter = (text: string, at: number): Outcome | null => {
  const quarter = lexSmall(text, at);
  if (quarter === null || quarter.value > 4 || !text.startsWith('季度', quarter.end)) return null;
  const start = text.charAt(at - 1) === '前' || text.charAt(at - 1) === '第' ? at - 1 : at;
  const end = quarter.end + 2;
  return dateOutcome(start, end, { ...NOWHERE, part: text.slice(start, end) });
};

/** 20世纪90年代, 21世纪, 90年代. */
export const lexEra = (text: string, at: number): Outcome | null => {
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
export const lexClock = (text: string, at: number): Outcome | null => {
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
export const lexNumericDate = (text: string, at: number): Outcome | null => {
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
