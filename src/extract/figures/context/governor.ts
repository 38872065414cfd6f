import { isHanCode } from '../../../text/characters.ts';
import type { Change } from '../figure.ts';
import { isBase } from './phrase-head.ts';
import type { FoundWord, Words } from './words.ts';

/** 新增里程, 带动销售额: verbs that have a noun of measure as their object; with others it is one noun: 发放金额. */
const isHeadOf = (words: Words, text: string, word: FoundWord, end: number): boolean =>
  word.change !== null || word.classes.has('causal')
    ? '率量额'.includes(text.charAt(word.end)) &&
      !(words.after(text, word.end, end)?.classes.has('noun') ?? false)
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

const GENERIC = new Set(['中心', '基地', '平台', '工程', '园区', '岗位', '小镇', '街区', '站点']);

/** 专利培育中心: between its noun and a word for a place the verb is part of a name. */
const isNamed = (text: string, word: FoundWord, from: number, end: number): boolean =>
  word.start - from >= 2 &&
  GENERIC.has(text.slice(word.end, end)) &&
  isHanCode(text.charCodeAt(word.start - 1));

/** End of the last verb inside [start, end): what comes behind it is its object. */
export const lastVerbEnd = (words: Words, text: string, start: number, end: number): Governor => {
  let found: Governor = { at: start, change: null, counting: false };
  for (let at = start; at < end; ) {
    const closed = text.charAt(at) === '“' ? text.slice(at, end).indexOf('”') : -1;
    if (closed > 0) {
      at += closed + 1;
      continue;
    }
    const word = words.after(text, at, end);
    const long = word !== null && word.end - word.start > 1;
    const based =
      long && (end - word.end < 2 || isHeadOf(words, text, word, end) || isNamed(text, word, found.at, end));
    const likened =
      long && text.startsWith('相当于', word.start) && /(?:比例|比重)$/u.test(text.slice(word.end, end));
    if (long && word.classes.has('verb') && !word.classes.has('noun') && !based && !likened)
      found = joinVerbs(found, word);
    else if ('把将'.includes(text.charAt(at)) && !long) found = { at: at + 1, change: null, counting: false };
    at = long ? word.end : at + 1;
  }
  return found;
};
