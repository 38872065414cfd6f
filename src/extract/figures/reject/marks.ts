import type { Span } from '../../../text/span.ts';
import type { Finder } from '../finder.ts';
import { isArabic } from '../numeral/characters.ts';

/** A stretch in which numbers are no figures, with the rule that says so. */
export interface Mark extends Span {
  readonly rule: string;
}

/** A pair of quotation marks or brackets of a title around `start`..`end`. */
export interface Quotation extends Span {
  readonly title: boolean;
}

const OPEN: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]);

/** Innermost-last pairs of marks, by start. A mark that is never closed on its line opens nothing. */
export const findQuotations = (text: string): readonly Quotation[] => {
  const found: Quotation[] = [];
  let stack: { start: number; close: string }[] = [];
  // Any mark that matters, or a line break: “ ” ‘ ’ 「 」 『 』 《 》 〈 〉
  for (const { 0: char, index } of text.matchAll(/[“”‘’「」『』《》〈〉\n]/gu)) {
    const close = OPEN.get(char);
    if (char === '\n') stack = [];
    else if (close !== undefined) stack.push({ start: index + 1, close });
    else {
      const at = stack.findLastIndex(open => open.close === char);
      const open = stack[at];
      if (open === undefined) continue;
      found.push({ start: open.start, end: index, title: char === '》' || char === '〉' });
      stack = stack.slice(0, at);
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
};

/** Whether `at` lies inside a run of digits: 119 in 11996亿. */
const cutsNumber = (text: string, at: number): boolean =>
  isArabic(text.charCodeAt(at)) && (isArabic(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '.');

/** Fixed expressions of the table. */
export const findExpressions = (text: string, expressions: Finder<string>): readonly Mark[] => {
  const found: Mark[] = [];
  for (const { start, end, entry } of expressions.all(text, 0, text.length)) {
    if (!cutsNumber(text, start) && !cutsNumber(text, end)) found.push({ start, end, rule: entry });
  }
  return found;
};

// A web or mail address: http://a.cn/x?y=1, www.a.cn, name@a.cn
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[A-Za-z0-9._-]{1,64}@[A-Za-z0-9.-]{1,255}/gu;

// The number of an item before a year: `20.2026年` at the head of a line
const ITEM = /(?<=^|\n)\d{1,2}(?=[.．](?:19|20)\d\d年)/gu;

/** Numbers of items that would else be read as one number with the year behind them. */
export const findItemNumbers = (text: string): readonly Mark[] =>
  [...text.matchAll(ITEM)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'section number',
  }));

/** Web and mail addresses. */
export const findAddresses = (text: string): readonly Mark[] => {
  if (!text.includes('@') && !text.includes('www.') && !text.includes('://')) return [];
  return [...text.matchAll(ADDRESS)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'address',
  }));
};
