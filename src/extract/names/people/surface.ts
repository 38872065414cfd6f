import type { Lexicons, SurnameFrequency } from '../lexicons.ts';
import { longestStarting } from '../longest.ts';
import {
  isBoundary,
  isHanAt,
  isHanSpan,
  type Passage,
  spanClass,
  wordAt,
  wordClass,
  wordText,
} from '../passage.ts';

/** What may follow a two-character name and looks like its third character: 明炬说, 柳江在. */
const FOLLOWING = new Set(
  '说称在和与及同跟对向等指问答将就也还又则是都为以从把被让给到来去有不率赴出会并已曾再介表认建强提谈这那的了或任当兼主',
);

export const surnameAt = (
  passage: Passage,
  start: number,
  { surnames }: Lexicons,
): { readonly length: number; readonly frequency: SurnameFrequency } | null => {
  const two = passage.text.slice(start, start + 2);
  if (surnames.get(two) === 'compound') return { length: 2, frequency: 'compound' };
  const frequency = surnames.get(passage.text.charAt(start));
  return frequency === undefined ? null : { length: 1, frequency };
};

/** 由四川, 和全国: a word that is no surname here, in front of another word. */
export const isParticle = (passage: Passage, start: number): boolean => {
  const word = wordAt(passage, start);
  const text = wordText(passage, word);
  const kind = wordClass(passage, word);
  if (text.length !== 1) return false;
  return (
    kind === 'function' || kind === 'preposition' || kind === 'adverb' || /^[来去到出让给要使有]$/u.test(text)
  );
};

const NAME_CLASSES = new Set(['person', 'place', 'name', 'unknown', 'organization']);

/** Whether the span is a word of the language, not a name or place: 安全, 高质量. */
export const isCommonWord = (passage: Passage, start: number, end: number): boolean =>
  !NAME_CLASSES.has(spanClass(passage, start, end));

/** How far around a place other places of the same characters are looked for. */
const NEIGHBOURHOOD = 3000;

/** Whether every time the two characters stand near by the same third follows: 耿福能. */
const isAlwaysThree = ({ text }: Passage, start: number): boolean => {
  const two = text.slice(start, start + 2);
  const third = text.charAt(start + 2);
  const near = text.slice(Math.max(0, start - NEIGHBOURHOOD), start + NEIGHBOURHOOD);
  let count = 0;
  for (let at = near.indexOf(two); at >= 0 && count < 4; at = near.indexOf(two, at + 2)) {
    if (near.charAt(at + 2) !== third) return false;
    count++;
  }
  return count > 1;
};

/** End of the Chinese name that starts at `start`, or −1. */
export const nameEnd = (passage: Passage, start: number, lexicons: Lexicons): number => {
  if (!isBoundary(passage, start)) return -1;
  const surname = surnameAt(passage, start, lexicons);
  if (surname === null || surname.frequency === 'low' || isParticle(passage, start)) return -1;
  const given = start + surname.length;
  const long = given + 2;
  const short = given + 1;
  const fits = (end: number): boolean =>
    isHanSpan(passage, start, end) && isBoundary(passage, end) && !isCommonWord(passage, start, end);
  // 李卫常委: the title begins with what could be the third character
  const isTitled = longestStarting(passage.text, short, lexicons.titles, 4).length > 1;
  const isLong =
    fits(long) && !isTitled && (!FOLLOWING.has(passage.text.charAt(short)) || isAlwaysThree(passage, start));
  if (isLong) return long;
  return fits(short) && !FOLLOWING.has(passage.text.charAt(given)) ? short : -1;
};

/** End of a name of another language: 买买提·艾力, 卡塔琳·诺瓦克; −1 if there is none. */
export const dottedEnd = (passage: Passage, start: number): number => {
  const match = /^\p{Script=Han}{1,7}(?:[·・•]\p{Script=Han}{1,7}){1,4}/u.exec(
    passage.text.slice(start, start + 32),
  );
  if (match === null) return -1;
  let end = start + match[0].length;
  // the last part runs into the sentence: cut it back to a word boundary
  const dot =
    start + Math.max(match[0].lastIndexOf('·'), match[0].lastIndexOf('・'), match[0].lastIndexOf('•'));
  for (let at = dot + 3; at < end; at++) {
    const kind = wordClass(passage, wordAt(passage, at));
    if (isBoundary(passage, at) && wordText(passage, wordAt(passage, at)).length > 1 && kind !== 'place') {
      end = at;
      break;
    }
    if (kind === 'function' || kind === 'preposition' || FOLLOWING.has(passage.text.charAt(at))) {
      end = at;
      break;
    }
  }
  return isHanAt(passage, dot + 1) ? end : -1;
};
