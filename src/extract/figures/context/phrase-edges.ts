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
  '升至',
  '保持',
  '进入',
  '跻身',
  '排',
  '居',
  '列',
];

const RANK_REACH = 12;

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
    if (isShare(text, word, start)) break;
    if (word.classes.has('metric')) return { end: at, change: change ?? word.change, counting, object };
    if (word.classes.has('nominal') && isNominal(words, text, start, word.start)) break;
    if (!has(word, ['noun', 'place']) && !has(word, TAIL)) break;
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

const HEAD: readonly WordClass[] = ['verb', 'weak', 'connective', 'time'];

const HEAD_LONG: readonly WordClass[] = ['adverb', 'copula', 'change'];

const SAFE_SINGLES = new Set('是已还也又均将把从对在仅约并且而其使让被由则共为的了着、和与及');

/** 保障性, 覆盖率, 登记机关: what follows makes a noun of the verb. */
const NOUN_SUFFIXES = '性率化者型类费量额业员品权度机器';

/** 总量, 完成率: a noun of measure. */
const isMeasure = (text: string, word: FoundWord | null): boolean =>
  word !== null &&
  (word.classes.has('base') || (word.classes.has('noun') && '率额量度'.includes(text.charAt(word.end - 1))));

/** 信访总量, 运输成本: the noun needs the verb before it. */
const isBase = (words: Words, text: string, at: number, end: number): boolean =>
  (at < end &&
    NOUN_SUFFIXES.includes(text.charAt(at)) &&
    !(words.after(text, at, end)?.classes.has('noun') ?? false)) ||
  isMeasure(text, words.after(text, at, end));

/** Takes verbs, adverbs and connectives off the head of [start, end). 服务机器人产量增长: the subject of a verb keeps its own. */
export const trimHead = (
  words: Words,
  text: string,
  start: number,
  end: number,
  predicated: boolean,
): number => {
  let at = start;
  while (at < end) {
    const word = words.after(text, at, end);
    const length = word === null ? 1 : word.end - word.start;
    const known = word !== null && length > 1;
    if (known && has(word, ['noun', 'place'])) return at;
    if (known && word.classes.has('weak') && (predicated || isBase(words, text, word.end, end))) return at;
    const off = known
      ? has(word, HEAD) || has(word, HEAD_LONG)
      : SAFE_SINGLES.has(text.charAt(at)) || ',，:;-—•·●■◆○*#'.includes(text.charAt(at));
    if (!off) return at;
    at += length;
  }
  return end;
};

/** 新增里程, 带动销售额: verbs that have a noun of measure as their object; with others it is one noun: 发放金额. */
const isHeadOf = (words: Words, text: string, word: FoundWord, end: number): boolean =>
  word.change !== null || word.classes.has('causal')
    ? '率量额'.includes(text.charAt(word.end)) && !(words.after(text, word.end, end)?.classes.has('noun') ?? false)
    : isBase(words, text, word.end, end);

interface Governor {
  readonly at: number;
  readonly change: Change | null;
  readonly counting: boolean;
}

/** 新增开放: the second of two verbs side by side keeps the change of the first. */
const joinVerbs = (before: Governor, word: FoundWord): Governor => {
  const kept = before.at === word.start && word.change === null;
  return {
    at: word.end,
    change: kept ? before.change : word.change,
    counting: kept ? before.counting : word.classes.has('counting'),
  };
};

/** End of the last verb inside [start, end): what comes behind it is its object. */
export const lastVerbEnd = (
  words: Words,
  text: string,
  start: number,
  end: number,
): Governor => {
  let found: Governor = { at: start, change: null, counting: false };
  for (let at = start; at < end; ) {
    const closed = text.charAt(at) === '“' ? text.slice(at, end).indexOf('”') : -1;
    if (closed > 0) {
      at += closed + 1;
      continue;
    }
    const word = words.after(text, at, end);
    const long = word !== null && word.end - word.start > 1;
    const based = long && (end - word.end < 2 || isHeadOf(words, text, word, end));
    if (long && word.classes.has('verb') && !word.classes.has('noun') && !based)
      found = joinVerbs(found, word);
    else if ('把将'.includes(text.charAt(at)) && !long) found = { at: at + 1, change: null, counting: false };
    at = long ? word.end : at + 1;
  }
  return found;
};
