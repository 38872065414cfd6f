import { isHanCode } from '../../../text/characters.ts';
import type { Change } from '../figure.ts';
import type { FoundWord, WordClass, Words } from './words.ts';

const TAIL: readonly WordClass[] = ['copula', 'adverb', 'connective', 'time', 'verb', 'change'];

/** Words between what is ranked and its place, the longest first: 居全国, 位列世界. */
const RANK_VERBS = [
  '位居',
  '稳居',
  '位列',
  '名列',
  '排名',
  '跃居',
  '提升至',
  '跃升至',
  '攀升至',
  '上升至',
  '提高至',
  '升至',
  '保持',
  '进入',
  '跻身',
  '排',
  '居',
  '列',
];

const RANK_REACH = 16;

export const has = (word: FoundWord, classes: readonly WordClass[]): boolean =>
  classes.some(name => word.classes.has(name));

interface Tail {
  readonly end: number;
  readonly change: Change | null;
  /** It is a change of how many there are. */
  readonly counting: boolean;
  readonly object: boolean;
}

/** 总规模居中西部第1位: the phrase ends before the verb of ranking; 在…排名中列 ends before 中. */
const beforeRank = (text: string, start: number, end: number): number => {
  const near = Math.max(start, end - RANK_REACH);
  const slice = text.slice(near, end);
  const found = RANK_VERBS.map(verb => ({ at: slice.lastIndexOf(verb), length: verb.length }))
    .filter(verb => verb.at >= 0)
    .sort((a, b) => b.at + b.length - a.at - a.length || b.length - a.length)[0];
  const at = found === undefined ? end : near + found.at;
  return text.charAt(at - 1) === '中' && at > start ? beforeSetting(text, start, at - 1) : at;
};

/** 某园区在年度评价中居第二: what is ranked stands before 在. */
const beforeSetting = (text: string, start: number, end: number): number => {
  const at = start + text.slice(start, end).lastIndexOf('在');
  return at < start || at === start + 1 ? end : at;
};

/** 民生投入累计超过: a verb before a copula is a noun when two characters or more stand before it. */
const hasHead = (text: string, start: number, at: number): boolean =>
  at - start >= 2 && !'已共将再又新全'.includes(text.charAt(at - 1)) && isHanCode(text.charCodeAt(at - 1));

/** 设备投入4亿元 but 已投入4亿元: a noun where one stands before it. */
const isNominal = (words: Words, text: string, start: number, at: number): boolean => {
  if (at - start < 2 || !isHanCode(text.charCodeAt(at - 1))) return false;
  const before = words.before(text, at, start);
  return before === null || has(before, ['noun', 'weak', 'base']);
};

/** 绿电占比: behind a noun a share is what is measured; on its own it goes on about something else. */
const isShare = (text: string, word: FoundWord, start: number): boolean =>
  word.classes.has('base') &&
  word.classes.has('copula') &&
  word.start - start >= 2 &&
  !'、，'.includes(text.charAt(word.start - 1));

const JOINTS = '、和与及“‘《';

/** Whether a word is the end of the phrase rather than something said of it. */
const belongs = (words: Words, text: string, word: FoundWord, start: number): boolean =>
  isShare(text, word, start) ||
  (word.classes.has('nominal') && isNominal(words, text, start, word.start)) ||
  (!has(word, ['noun', 'place']) && !has(word, TAIL));

/** Takes verbs, adverbs and copulas off the end of [start, end): 生产效率同比提升 → 生产效率. */
export const trimTail = (
  words: Words,
  text: string,
  start: number,
  end: number,
  rank: boolean,
  qualified = false,
): Tail => {
  let settled = false;
  let at = rank ? beforeRank(text, start, end) : end;
  let change: Change | null = null;
  let counting = false;
  let object = false;
  while (at > start) {
    const word = words.before(text, at, start);
    // 惠及, 涉及: the joint is the end of a verb
    const single = word === null || word.end - word.start < 2;
    if (single && text.charAt(at - 1) === '的') {
      at--;
      continue;
    }
    if (word === null || (single && JOINTS.includes(text.charAt(at - 1)))) break;
    if (rank && has(word, ['rank', 'place'])) {
      at = word.start;
      continue;
    }
    if (word.classes.has('metric')) return { end: at, change: change ?? word.change, counting, object };
    if (belongs(words, text, word, start)) break;
    change ??= word.change;
    counting ||= word.classes.has('counting');
    if (has(word, ['noun', 'place'])) break;
    const verbal = word.classes.has('verb') && !word.classes.has('copula');
    if (verbal && settled && hasHead(text, start, word.start)) break;
    settled ||= has(word, ['copula', 'change']) || (qualified && has(word, ['adverb']));
    object ||= verbal;
    at = word.start;
  }
  return { end: at, change, counting, object };
};
