import { isSilent } from '../corpus/article.ts';
import { isHanCode } from '../text/characters.ts';
import type { Trouble } from './finding.ts';
import { inArticles, type Rule } from './rule.ts';
import { surroundings } from './surroundings.ts';

/** Half-width marks and what stands for them between Han. */
const WIDE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['.', '。'],
  ['(', '（'],
  [')', '）'],
]);

const CLOSING = new Set('”’》】」』');
const OPENING = new Set('“‘《【「『');

const isHan = (text: string, at: number): boolean => isHanCode(text.charCodeAt(at));

/** Whether a half-width mark stands inside Han text: 增长,其中 but not 10:30, GDP(1.2), A,B. */
const isInside = (text: string, at: number): boolean => {
  const before = isHan(text, at - 1) || CLOSING.has(text.charAt(at - 1));
  const after = isHan(text, at + 1) || OPENING.has(text.charAt(at + 1));
  const mark = text.charAt(at);
  if (mark === '(' || mark === ')') return isHan(text, at - 1) && isHan(text, at + 1);
  if (mark === ':') return before && after;
  return before && (after || text.charAt(at + 1) === '\n' || at + 1 === text.length);
};

/** Which of the marks of `text` stand in it full-width too. */
const usedWide = (text: string): ReadonlySet<string> =>
  new Set([...WIDE.values()].filter(mark => text.includes(mark)));

/** Half-width punctuation inside Han text that is set full-width elsewhere. */
export const mixedWidth: Rule = {
  name: 'mixed-width',
  severity: 'warning',
  summary: 'Half-width punctuation stands among full-width',
  rationale: 'Sentences are not found at a mark of the wrong width, and the same text compares as different.',
  bad: { text: '经济运行总体平稳,稳中有进。全市新增企业三十家，产值增长。' },
  good: { text: '经济运行总体平稳，稳中有进。上午10:30，全市新增企业三十家(A类)，产值增长1,200元。' },
  options: {},
  extractors: [],
  find: inArticles(function* ({ article: { blocks, reading } }): Iterable<Trouble> {
    const { text } = reading;
    const used = usedWide(text);
    const own = blocks.filter(({ kind }) => !isSilent(kind));
    for (const { span } of own)
      for (let i = span.start; i < span.end; i++) {
        const wide = WIDE.get(text.charAt(i));
        if (wide === undefined || !used.has(wide) || !isInside(text, i)) continue;
        const key = surroundings(text, i, i + 1);
        yield {
          start: i,
          end: i + 1,
          message: `half-width ${text.charAt(i)} inside Han text`,
          expected: wide,
          key,
        };
      }
  }),
};
