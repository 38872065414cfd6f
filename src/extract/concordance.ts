import type { Tokens } from '../segment/tokens.ts';
import { foldWidth } from '../text/fold.ts';
import type { Extract } from './extractor.ts';
import type { Fact } from './fact.ts';

export interface Query {
  readonly pattern: string;
  /** Read `pattern` as a regular expression. */
  readonly regex: boolean;
  /** Keep only matches that begin and end at token boundaries. */
  readonly word: boolean;
}

const RULE = 'concordance';

const escapeLiteral = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The expression behind a query. @throws SyntaxError when it is none. */
const compile = ({ pattern, regex }: Query): RegExp =>
  new RegExp(regex ? pattern : escapeLiteral(foldWidth(pattern)), 'gu');

const boundaries = ({ starts }: Tokens, length: number): ReadonlySet<number> => new Set([...starts, length]);

/**
 * Finds the places that match a query in the reading text, width-folded; without a `word` query it needs no tokens.
 * @throws SyntaxError when the pattern is no regular expression.
 */
export const createConcordance = (query: Query): Extract => {
  const expression = compile(query);
  return ({ reading }, { tokens }) => {
    const aligned = query.word && tokens !== undefined ? boundaries(tokens, reading.text.length) : null;
    const hits: Fact[] = [];
    for (const { index, 0: match } of foldWidth(reading.text).matchAll(expression)) {
      const end = index + match.length;
      if (match === '' || (aligned !== null && !(aligned.has(index) && aligned.has(end)))) continue;
      hits.push({ start: index, end, rule: RULE });
    }
    return { hits };
  };
};
