import type { Span } from '../../../text/span.ts';
import type { Lexicons, Suffix } from '../lexicons.ts';
import {
  endOf,
  isBoundary,
  isHanAt,
  longestEnding,
  type Passage,
  startOf,
  wordAt,
  wordClass,
  wordText,
} from '../passage.ts';

/** A stretch of words that ends in a suffix of institutions. */
export interface Run extends Span {
  readonly suffix: string;
  readonly kind: Suffix;
  /** Whether a place, a known body or a word no dictionary knows stands in front of the suffix. */
  readonly proper: boolean;
  /** Whether the run starts with a place or a known body. */
  readonly anchored: boolean;
}

const LONGEST_SUFFIX = 10;
/** No institution of this genre has a longer name. */
const LONGEST_RUN = 40;
/** 上、年、近日: words of time and position that end a name to the left. */
const PASSING =
  /^(?:[上中下内里外前后时年月日间旁底初末]|今年|去年|明年|近年|近日|目前|同时|其中|当前|之间|以来|以后|以前|之后|期间|会上|这里|那里|今天|昨天|日前|此前)$/u;
/** 大型、各、有关: words that begin a class, not a name. */
const GENERIC_HEAD =
  /^(?:大型|中型|小型|民营|国有|私营|跨国|上市|相关|有关|各级|各类|各地|各|该|本|某|多家|新型|现代|基层|一流|高水平|重点|专业|龙头|骨干|主管|当地|地方|所在|所属|下属|附属|知名|著名|优秀|先进|传统|独立|综合|联合|共同|全市|全省|全区|全国|国家级|省级|市级|县级|区级|农村|社区|乡镇)$/u;
const STATE_HEAD = /^(?:[市省区县州]|自治区|我[市省区县]|全[市省])$/u;
const STATE_TYPES = new Set(['government', 'party', 'congress', 'cppcc', 'association', 'finance']);

const isSingle = (passage: Passage, word: number): boolean =>
  word >= 0 &&
  endOf(passage, word) - startOf(passage, word) === 1 &&
  isHanAt(passage, startOf(passage, word));

/** Whether a word can stand inside the name of an institution. */
const isInner = (passage: Passage, word: number, { innerVerbs }: Lexicons): boolean => {
  const text = wordText(passage, word);
  switch (wordClass(passage, word)) {
    case 'verb':
      return innerVerbs.has(text);
    case 'function':
    case 'preposition':
      // 恒和信: a function word inside a name stands between single characters
      return (
        isSingle(passage, word - 1) && isSingle(passage, word + 1) && !/^[的了等在是、由从将]$/u.test(text)
      );
    case 'adverb':
    case 'pronoun':
      return false;
    case 'number':
      return /^第[一二三四五六七八九十]+$|届$/u.test(text);
    case 'time':
      return !PASSING.test(text);
    case 'unknown':
      return /^(?:\p{Script=Han}|[A-Za-z][A-Za-z0-9]*)$/u.test(text);
    default:
      return true;
  }
};

const OPENING: Readonly<Record<string, string>> = { '）': '（', ')': '(', '”': '“' };

/** First word of a short bracket or quotation that ends before `word`, as in 西部（成都）科学城; −1 if none. */
const bracketBefore = (passage: Passage, word: number): number => {
  const opening = OPENING[wordText(passage, word)];
  if (opening === undefined) return -1;
  for (let at = word - 1; at >= 0 && at > word - 6; at--) {
    if (wordText(passage, at) === opening) return at;
    if (!isHanAt(passage, startOf(passage, at))) return -1;
  }
  return -1;
};

const isProper = (passage: Passage, word: number): boolean => {
  const kind = wordClass(passage, word);
  return (
    kind === 'place' ||
    kind === 'organization' ||
    kind === 'person' ||
    (kind === 'name' && endOf(passage, word) - startOf(passage, word) > 1) ||
    (kind === 'unknown' && isHanAt(passage, startOf(passage, word)))
  );
};

const isAnchor = (passage: Passage, word: number, { places }: Lexicons): boolean =>
  wordClass(passage, word) === 'organization' ||
  wordClass(passage, word) === 'place' ||
  places.has(wordText(passage, word));

/** First word of the run to the left of `word`. */
const leftmost = (passage: Passage, word: number, lexicons: Lexicons): number => {
  let first = word;
  for (let at = word - 1; at >= 0; at--) {
    if (endOf(passage, word) - startOf(passage, at) > LONGEST_RUN) break;
    const bracket = bracketBefore(passage, at);
    if (bracket > 0 && isInner(passage, bracket - 1, lexicons)) at = bracket;
    else if (!isInner(passage, at, lexicons)) break;
    first = at;
  }
  return first;
};

/** The run that ends in a suffix at `end`, or null. */
export const runEndingAt = (passage: Passage, end: number, lexicons: Lexicons): Run | null => {
  if (!isBoundary(passage, end)) return null;
  const suffix = longestEnding(passage.text, end, lexicons.suffixes, LONGEST_SUFFIX);
  const kind = lexicons.suffixes.get(suffix);
  if (kind === undefined) return null;
  const head = wordAt(passage, end - suffix.length);
  const cut = startOf(passage, head) < end - suffix.length;
  if (cut && (suffix.length < 2 || (kind.strength === 'weak' && wordClass(passage, head) !== 'organization')))
    return null;
  const last = cut ? head + 1 : head;
  let first = leftmost(passage, last, lexicons);
  let anchor = -1;
  for (let at = first; at < last && anchor < 0; at++) if (isAnchor(passage, at, lexicons)) anchor = at;
  if (anchor >= 0) first = anchor;
  else while (first < last && GENERIC_HEAD.test(wordText(passage, first))) first++;
  const start = startOf(passage, first);
  if (start >= end - suffix.length) return null;
  let proper = anchor >= 0 || (STATE_HEAD.test(wordText(passage, first)) && STATE_TYPES.has(kind.type));
  for (let at = first; at < last && !proper; at++) proper = isProper(passage, at);
  return { start, end, suffix, kind, proper, anchored: anchor >= 0 };
};
