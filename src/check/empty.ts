import type { Draft } from './finding.ts';
import { countOwnHan, headOf } from './head.ts';
import { type Batch, inArticles, type Rule } from './rule.ts';

/** Fewer Han characters than this are no text: a stray title, a picture credit. */
const NOTHING = 4;

const inText = inArticles(function* (annotation) {
  if (countOwnHan(annotation) < NOTHING)
    yield { ...headOf(annotation), message: 'the article holds no text', key: 'article' };
});

/** Files and articles without text. */
export const empty: Rule = {
  name: 'empty',
  severity: 'error',
  summary: 'There is no text',
  rationale: 'A download that failed leaves an empty file, and every count over the corpus is off by one.',
  bad: { text: ' \n\n' },
  good: { text: '全市新增企业三十家。' },
  options: {},
  extractors: [],
  *find(batch: Batch, options): Iterable<Draft> {
    for (const { code, message, file } of batch.diagnostics)
      if (code === 'empty-file' && file !== undefined)
        yield { file, article: null, start: 0, end: 0, message, key: 'file' };
    yield* inText(batch, options);
  },
};
