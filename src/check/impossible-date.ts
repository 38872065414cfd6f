import type { Trouble } from './finding.ts';
import { inArticles, type Rule } from './rule.ts';

/** 2024年2月30日, 13月5日, 2月28日至30日; the year and the second day may be missing. */
const CHINESE =
  /(?:(?<year>(?:19|20)\d{2})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日?(?:[—\-–~～至到]{1,2}(?<last>\d{1,2}))?(?:日|(?=[（(]))/gu;
/** 2024-02-30, 2024/2/30 */
const ISO =
  /(?<![\d\-/.])(?<year>(?:19|20)\d{2})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d\-/.])/gu;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysOf = (month: number, year: number | null): number =>
  month === 2 && year !== null && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0);

/** What is wrong with a date, or null. */
const explain = (year: number | null, month: number, days: readonly number[]): string | null => {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  const most = daysOf(month, year);
  const wrong = days.find(day => day < 1 || day > most);
  if (wrong === undefined) return null;
  return `${year === null ? '' : `${year}年`}${month}月 has ${most} days, not ${wrong}`;
};

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Dates that no calendar has. */
export const impossibleDate: Rule = {
  name: 'impossible-date',
  severity: 'error',
  summary: 'No calendar has this date',
  rationale:
    'A digit was lost or misread; programs that parse dates fail on it or shift it into the next month.',
  bad: { text: '2023年2月29日，项目开工。' },
  good: { text: '2024年2月29日，项目开工，3月1日至31日试运行。' },
  options: {},
  extractors: [],
  find: inArticles(function* ({ article: { reading } }): Iterable<Trouble> {
    for (const pattern of [CHINESE, ISO])
      for (const { index, 0: found, groups = {} } of reading.text.matchAll(pattern)) {
        const days = [groups.day, groups.last].map(numberOf).filter(day => day !== null);
        const message = explain(numberOf(groups.year), Number(groups.month), days);
        if (message !== null) yield { start: index, end: index + found.length, message };
      }
  }),
};
