import { createMatcher, type Matcher } from '../../../lexicon/matcher.ts';
import { parseTable } from '../../../lexicon/table.ts';
import type { Bound } from '../figure.ts';

/** What a word beside a number says of it; null hides a shorter word: 最近 is not 近. */
type Meaning = Bound | null;

export interface Bounds {
  readonly before: ReadonlyMap<string, Meaning>;
  readonly after: Matcher<Meaning>;
  readonly longest: number;
}

export const BOUNDS_FILE = 'extract/figures/data/bounds.tsv';
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...(['exact', 'approx', 'under', 'over', 'at_least', 'at_most'] as const).map(
    (bound): [string, Meaning] => [bound, bound],
  ),
  ['none', null],
]);

export const parseBounds = (text: string, file = BOUNDS_FILE): Bounds => {
  const before = new Map<string, Meaning>();
  const after: [string, Meaning][] = [];
  for (const { line, get } of parseTable(text, file, ['word', 'place', 'bound'])) {
    const meaning = MEANINGS.get(get('bound'));
    if (meaning === undefined) throw new Error(`${file}:${line}: "${get('bound')}" is no bound`);
    if (get('place') === 'before') before.set(get('word'), meaning);
    else if (get('place') === 'after') after.push([get('word'), meaning]);
    else throw new Error(`${file}:${line}: "${get('place')}" is no place; take before or after`);
  }
  const longest = Math.max(0, ...[...before.keys()].map(word => word.length));
  return { before, after: createMatcher(after), longest };
};

export interface Qualifier {
  readonly bound: Bound;
  /** Where the word begins (before a number) or ends (behind it). */
  readonly at: number;
}

/** The longest word of the table that ends at `at`: 超过, 不少于. */
export const qualifierBefore = ({ before, longest }: Bounds, text: string, at: number): Qualifier | null => {
  for (let length = Math.min(longest, at); length > 0; length--) {
    const meaning = before.get(text.slice(at - length, at));
    if (meaning === null) return null;
    if (meaning !== undefined) return { bound: meaning, at: at - length };
  }
  return null;
};

/** The longest word of the table that begins at `at`: 左右, 以上. */
export const qualifierAfter = ({ after }: Bounds, text: string, at: number): Qualifier | null => {
  const match = after.at(text, at);
  return match === null || match.entry === null ? null : { bound: match.entry, at: match.end };
};
