import type { Span } from '../../../text/span.ts';
import type { Change } from '../figure.ts';
import type { FoundWord, WordClass, Words } from './words.ts';

/** What stands before a number in its clause. */
export interface LeftReading {
  /** The noun phrase, or null. */
  readonly phrase: Span | null;
  readonly change: Change | null;
  /** The number is the object of a verb: 设立2000亿元…. */
  readonly object: boolean;
  /** Only names of places: 成渝地区仅3所. */
  readonly place: boolean;
}

const TAIL: readonly WordClass[] = ['copula', 'adverb', 'connective', 'time', 'verb', 'change'];
/** 在…中, 在…方面: what stands before them is a whole noun phrase. */
const LOCATIVE = new Set(['中', '内', '方面', '领域', '上']);
const has = (word: FoundWord, classes: readonly WordClass[]): boolean =>
  classes.some(name => word.classes.has(name));

interface Tail {
  readonly end: number;
  readonly change: Change | null;
  readonly object: boolean;
}

/** Takes verbs, adverbs and copulas off the end of [start, end): 生产效率同比提升 → 生产效率. */
const trimTail = (words: Words, text: string, start: number, end: number, rank: boolean): Tail => {
  let at = end;
  let change: Change | null = null;
  let object = false;
  while (at > start) {
    if ('、和与及“‘《的'.includes(text.charAt(at - 1))) {
      if (text.charAt(at - 1) !== '的') break;
      at--;
      continue;
    }
    const word = words.before(text, at, start);
    if (word === null) break;
    if (rank && has(word, ['rank', 'place'])) {
      at = word.start;
      continue;
    }
    if (word.classes.has('metric')) return { end: at, change: change ?? word.change, object };
    if (has(word, ['noun', 'place']) || !has(word, TAIL)) break;
    change ??= word.change;
    object ||= word.classes.has('verb') && !word.classes.has('copula');
    at = word.start;
    if (LOCATIVE.has(text.slice(word.start, word.end)) && rank) break;
  }
  return { end: at, change, object };
};

const HEAD: readonly WordClass[] = ['verb', 'weak', 'connective', 'time'];
const HEAD_LONG: readonly WordClass[] = ['adverb', 'copula', 'change'];
const SAFE_SINGLES = new Set('已还也又均将把从对在仅约并且而其使让被由则共为的了着、和与及');

/** Takes verbs, adverbs and connectives off the head of [start, end). */
const trimHead = (words: Words, text: string, start: number, end: number): number => {
  let at = start;
  while (at < end) {
    const word = words.after(text, at, end);
    const length = word === null ? 1 : word.end - word.start;
    const known = word !== null && length > 1;
    if (known && has(word, ['noun', 'place'])) return at;
    const off = known
      ? has(word, HEAD) || has(word, HEAD_LONG)
      : SAFE_SINGLES.has(text.charAt(at)) || ',，:;'.includes(text.charAt(at));
    if (!off) return at;
    at += length;
  }
  return end;
};

/** End of the last verb inside [start, end): what comes behind it is its object. */
const lastVerbEnd = (
  words: Words,
  text: string,
  start: number,
  end: number,
): { at: number; change: Change | null } => {
  let found = { at: start, change: null as Change | null };
  for (let at = start; at < end; ) {
    const word = words.after(text, at, end);
    const long = word !== null && word.end - word.start > 1;
    if (long && word.classes.has('verb') && !word.classes.has('noun') && word.end < end)
      found = { at: word.end, change: word.change };
    else if ('把将'.includes(text.charAt(at)) && !long) found = { at: at + 1, change: null };
    at = long ? word.end : at + 1;
  }
  return found;
};

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
  return at < 0 || NOT_SHARE.includes(text.charAt(start + at - 1) || ' ') ? end : start + at;
};

/** A quotation mark that opens before the phrase and is not closed in it is no part of it. */
const balance = (text: string, { start, end }: Span): Span => {
  let from = start;
  while (from < end && '”’》)'.includes(text.charAt(from))) from++;
  const open = text.slice(from, end).lastIndexOf('“');
  const closed = text.slice(from, end).lastIndexOf('”');
  return { start: open > closed ? from + open + 1 : from, end };
};

/** Reads [start, end) backwards from a number. */
export const readLeft = (
  words: Words,
  text: string,
  start: number,
  end: number,
  rank = false,
): LeftReading => {
  const tail = trimTail(words, text, start, end, rank);
  const share = beforeShare(text, start, tail.end);
  const stop = share === tail.end ? share : trimTail(words, text, start, share, rank).end;
  const verb = lastVerbEnd(words, text, start, stop);
  const phrase = balance(text, { start: trimHead(words, text, verb.at, stop), end: stop });
  const change = tail.change ?? verb.change;
  const object = tail.object;
  if (phrase.start >= phrase.end || text.charAt(phrase.end - 1) === '、')
    return { phrase: null, change, object, place: false };
  if (isMadeOf(words, text, phrase, VERBAL)) return { phrase: null, change, object: true, place: false };
  return { phrase, change, object, place: isMadeOf(words, text, phrase, PLACES) };
};
