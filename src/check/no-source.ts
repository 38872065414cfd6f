import { findMissing } from './missing.ts';
import type { Rule } from './rule.ts';

/** Articles that do not say which medium they come from. */
export const noSource: Rule = {
  name: 'no-source',
  severity: 'info',
  summary: 'The article names no source',
  rationale: 'Which medium says it decides how far it can be trusted and who may be asked.',
  bad: { text: '全市新增企业三十家\n今年以来，全市新增企业三十家。' },
  good: { text: '全市新增企业三十家\n今年以来，全市新增企业三十家。', source: '江州日报' },
  options: {},
  extractors: [],
  find: findMissing({
    field: 'source',
    message: 'no source in the text or its metadata',
    remedy: 'no column of the file holds sources',
  }),
};
