import { findMissing } from './missing.ts';
import type { Rule } from './rule.ts';

/** 3月5日 */
const DAY = /(?<![年\d])\d{1,2}月\d{1,2}日/u;

/** Articles that cannot be put in time. */
export const noDate: Rule = {
  name: 'no-date',
  severity: 'warning',
  summary: 'The article has no date',
  rationale: 'Without a date "this year" means nothing, and the article falls out of every series.',
  bad: { text: '全市新增企业三十家\n今年以来，全市新增企业三十家。' },
  good: { text: '全市新增企业三十家\n2024年3月5日，记者获悉，全市新增企业三十家。' },
  options: {},
  extractors: [],
  find: findMissing({
    field: 'date',
    message: 'no date in the text or its metadata',
    note: ({ article }) => {
      const [day] = DAY.exec(article.reading.text) ?? [];
      return day === undefined ? null : `it says ${day} without a year`;
    },
    remedy: 'no column of the file holds dates; --date-field names one that does',
  }),
};
