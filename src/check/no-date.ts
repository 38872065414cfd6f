import { headOf } from './head.ts';
import { inArticles, type Rule } from './rule.ts';

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
  find: inArticles(function* (annotation) {
    if (annotation.article.date === null)
      yield { ...headOf(annotation), message: 'no date in the text or its metadata', key: 'article' };
  }),
};
