import type { Trouble } from './finding.ts';
import { findUnpaired, type Pair } from './pairing.ts';
import { inArticles, type Rule } from './rule.ts';

/** Half- and full-width forms close each other: mixing them is another rule's matter. */
const PAIRS: readonly Pair[] = [
  { open: '（(', close: '）)' },
  { open: '《', close: '》' },
  { open: '〈', close: '〉' },
  { open: '【', close: '】' },
  { open: '〔[［', close: '〕]］' },
];

/** Between brackets there is a sentence or two, not half an article. */
const REACH = 600;

/** 1）, （三、 a)、 at the start of a clause: an enumeration that has no opening bracket. */
const ENUMERATION = /(?<=^|[。；;，,、：:\s])(?<![（(]\s{1,4})[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}[）)]/gmu;
/** 》》点击进入《《: book marks as arrows at the edges of a line. */
const ARROWS = /^[》〉]{2,}|[《〈]{2,}$/gmu;

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, found => ' '.repeat(found.length));

/** Brackets and book marks without a partner. */
export const unbalancedBrackets: Rule = {
  name: 'unbalanced-brackets',
  severity: 'warning',
  summary: 'A bracket has no partner',
  rationale: 'Text is missing between the two, or a title runs on into the sentence.',
  bad: { text: '会议审议了《关于加快科技创新的若干意见，提出了修改建议。' },
  good: { text: '会议审议了《关于加快科技创新的若干意见》，提出了修改建议。' },
  options: {},
  extractors: [],
  find: inArticles(({ article: { reading } }): Iterable<Trouble> => {
    const text = [ENUMERATION, ARROWS].reduce(blank, reading.text);
    return findUnpaired(text, { pairs: PAIRS, reach: REACH, reopens: 'nests' });
  }),
};
