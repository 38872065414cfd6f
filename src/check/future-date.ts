import type { Metadata } from '../corpus/source.ts';
import type { Draft, Trouble } from './finding.ts';
import { headOf } from './head.ts';
import { type Batch, inArticles, placeIn, type Rule } from './rule.ts';

/** 2024年3月5日 */
const DATE = /(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日/gu;

/** Words with which a date may lie ahead: plans, deadlines, validity. */
const AHEAD =
  /[将拟至到前起截]|计划|预计|预期|力争|有望|争取|目标|期限|有效|施行|实施|生效|届时|定于|明年|即将|之前|以前|为期|安排|择期|召开时间/u;

/** Words that say it has happened. Without one a date may be announced. */
const PAST = /[了已曾]|[日近]前|昨[天日]|当[天日]|获悉|记者从|回顾|截至/u;

/** Days before the article in which news happen, and years after which nobody announces a day. */
const FRESH = 31;
const FAR = 10;

const pad = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** The clause around a place: a plan is announced in it. */
const clauseAround = (text: string, start: number, end: number): string => {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[。！？\n]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 40).split(/[。！？\n]/u)[0] ?? '';
  return before + after;
};

/** Whether the same day of the article's year is fresh news: the year was mistyped. */
const isYearSlip = (date: string, day: string): boolean => {
  const meant = Date.parse(`${day.slice(0, 4)}${date.slice(4)}`);
  const age = (Date.parse(day) - meant) / 86_400_000;
  return age >= 0 && age <= FRESH;
};

const isFar = (date: string, day: string): boolean =>
  Number(date.slice(0, 4)) - Number(day.slice(0, 4)) > FAR;

/** Whether a date behind `day` is no announcement, by what is said of it. */
const isMistaken = (date: string, day: string, said: string): boolean =>
  PAST.test(said) || isYearSlip(date, day) || isFar(date, day);

/** What is said of a date itself: from the comma before it to the one behind it, or behind what follows 2025年3月5日，. */
const saidOf = (text: string, start: number, end: number): string => {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[，；。！？\n]/u)
      .at(-1) ?? '';
  const [first = '', second = ''] = text.slice(end, end + 40).split(/[，；。！？\n]/u);
  return before + (first === '' ? second : first);
};

/** Full dates only: 2024 or 2024-03 may mean the end of it. */
const isFull = (date: string | undefined): date is string => date !== undefined && date.length === 10;

const findDates = (day: string, what: string) =>
  function* (text: string): Iterable<Trouble> {
    for (const { index, 0: found, groups = {} } of text.matchAll(DATE)) {
      const date = `${groups.year}-${pad(groups.month)}-${pad(groups.day)}`;
      const end = index + found.length;
      if (date <= day || AHEAD.test(clauseAround(text, index, end))) continue;
      if (!isMistaken(date, day, saidOf(text, index, end))) continue;
      yield { start: index, end: index + found.length, message: `${date} lies after ${day}, ${what}` };
    }
  };

/** Day behind which everything is ahead for an article: its date where its container states it, else today. */
const lastDay = (metadata: Metadata | undefined, today: string | null): readonly [string, string] | null => {
  if (isFull(metadata?.date)) return [metadata.date, 'the date of the article'];
  return today === null ? null : [today, 'the last day given'];
};

/** Dates that had not come yet when the article was written. */
export const futureDate: Rule = {
  name: 'future-date',
  severity: 'warning',
  summary: 'Something happened before its time',
  rationale: 'A year or month was mistyped, or the article carries the wrong date.',
  bad: { text: '园区建设提速\n2025年3月5日，园区正式开园。', date: '2024-03-06' },
  good: { text: '园区建设提速\n2024年3月5日，园区正式开园，二期将于2025年3月5日建成。', date: '2024-03-06' },
  options: {},
  extractors: [],
  *find(batch: Batch, options): Iterable<Draft> {
    const { corpus, today } = batch;
    for (const annotation of corpus.annotations) {
      const { date, file } = annotation.article;
      const metadata = corpus.sources.get(file)?.metadata;
      if (today !== null && isFull(date ?? undefined) && isFull(metadata?.date) && metadata.date > today) {
        const message = `the article is dated ${metadata.date}, after ${today}`;
        yield placeIn(annotation, { ...headOf(annotation), message, key: 'article' });
      }
    }
    yield* inArticles(function* ({ article }) {
      const last = lastDay(corpus.sources.get(article.file)?.metadata, today);
      if (last !== null) yield* findDates(...last)(article.reading.text);
    })(batch, options);
  },
};
