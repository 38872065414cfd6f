import { isSilent } from '../corpus/article.ts';
import type { Trouble } from './finding.ts';
import { findUnpaired, type Pair } from './pairing.ts';
import { inArticles, type Rule } from './rule.ts';

const PAIRS: readonly Pair[] = [
  { open: '“', close: '”' },
  { open: '‘', close: '’' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
];

/** don’t, ’24: an apostrophe, no quotation mark. */
const APOSTROPHE = /(?<=[A-Za-z])’|’(?=[A-Za-z\d])/gu;

const mask = (text: string): string => text.replace(APOSTROPHE, ' ');

/** Quotation marks without a partner. A quotation that goes over several paragraphs may open in each. */
export const unbalancedQuotes: Rule = {
  name: 'unbalanced-quotes',
  severity: 'warning',
  summary: 'A quotation mark has no partner',
  rationale:
    'Where a quotation ends decides who said what; without its mark the next sentence is put into the same mouth.',
  bad: { text: '他说：“要加快创新。会议要求抓好落实。' },
  good: { text: '他说：“要加快创新。”会议要求抓好落实。' },
  options: {},
  extractors: [],
  find: inArticles(function* ({ article: { blocks, reading } }): Iterable<Trouble> {
    const own = blocks.filter(({ kind }) => !isSilent(kind));
    const starts = new Set(own.map(({ span }) => span.start));
    let text = '';
    for (const { span } of own)
      text = text.padEnd(span.start, '\n') + mask(reading.text.slice(span.start, span.end));
    const reopens = (offset: number): boolean => starts.has(offset);
    yield* findUnpaired(text, { pairs: PAIRS, reach: Number.POSITIVE_INFINITY, reopens });
  }),
};
