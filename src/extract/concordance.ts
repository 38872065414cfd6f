import type { Tokens } from '../segment/tokens.ts';
import { foldWidth } from '../text/fold.ts';
import type { Extract, Facts } from './extractor.ts';
import type { Fact } from './fact.ts';

export interface Query {
  readonly pattern: string;
  /** Read `pattern` as a regular expression. */
  readonly regex: boolean;
  /** Keep only matches that begin and end at token boundaries. */
  readonly word: boolean;
  /** Find the mentions of people or institutions whose name or surface matches, whatever form they take. */
  readonly entity?: EntityKind;
}

export type EntityKind = 'person' | 'institution';

const RULE = 'concordance';

const escapeLiteral = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The expression behind a query. @throws SyntaxError when it is none. */
const compile = ({ pattern, regex }: Query): RegExp =>
  new RegExp(regex ? pattern : escapeLiteral(foldWidth(pattern)), 'gu');

const boundaries = ({ starts }: Tokens, length: number): ReadonlySet<number> => new Set([...starts, length]);

type NamedMention = Fact & { readonly name: string; readonly text: string };

/** Certain mentions of the kind that a query asks for. */
const mentionsOf = (kind: EntityKind, { people = [], institutions = [] }: Facts): readonly NamedMention[] =>
  (kind === 'person' ? people : institutions).filter(({ certain }) => certain);

const findMentions = (expression: RegExp, mentions: readonly NamedMention[]): readonly Fact[] =>
  mentions
    .filter(({ name, text }) => [name, text].some(form => foldWidth(form).search(expression) >= 0))
    .map(({ start, end }) => ({ start, end, rule: RULE }));

const findMatches = (
  expression: RegExp,
  text: string,
  aligned: ReadonlySet<number> | null,
): readonly Fact[] => {
  const hits: Fact[] = [];
  for (const { index, 0: match } of foldWidth(text).matchAll(expression)) {
    const end = index + match.length;
    if (match === '' || (aligned !== null && !(aligned.has(index) && aligned.has(end)))) continue;
    hits.push({ start: index, end, rule: RULE });
  }
  return hits;
};

/**
 * Finds the places that match a query in the reading text, width-folded. A `word` query needs tokens, one
 * for an entity needs names.
 * @throws SyntaxError when the pattern is no regular expression.
 */
export const createConcordance = (query: Query): Extract => {
  const expression = compile(query);
  return ({ reading: { text } }, found) => {
    if (query.entity !== undefined)
      return { hits: findMentions(expression, mentionsOf(query.entity, found)) };
    const { tokens } = found;
    const aligned = query.word && tokens !== undefined ? boundaries(tokens, text.length) : null;
    return { hits: findMatches(expression, text, aligned) };
  };
};
