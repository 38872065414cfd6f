import { foldWidth } from '../text/fold.ts';

/** 2024年3月5日; 2024-03-05; 2024/3/5; 2024.03.05 */
const FULL =
  /(?<year>(?:19|20)\d{2})\s?[年\-/.]\s?(?<month>1[0-2]|0?[1-9])\s?(?:[月\-/.]\s?(?<day>3[01]|[12]\d|0?[1-9])(?!\d)\s?日?)?/u;
/** 20240305, as file names and feeds write it. */
const COMPACT = /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;
/** 2024年, 2024 as a file name or the head of a page gives it. */
const YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/u;
/** 3月5日 */
const DAY = /(?<!\d)(?<month>1[0-2]|0?[1-9])\s?月\s?(?<day>3[01]|[12]\d|[1-9])\s?日/u;
/** 十四届全国人大三次会议; 全国政协十三届二次会议; 第十四届全国人民代表大会第一次会议 */
const SESSION =
  /(?:(?<congress>[十一二三四五六七八九]{1,3})届全国(?:人大|人民代表大会|政协)|全国(?:人大|政协)(?<council>[十一二三四五六七八九]{1,3})届)第?(?<session>[一二三四五])次会议/u;

const DIGITS = '一二三四五六七八九';

/** 十四 → 14. Below a hundred is enough for sessions. */
const readNumber = (text: string): number => {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  return ten * 10 + DIGITS.indexOf(ones) + (ones === '' ? 0 : 1);
};

const pad = (text: string): string => text.padStart(2, '0');

const toIso = (groups: Readonly<Record<string, string | undefined>> | undefined): string | null => {
  const { year, month, day } = groups ?? {};
  if (year === undefined) return null;
  return [year, ...[month, day].flatMap(part => (part === undefined ? [] : [pad(part)]))].join('-');
};

/** 二〇二四年十二月二十日; 一九八八年三月 */
const HAN_DATE =
  /(?<![一二三四五六七八九〇○零])(?<year>[一二][一二三四五六七八九〇○零]{3})年(?<month>十[一二]?|[一二三四五六七八九])月(?:(?<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日)?/u;

const readHanDate = (text: string): string | null => {
  const { year, month, day } = HAN_DATE.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined) return null;
  const digits = [...year].map(digit => DIGITS.indexOf(digit) + 1).join('');
  return toIso({
    year: digits,
    month: String(readNumber(month)),
    day: day === undefined ? undefined : String(readNumber(day)),
  });
};

/** The first date with at least a year and a month in `text`, as ISO 8601. */
export const readFullDate = (text: string): string | null => {
  const folded = foldWidth(text);
  return toIso(FULL.exec(folded)?.groups) ?? toIso(COMPACT.exec(folded)?.groups) ?? readHanDate(folded);
};

/** ——2024年3月5日在全市…会议上; （2024年3月5日）; 江州新闻（2024年3月5日播出）: when a speech was held. */
const HELD =
  /^(?:[^。]{0,60}?[—–―－-]{2})?[（(]?(?<on>[^。，（(]{4,16}日)在|[（(](?<date>[^。，（()）]{4,16}日)(?:通过|印发|播出|发布)?[）)]$/u;

/** 《今日播报》2024年3月5日文稿; not 2024年3月5日起施行, 2024年3月5日前办结. */
const DATED = /(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?![起前后止至到以之—–~-])/u;

/** The day on which a speech was held or a programme sent, as title or subtitle tell. */
const readHeld = (line: string): string | null => {
  const { on, date = on ?? DATED.exec(foldWidth(line))?.groups?.date } =
    HELD.exec(foldWidth(line))?.groups ?? {};
  return date === undefined ? null : readFullDate(date);
};

/** A date in a file name: 2024-03-05-title.txt, 20240305.txt, 2024.txt. */
export const readNameDate = (file: string): string | null => {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return readFullDate(name) ?? toIso(YEAR.exec(name)?.groups);
};

/** The year in which the session of the national congress that the text names was held: every five years a new one. */
const readSessionYear = (text: string): string | null => {
  const { congress, council, session } = SESSION.exec(text)?.groups ?? {};
  const number = congress ?? council;
  if (number === undefined || session === undefined) return null;
  return String(2018 + 5 * (readNumber(number) - 13) + readNumber(session) - 1);
};

/** What may tell of when an article is, the most trustworthy first. */
export interface DateClues {
  /** Date field of the record it comes from. */
  readonly field: string | undefined;
  /** Lines that are a date or a source line. */
  readonly datelines: readonly string[];
  /** Title and what leads to it, a line each. */
  readonly head: string;
  readonly body: string;
  readonly file: string;
}

/** Characters of the body in which a full date is that of the report, and in which a day may be. */
const FIRST = 40;
const OPENING = 300;

/**
 * The date of an article, ISO 8601 in the precision that is known: from its field, dateline or file name; a day
 * without a year in its opening sentences is completed by the year of those or of the session it reports from.
 * A speech is of the day on which it was held.
 */
export const dateArticle = ({ field, datelines, head, body, file }: DateClues): string | null => {
  const stated = field === undefined ? null : readFullDate(field);
  if (stated !== null) return stated;
  for (const line of datelines) {
    const date = readFullDate(line);
    if (date !== null) return date;
  }
  const named = readNameDate(file);
  if (named !== null && named.length === 10) return named;
  const held = head
    .split('\n')
    .map(readHeld)
    .find(date => date !== null);
  if (held !== undefined && held !== null) return held;
  const first = readFullDate(body.slice(0, FIRST));
  if (first !== null) return first;
  const opening = body.slice(0, OPENING);
  const year = named?.slice(0, 4) ?? YEAR.exec(foldWidth(head))?.groups?.year ?? readSessionYear(body);
  const day = DAY.exec(opening)?.groups;
  if (year === null || day === undefined) return named ?? (year === null ? null : year);
  return toIso({ ...day, year });
};
