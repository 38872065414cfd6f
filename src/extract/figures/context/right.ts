import type { Span } from '../../../text/span.ts';
import { isNumeric } from '../numeral/characters.ts';
import type { FoundWord, WordClass, Words } from './words.ts';

const STOPS: readonly WordClass[] = ['verb', 'change', 'adverb', 'copula', 'connective', 'rank'];
const STOP_SINGLES = new Set('已均将被把是在由从并获达占让使向，。；：？！,;:?!\n、”’》');
/** 约60人因道路受损被困: a preposition begins no phrase. */
const NO_HEAD = '因于经按对向才就也还又都要应须可会为';
const ADJECTIVES = '强广高大好多新优深长快全美精佳宽';
const LONGEST_BRACKET = 14;
const LONGEST = 40;

const has = (word: FoundWord, classes: readonly WordClass[]): boolean =>
  classes.some(name => word.classes.has(name));

/** 320个共建重点项目, 10个在建工程: a verb that modifies the noun behind it. */
const opensPhrase = (words: Words, text: string, word: FoundWord, limit: number): boolean => {
  if (!word.classes.has('modifier') || word.end >= limit) return false;
  const next = words.after(text, word.end, limit);
  const stopped = STOP_SINGLES.has(text.charAt(word.end)) || text.charAt(word.end) === '的';
  return !stopped && (next === null || !has(next, STOPS) || has(next, ['noun', 'modifier']));
};

/** A preposition or adverb begins no phrase, unless a word that modifies the noun does: 对接平台, 为民项目. */
const isNoHead = (words: Words, text: string, start: number, limit: number): boolean => {
  if (')”》'.includes(text.charAt(start) || ' ')) return true;
  if (!NO_HEAD.includes(text.charAt(start) || ' ')) return false;
  const word = words.after(text, start, limit);
  return word === null || word.end - start < 2 || !has(word, ['noun', 'modifier', 'head']);
};

const LONGEST_ITEM = 16;
const LIST_ENDS = '，。；,;\n';

/** End of the nouns between `at` and the end of the clause; `at` when a verb or a number stands there. */
const endOfNouns = (
  words: Words,
  text: string,
  at: number,
  limit: number,
  longest: number,
  ends: string,
): number => {
  let end = at;
  while (end < limit && end - at <= longest) {
    const char = text.charAt(end);
    const word = words.after(text, end, limit);
    const long = word !== null && word.end - end > 1;
    if (ends.includes(char) || (STOP_SINGLES.has(char) && !(long && has(word, ['noun', 'place'])))) break;
    if (long && has(word, [...STOPS, 'weak']) && !has(word, ['noun'])) return at;
    end = long ? word.end : end + 1;
  }
  return end > at + 1 && (end >= text.length || ends.includes(text.charAt(end))) ? end : at;
};

/** 20个机关、企事业单位空间: a list of nouns that closes the clause belongs to the number whole. */
const endOfList = (words: Words, text: string, at: number, limit: number): number => {
  const end = endOfNouns(words, text, at + 1, limit, LONGEST_ITEM, LIST_ENDS);
  return end === at + 1 ? at : end;
};

const LONGEST_COMPOUND = 6;
const NO_COMPOUND: readonly WordClass[] = ['copula', 'connective', 'rank', 'time'];

/** 打造9个旅游提升示范村: a verb before the last noun of an object is part of its name. */
const endOfCompound = (words: Words, text: string, word: FoundWord, limit: number): number => {
  if (has(word, NO_COMPOUND) || (word.end - word.start > 2 && !word.classes.has('modifier')))
    return word.start;
  const end = endOfNouns(words, text, word.end, limit, LONGEST_COMPOUND, `${LIST_ENDS}、`);
  return end === word.end ? word.start : end;
};

/** End of a bracket without digits that belongs to the phrase: 集聚区(培育区). */
const endOfBracket = (text: string, at: number, limit: number): number => {
  const close = text.slice(at, Math.min(limit, at + LONGEST_BRACKET)).indexOf(')');
  if (close < 0) return at;
  for (let i = at; i < at + close; i++) if (isNumeric(text.charCodeAt(i))) return at;
  return at + close + 1;
};

/** End of a list of adjectives that one 的 closes: 吸引力强、带动面广的消费场景. Its beginning when there is none. */
const endOfAdjectives = (text: string, at: number, limit: number): number => {
  if (!ADJECTIVES.includes(text.charAt(at - 1))) return at;
  const particle = text.slice(at, limit).indexOf('的');
  return particle < 0 ? at : at + particle + 1;
};

const ATTRIBUTES = ['在', '具有', '有', '具备', '拥有'];
const LONGEST_ATTRIBUTE = 24;

/** 10家在全国有影响力的企业: the phrase begins behind the attribute's 的. */
const behindAttribute = (text: string, at: number, limit: number): number => {
  if (!ATTRIBUTES.some(word => text.startsWith(word, at))) return at;
  const particle = text.slice(at, Math.min(limit, at + LONGEST_ATTRIBUTE)).indexOf('的');
  return particle < 0 || text.slice(at, at + particle).includes('、') ? at : at + particle + 1;
};

/**
 * The noun phrase that begins behind a number at `at` and ends before `limit`, or null. `people`: what is
 * counted does something rather than being named: 42万人消除风险. `object`: it is the object of a verb.
 * `lists`: it may be several nouns. `located`: it is a place where something is done.
 */
export const readRight = (
  words: Words,
  text: string,
  at: number,
  limit: number,
  { people = false, object = false, lists = false, located = false } = {},
): Span | null => {
  const start = text.charAt(at) === '的' ? at + 1 : behindAttribute(text, at, limit);
  if (isNoHead(words, text, start, limit)) return null;
  const last = Math.min(limit, start + LONGEST);
  let end = start;
  while (end < last) {
    const char = text.charAt(end);
    if (char === '(') {
      const close = endOfBracket(text, end, last);
      if (close === end || end === start) break;
      end = close;
      continue;
    }
    if (char === '、' && end > start) {
      const adjectives = endOfAdjectives(text, end, last);
      const next = adjectives > end || !lists ? adjectives : endOfList(words, text, end, last);
      if (next === end) break;
      end = next;
      continue;
    }
    if (char === '“' || char === '《') {
      const close = text.slice(end, last).indexOf(char === '“' ? '”' : '》');
      if (close < 0) break;
      end += close + 1;
      continue;
    }
    const word = words.after(text, end, last);
    const length = word === null ? 1 : word.end - word.start;
    // 项目完成投资: a noun that is verb and object as well ends the phrase
    if (word !== null && end > start && has(word, ['noun']) && has(word, ['verb'])) break;
    if (word !== null && length > 1 && has(word, ['noun', 'place'])) {
      end = word.end;
      continue;
    }
    if (end === start && word !== null && !people && opensPhrase(words, text, word, last)) {
      end = word.end;
      continue;
    }
    if (STOP_SINGLES.has(char) || text.startsWith('中有', end)) break;
    if (located && end - start >= 1 && length > 1 && word?.classes.has('weak')) break;
    if (word !== null && length > 1 && has(word, STOPS) && text.charAt(word.end) !== '的') {
      const compound = object && end > start ? endOfCompound(words, text, word, last) : end;
      if (compound === end) break;
      end = compound;
      continue;
    }
    if (
      end === start &&
      word?.classes.has('weak') &&
      text.charAt(word.end) !== '的' &&
      length > 1 &&
      (people || isVerbal(text, word.end, last))
    )
      break;
    end += length;
  }
  while (end > start && '和与及等的中、“'.includes(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
};

/** A weak verb right behind a number is the predicate when nothing follows it: 670人次参与. */
export const isVerbal = (text: string, end: number, limit: number): boolean =>
  end >= limit || '，。；、,;\n'.includes(text.charAt(end));
