import type { CalendarDate } from '../quantity/quantity.ts';

/** The date of an article as far as it is known. */
export interface ArticleDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** `2024-03-05`, `2024-03`, `2024` or null. */
export const parseArticleDate = (iso: string | null): ArticleDate => {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return { year: year || null, month: month || null, day: day || null };
};

const two = (n: number): string => String(n).padStart(2, '0');

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

const months = (year: number, from: number, to: number): string =>
  `${year}-${two(from)}-01/${year}-${two(to)}-${two(lastDay(year, to))}`;

/** A part of a year as ISO 8601: 底 → its last day, 上半年 → an interval. */
const partOfYear = (year: number, part: string): string | null => {
  if (part === '' || part === '度' || part === '全年') return String(year);
  if (part.endsWith('底') || part.endsWith('末')) return `${year}-12-31`;
  if (part.endsWith('初')) return `${year}-01`;
  if (part.endsWith('前三季度')) return months(year, 1, 9);
  if (part === '上半年') return months(year, 1, 6);
  if (part === '下半年') return months(year, 7, 12);
  const quarter = QUARTERS.findIndex(name => part.endsWith(name));
  return quarter < 0 ? String(year) : months(year, 3 * quarter + 1, 3 * quarter + 3);
};

const partOfMonth = (year: number, month: number, part: string | null): string =>
  part === '底' || part === '末'
    ? `${year}-${two(month)}-${two(lastDay(year, month))}`
    : `${year}-${two(month)}`;

/** A month without a year that lies well ahead of the article is one of the year before. */
const resolvePoint = (date: CalendarDate, article: ArticleDate): string | null => {
  const written = date.year ?? article.year;
  if (written === null || date.part === '代') return null;
  const month = date.month ?? (date.day === null ? null : article.month);
  const past = date.year === null && month !== null && article.month !== null && month > article.month + 1;
  const year = past ? written - 1 : written;
  if (month === null)
    return date.year === null && date.part === null ? null : partOfYear(year, date.part ?? '');
  return date.day === null ? partOfMonth(year, month, date.part) : `${year}-${two(month)}-${two(date.day)}`;
};

/** A written date, or the interval between two, as ISO 8601. Null when the year is not known. */
export const resolveDate = (
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
  article: ArticleDate,
): string | null => {
  if (from === undefined) return null;
  const start = resolvePoint({ ...from, year: from.year ?? to?.year ?? null }, article);
  if (to === undefined) return start;
  const end = resolvePoint(to, article);
  return start === null || end === null ? null : `${start}/${end}`;
};

const isoOf = ({ year, month, day }: ArticleDate): string | null =>
  year === null
    ? null
    : [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join('-');

/** 去年底, “十四五”: years counted from the article's, or years of a plan; null stands for its date. */
export const resolveYears = (
  years: { readonly from: number | null; readonly to: number | null; readonly relative: boolean },
  part: string,
  article: ArticleDate,
): string | null => {
  if (years.relative && article.year === null) return null;
  const base = years.relative ? (article.year ?? 0) : 0;
  const from = years.from === null ? isoOf(article) : partOfYear(base + years.from, part);
  if (years.from === years.to || from === null) return from;
  const to = years.to === null ? isoOf(article) : String(base + years.to);
  return to === null ? null : `${from}/${to}`;
};
