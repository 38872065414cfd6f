import type { Span } from '../../../text/span.ts';
import type { Change } from '../figure.ts';
import { endsAt } from '../lookback.ts';
import { withoutAdjuncts } from './adjuncts.ts';
import { lastVerbEnd } from './governor.ts';
import { trimHead } from './phrase-head.ts';
import { has, trimTail } from './phrase-tail.ts';
import type { WordClass, Words } from './words.ts';

/** What stands before a number in its clause. */
export interface LeftReading {
  /** The noun phrase, or null. */
  readonly phrase: Span | null;
  readonly change: Change | null;
  /** The change that the verb before the phrase says: 新增…100家. */
  readonly governing: Change | null;
  /** The change is one of how many there are: 新增, 减少. */
  readonly counting: boolean;
  /** The number is the object of a verb: 设立2000亿元…. */
  readonly object: boolean;
  /** Only names of places: 成渝地区仅3所. */
  readonly place: boolean;
  /** Where a phrase should stand there is only a verb that can be one: 吸纳就业36万人. */
  readonly action: Span | null;
  /** A verb of being, reaching or changing stands between the phrase and the number. */
  readonly predicated: boolean;
}

/** Whether [start, end) is nothing but verbs and function words, or nothing but places. */
const isMadeOf = (
  words: Words,
  text: string,
  { start, end }: Span,
  classes: readonly WordClass[],
): boolean => {
  for (let at = start; at < end; ) {
    const word = words.after(text, at, end);
    if (word === null || !has(word, classes)) return false;
    at = word.end;
  }
  return true;
};

const VERBAL: readonly WordClass[] = ['verb', 'weak', 'copula', 'adverb', 'connective', 'time', 'change'];

const PLACES: readonly WordClass[] = ['place', 'adverb', 'copula'];

const NOT_SHARE = '抢侵独霸';

/** A占全国的…: the phrase ends before 占. */
const beforeShare = (text: string, start: number, end: number): number => {
  const at = text.slice(start, end).lastIndexOf('占');
  if ('有据用地领比线道'.includes(text.charAt(start + at + 1) || ' ')) return end;
  return at < 0 || NOT_SHARE.includes(text.charAt(start + at - 1) || ' ') ? end : start + at;
};

/** A quotation mark that opens before the phrase and is not closed in it is no part of it, nor is 各 or 等 at its end. */
const balance = (text: string, { start, end }: Span): Span => {
  let from = start;
  while (from < end && '”’》)'.includes(text.charAt(from))) from++;
  const open = text.slice(from, end).lastIndexOf('“');
  const closed = text.slice(from, end).lastIndexOf('”');
  let last = end;
  while (last - from > 2 && '各等'.includes(text.charAt(last - 1))) last--;
  return { start: open > closed ? from + open + 1 : from, end: last };
};

const NO_COMPARISON = ['比例', '比重', '比赛', '比率', '比值', '比价', '较大', '较高', '较好'];

/** Verbs that compare one value with another: 高于全国平均水平2个百分点. */
const COMPARING = [
  '高于',
  '低于',
  '高出',
  '低出',
  '快于',
  '慢于',
  '好于',
  '优于',
  '多于',
  '少于',
  '超出',
  '超过',
];

/** 比规上企业高6个百分点: what something is compared with is not what is measured. */
const isComparison = (text: string, { start }: Span): boolean =>
  ('比较'.includes(text.charAt(start)) && !NO_COMPARISON.some(word => text.startsWith(word, start))) ||
  COMPARING.some(verb => text.startsWith(verb, start) || endsAt(text, start, verb));

const LONGEST_EACH = 4;

/** 每户, 每个镇: who each gets what is counted, not what it is. */
const isEach = (text: string, { start, end }: Span): boolean =>
  text.charAt(start) === '每' && end - start <= LONGEST_EACH;

/** The weak verb that ends [start, end), or null. */
const weakTail = (words: Words, text: string, start: number, end: number): Span | null => {
  const word = words.before(text, end, start);
  return word?.classes.has('weak') && word.end - word.start > 1 ? { start: word.start, end: word.end } : null;
};

/** 上榜全球百强名录、数量居第三: a bare noun of measure behind 、 is ranked by itself. */
const ownMeasure = (words: Words, text: string, phrase: Span): Span => {
  const at = phrase.start + text.slice(phrase.start, phrase.end).lastIndexOf('、') + 1;
  const word = at > phrase.start ? words.after(text, at, phrase.end) : null;
  return word?.classes.has('base') && word.end === phrase.end ? { start: at, end: phrase.end } : phrase;
};

/** 产量突破5万吨、投资超7亿元: a noun of measure behind 、 is a subject of its own when it has a value. */
const isOwnMeasure = (words: Words, text: string, { start, end }: Span, valued: boolean): boolean => {
  const word = valued && text.charAt(start - 1) === '、' ? words.after(text, start, end) : null;
  return word !== null && word.end === end && word.classes.has('base');
};

/** Reads [start, end) backwards from a number. `listed`: 分别 stands behind it, a verb is to follow. */
export const readLeft = (
  words: Words,
  text: string,
  start: number,
  end: number,
  { rank = false, qualified = false, listed = false } = {},
): LeftReading => {
  const tail = trimTail(words, text, start, end, rank, qualified);
  const share = beforeShare(text, start, tail.end);
  const stop = share === tail.end ? share : trimTail(words, text, start, share, rank).end;
  const predicated = listed || (tail.end < end && !tail.object);
  const verb = lastVerbEnd(words, text, start, stop);
  const valued = isOwnMeasure(words, text, { start: verb.at, end: stop }, qualified);
  const whole = balance(text, {
    start: trimHead(words, text, verb.at, stop, predicated || valued),
    end: stop,
  });
  const bare = withoutAdjuncts(words, text, whole, tail.change !== null || predicated);
  const phrase = rank ? ownMeasure(words, text, bare) : bare;
  const opening = words.after(text, phrase.start, phrase.end);
  const named = opening?.classes.has('noun') && !opening.classes.has('change');
  const change = tail.change ?? (named ? (opening?.change ?? null) : null);
  // 新增院士占全国一半: the share is no size of the change
  const governing = share === tail.end ? verb.change : null;
  const counting = tail.counting || (tail.change === null && verb.counting);
  const action = weakTail(words, text, start, stop);
  const none = { phrase: null, change, governing, counting, place: false, predicated };
  if (phrase.end - phrase.start < 2 || isEach(text, phrase) || text.charAt(phrase.end - 1) === '、')
    return { ...none, object: tail.object, action };
  if (isComparison(text, phrase)) return { ...none, object: false, action: null };
  if (isMadeOf(words, text, phrase, VERBAL) && !isOwnMeasure(words, text, phrase, predicated || qualified))
    return { ...none, object: true, action };
  return { ...none, phrase, object: tail.object, place: isMadeOf(words, text, phrase, PLACES), action: null };
};
