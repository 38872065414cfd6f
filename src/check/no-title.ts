import { findMissing } from './missing.ts';
import type { Rule } from './rule.ts';

/** Articles without a title. */
export const noTitle: Rule = {
  name: 'no-title',
  severity: 'warning',
  summary: 'The article has no title',
  rationale:
    'Nobody can cite or find again what has no name; usually the title was lost when the page was saved.',
  bad: { text: '今年以来，全市新增高新技术企业三十家，产值同比增长。\n下一步，将继续加大支持力度。' },
  good: { text: '全市新增高新技术企业三十家\n今年以来，全市新增高新技术企业三十家，产值同比增长。' },
  options: {},
  extractors: [],
  find: findMissing({
    field: 'title',
    message: 'no title found',
    remedy: 'no column of the file holds titles; --title-field names one that does',
  }),
};
