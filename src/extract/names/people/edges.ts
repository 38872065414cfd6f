import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestStarting } from '../longest.ts';
import { isBoundary, type Passage, wordAt, wordText } from '../passage.ts';
import { surnameAt } from './surface.ts';

/** Characters that names of other languages go on with. */
const SOUNDS = /^[尔安古逊斯德克特夫娃基维奇诺顿森曼罗拉里利亚姆伊列耶什格达卡巴]$/u;

/** 埃尔多安 where the tagger stops at 埃尔多: a name of another language goes on over single characters of sound. */
export const foreignEnd = (passage: Passage, { start, end }: Span, lexicons: Lexicons): number => {
  const isForeign =
    passage.text.slice(start, end).includes('·') || surnameAt(passage, start, lexicons) === null;
  const next = wordText(passage, wordAt(passage, end));
  return isForeign && end - start > 2 && isBoundary(passage, end) && SOUNDS.test(next) ? end + 1 : end;
};

const SHORTEST_FOREIGN = 3;

/** 祝贺斯塔默: a verb in front of a name is no part of it. */
export const behindVerb = ({ text }: Passage, { start, end }: Span, { clauseVerbs }: Lexicons): number => {
  const verb = longestStarting(text, start, clauseVerbs, 3);
  return verb.length > 1 && end - start - verb.length >= 2 ? start + verb.length : start;
};

/** 劳尔还表示: an adverb behind a name is no part of it, nor is the 常 of 李卫常委, the 提 of 彭川提出. */
export const beforeOther = ({ text }: Passage, start: number, end: number, lexicons: Lexicons): number => {
  if (end - start < SHORTEST_FOREIGN) return end;
  const isWord = (words: ReadonlySet<string>): boolean => longestStarting(text, end - 1, words, 4).length > 1;
  const cut =
    isWord(lexicons.titles) || isWord(lexicons.speechVerbs) || /[还也并将]/u.test(text.charAt(end - 1));
  return cut ? end - 1 : end;
};

/** 迪亚斯-卡内尔: whether a hyphen joins a name of another language to the one before it. */
export const isHyphenated = ({ text, entities }: Passage, index: number): boolean => {
  const [first, second] = [entities[index - 1], entities[index]];
  return (
    first?.type === 'PER' && second?.type === 'PER' && /^[-－]$/u.test(text.slice(first.end, second.start))
  );
};
