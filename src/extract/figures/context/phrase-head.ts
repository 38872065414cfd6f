import { has } from './phrase-tail.ts';
import type { FoundWord, WordClass, Words } from './words.ts';

const HEAD: readonly WordClass[] = ['verb', 'weak', 'connective', 'time', 'lead'];

const HEAD_LONG: readonly WordClass[] = ['adverb', 'copula', 'change'];

const SAFE_SINGLES = new Set('是已还也又均将把从对在仅约并且而其使让被由则共为的了着、和与及');

/** 保障性, 覆盖率, 登记机关: what follows makes a noun of the verb. */
const NOUN_SUFFIXES = '性率化者型类费量额业员品权度机器';

/** 总量, 完成率: a noun of measure. */
const isMeasure = (text: string, word: FoundWord | null): boolean =>
  word !== null &&
  (word.classes.has('base') || (word.classes.has('noun') && '率额量度'.includes(text.charAt(word.end - 1))));

/** 信访总量, 运输成本: the noun needs the verb before it. */
export const isBase = (words: Words, text: string, at: number, end: number): boolean =>
  (at < end &&
    NOUN_SUFFIXES.includes(text.charAt(at)) &&
    !(words.after(text, at, end)?.classes.has('noun') ?? false)) ||
  isMeasure(text, words.after(text, at, end));

const NUMBERING = '一二三四五六七八九十';

/** 十三是: the number of an item is no part of it. */
const behindItem = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && NUMBERING.includes(text.charAt(at))) at++;
  return at > start && text.charAt(at) === '是' ? at + 1 : start;
};

/** 接待人数, 参加人数: a verb that makes one noun with a noun of measure. */
const isNominal = ({ classes, change }: FoundWord): boolean =>
  classes.has('verb') && !classes.has('causal') && change === null;

/** Takes verbs, adverbs and connectives off the head of [start, end). 服务机器人产量增长: the subject of a verb keeps its own. */
export const trimHead = (
  words: Words,
  text: string,
  start: number,
  end: number,
  predicated: boolean,
): number => {
  let at = behindItem(text, start, end);
  while (at < end) {
    const word = words.after(text, at, end);
    const length = word === null ? 1 : word.end - word.start;
    const known = word !== null && length > 1;
    if (known && has(word, ['noun', 'place'])) return at;
    if (known && word.classes.has('weak') && (predicated || isBase(words, text, word.end, end))) return at;
    if (known && predicated && isNominal(word) && isMeasure(text, words.after(text, word.end, end)))
      return at;
    const off = known
      ? has(word, HEAD) || has(word, HEAD_LONG)
      : SAFE_SINGLES.has(text.charAt(at)) || ',，:;-—•·●■◆○*#'.includes(text.charAt(at));
    if (!off) return at;
    at += length;
  }
  return end;
};
