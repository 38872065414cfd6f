import type { Annotation } from '../annotate.ts';
import { countOwnHan, headOf } from './head.ts';
import { inArticles, numberIn, type Rule } from './rule.ts';

const INFO = { severity: 'info' } as const;

/** A whole sentence is a brief; what stops before its end is the rest of something. */
const WHOLE = /[。！？][”’」』）)]*$/u;
const BRIEF = 20;

const isBrief = (annotation: Annotation): boolean =>
  countOwnHan(annotation) >= BRIEF && WHOLE.test(annotation.article.reading.text.trimEnd());

/** Articles of a sentence or two. */
export const tooShort: Rule = {
  name: 'too-short',
  severity: 'warning',
  summary: 'The article is too short to be one',
  rationale:
    'What is left of an article behind a pay wall, or a caption taken for an article, distorts means and ratios.',
  bad: { text: '重点项目开工\n3月5日，项目开工。' },
  good: {
    text: '重点项目开工\n3月5日，全市首批重点项目集中开工。这批项目涉及先进制造、交通物流、城市更新和民生改善四个方面，建成后将带动上下游企业集聚，为区域高质量发展提供有力支撑。',
  },
  options: { least: 40 },
  extractors: [],
  find: inArticles(function* (annotation, options) {
    const count = countOwnHan(annotation);
    const least = numberIn(options, 'least');
    if (count < 4 || count >= least) return;
    const message = `${count} Han characters, fewer than ${least}`;
    yield { ...headOf(annotation), message, key: 'article', ...(isBrief(annotation) ? INFO : {}) };
  }),
};
