import type { Span } from '../../../text/span.ts';
import type { Lexicons, Suffix } from '../lexicons.ts';
import { longestEnding } from '../longest.ts';
import { endOf, isBoundary, type Passage, startOf, wordAt, wordClass, wordText } from '../passage.ts';
import { bracketAt, isAnchor, isInner, isProper, isSingle } from './inner.ts';

/** A stretch of words that ends in a suffix of institutions. `words` counts those in front of the suffix. */
export interface Run extends Span {
  readonly suffix: string;
  readonly kind: Suffix;
  /** Whether a place, a known body or a word no dictionary knows stands in front of the suffix. */
  readonly proper: boolean;
  /** The same, or a word that is a name of something else: 诚信政府 is proper only in this sense. */
  readonly named: boolean;
  /** Whether the run starts with a place or a known body. */
  readonly anchored: boolean;
  /** Whether a verb or a number stands in it: then it may be a sentence, 成都建设国际消费中心. */
  readonly active: boolean;
  /** Whether a word makes it a class: 现有平台, 十大产业园. */
  readonly plural: boolean;
  /** Words between the place it starts with and the suffix. */
  readonly inner: number;
}

const LONGEST_SUFFIX = 10;
/** No institution of this genre has a longer name. */
const LONGEST_RUN = 40;
/** 市科技局, 我省: what stands for a place in front of its bodies. */
const STATE_HEAD = /^(?:[市省区县州]|自治区|我[市省区县]|全[市省])$/u;
const STATE_TYPES = new Set([
  'government',
  'party',
  'congress',
  'cppcc',
  'association',
  'finance',
  'research',
  'hospital',
]);

/** The words in front of the suffix, last first, with whether each lies inside a bracket. */
interface Reach {
  readonly first: number;
  /** First word that may begin the name with a place or a body: never inside a bracket. */
  readonly anchor: number;
}

/** How far the run reaches to the left of `last`, the word (part) that is the suffix. */
const reachOf = (passage: Passage, last: number, lexicons: Lexicons): Reach => {
  let first = last;
  let anchor = -1;
  for (let at = last - 1; at >= 0; at--) {
    if (endOf(passage, last) - startOf(passage, at) > LONGEST_RUN) break;
    const bracket = bracketAt(passage, at);
    if (bracket > 0 && isInner(passage, bracket - 1, lexicons)) {
      // the word in front of the bracket begins the name or lies inside it: 西部（成都）科学城
      at = bracket - 1;
      anchor = at;
    } else if (!isInner(passage, at, lexicons)) break;
    else if (isAnchor(passage, at)) anchor = at;
    first = at;
  }
  return { first, anchor };
};

/** 国家, 中国: words that begin a name in front of a place inside it, as in 国家超级智算成都中心. */
const NATIONAL = /^(?:国家|全国|中国|中央|国际|世界|亚洲|先进)$/u;

/** Where the name begins: at its first place, or at the first word that is not of a class. */
const firstWord = (
  passage: Passage,
  { first, anchor }: Reach,
  last: number,
  { stopWords }: Lexicons,
): number => {
  if (anchor >= 0) {
    for (let at = first; at < anchor; at++) if (NATIONAL.test(wordText(passage, at))) return at;
    let at = anchor;
    // 银湖 that no dictionary knows is cut 银|湖: both are of the name
    while (at > first && (isProper(passage, at - 1) || (isSingle(passage, at - 1) && isSingle(passage, at))))
      at--;
    return at;
  }
  let at = first;
  while (
    at < last &&
    (stopWords.class.has(wordText(passage, at)) || wordClass(passage, at) === 'verbal-noun')
  )
    at++;
  return at;
};

/**
 * The suffix of institutions that ends at `end`, '' if there is none: 商会, but not that of 协商会; 公司 where a
 * word reaches into the longer 集团公司.
 */
export const suffixAt = (
  passage: Passage,
  end: number,
  { suffixes, classes }: Pick<Lexicons, 'suffixes' | 'classes'>,
): string => {
  for (let longest = LONGEST_SUFFIX; ; ) {
    const suffix = longestEnding(passage.text, end, suffixes, longest);
    const head = wordAt(passage, end - suffix.length);
    if (suffix === '' || startOf(passage, head) === end - suffix.length) return suffix;
    if (endOf(passage, head) >= end) return classes.has(wordText(passage, head)) ? '' : suffix;
    longest = suffix.length - 1;
  }
};

/** The run that ends in a suffix at `end`, or null. */
export const runEndingAt = (
  passage: Passage,
  end: number,
  lexicons: Lexicons,
  suffixes: ReadonlyMap<string, Suffix> = lexicons.suffixes,
): Run | null => {
  if (!isBoundary(passage, end)) return null;
  const suffix = suffixAt(passage, end, { suffixes, classes: lexicons.classes });
  const kind = suffixes.get(suffix);
  if (kind === undefined) return null;
  const head = wordAt(passage, end - suffix.length);
  const cut = startOf(passage, head) < end - suffix.length;
  if (cut && (suffix.length < 2 || (kind.strength === 'weak' && wordClass(passage, head) !== 'organization')))
    return null;
  const last = cut ? head + 1 : head;
  const reach = reachOf(passage, last, lexicons);
  const first = firstWord(passage, reach, last, lexicons);
  const start = startOf(passage, first);
  if (start >= end - suffix.length) return null;
  return { start, end, suffix, kind, ...judge(passage, first, last, kind, lexicons) };
};

/** Classes that make a sentence of a run; a verbal noun does right behind the first word: 成都建设…中心. */
const ACTIVE = new Set(['verb', 'number', 'verbal-noun']);

/** What the words [first, last) in front of the suffix say. */
const judge = (
  passage: Passage,
  first: number,
  last: number,
  { type }: Suffix,
  { stopWords, innerWords }: Lexicons,
): Pick<Run, 'proper' | 'named' | 'anchored' | 'active' | 'plural' | 'inner'> => {
  const head = wordText(passage, first);
  const anchored = isAnchor(passage, first) || isBracketed(passage, first);
  let proper = anchored || (STATE_HEAD.test(head) && STATE_TYPES.has(type));
  let named = false;
  let active = false;
  let plural = false;
  for (let at = first; at < last; at++) {
    proper ||= isProper(passage, at);
    named ||= wordClass(passage, at) === 'name' && endOf(passage, at) - startOf(passage, at) > 1;
    active ||=
      !innerWords.has(wordText(passage, at)) &&
      ACTIVE.has(wordClass(passage, at)) &&
      (at <= first + 1 || wordClass(passage, at) !== 'verbal-noun');
    plural ||= stopWords.plural.has(wordText(passage, at));
  }
  return {
    proper,
    named: proper || named,
    anchored,
    active,
    plural,
    inner: last - first - (anchored ? 1 : 0),
  };
};

const isBracketed = (passage: Passage, word: number): boolean =>
  /^[（(“]$/u.test(wordText(passage, word + 1));
