import type { Trouble } from './finding.ts';
import { inSources, type Rule } from './rule.ts';
import { surroundings } from './surroundings.ts';

/** � and runs of it; ???? between Han, where a converter had no character. */
const LOST = /\uFFFD+|(?<=\p{Script=Han})\?{3,}(?=\p{Script=Han})/gu;

/** Characters that an earlier conversion has lost. */
export const replacementCharacter: Rule = {
  name: 'replacement-character',
  severity: 'error',
  summary: 'Characters were lost in a conversion',
  rationale: 'The text was decoded wrongly before it came here; what stood at the place cannot be had back.',
  bad: { text: '全市新增企\uFFFD\uFFFD三十家。' },
  good: { text: '全市新增企业三十家。' },
  options: {},
  extractors: [],
  find: inSources(function* ({ text }): Iterable<Trouble> {
    for (const { index, 0: lost } of text.matchAll(LOST)) {
      const shown = lost.startsWith('?') ? 'question marks' : 'replacement characters (U+FFFD)';
      yield {
        start: index,
        end: index + lost.length,
        message: `${lost.length} ${lost.length === 1 ? 'replacement character (U+FFFD)' : shown} where text was lost`,
        key: surroundings(text, index, index + lost.length),
      };
    }
  }),
};
