import type { Span } from '../../../text/span.ts';
import { isNumeric } from '../numeral/characters.ts';
import type { WordClass, Words } from './words.ts';

const STOPS: readonly WordClass[] = ['verb', 'change', 'time'];
const STOPS_LONG: readonly WordClass[] = ['adverb', 'copula', 'connective', 'rank'];
const STOP_SINGLES = new Set('已均将被把是在由从并，。；：？！,;:?!\n、”’》');
const ADJECTIVES = '强广高大好多新优深长快全美精佳宽';
const LONGEST_BRACKET = 14;
const LONGEST = 40;

/** End of a bracket without digits that belongs to the phrase: 集聚区(培育区). */
const endOfBracket = (text: string, at: number, limit: number): number => {
  const close = text.slice(at, Math.min(limit, at + LONGEST_BRACKET)).indexOf(')');
  if (close < 0) return at;
  for (let i = at; i < at + close; i++) if (isNumeric(text.charCodeAt(i))) return at;
  return at + close + 1;
};

/** Whether a 、 joins adjectives of one phrase: 吸引力强、带动面广的消费场景. */
const joinsAdjectives = (text: string, at: number, limit: number): boolean =>
  ADJECTIVES.includes(text.charAt(at - 1)) && text.slice(at, limit).includes('的');

/** The noun phrase that begins behind a number at `at` and ends before `limit`, or null. */
export const readRight = (words: Words, text: string, at: number, limit: number): Span | null => {
  const start = text.charAt(at) === '的' ? at + 1 : at;
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
    if (char === '、' && end > start && joinsAdjectives(text, end, last)) {
      end++;
      continue;
    }
    if (STOP_SINGLES.has(char)) {
      if (char !== '”' || !text.slice(start, end).includes('“')) break;
      end++;
      continue;
    }
    const word = words.after(text, end, last);
    const length = word === null ? 1 : word.end - word.start;
    const stops =
      word !== null &&
      length > 1 &&
      !word.classes.has('noun') &&
      (STOPS.some(c => word.classes.has(c)) || STOPS_LONG.some(c => word.classes.has(c)));
    if (stops && text.charAt(word.end) !== '的') break;
    if (
      end === start &&
      word?.classes.has('weak') &&
      text.charAt(word.end) !== '的' &&
      length > 1 &&
      isVerbal(text, word.end, last)
    )
      break;
    end += length;
  }
  while (end > start && '和与及等的中、“'.includes(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
};

/** A weak verb right behind a number is the predicate when nothing follows it: 670人次参与. */
const isVerbal = (text: string, end: number, limit: number): boolean =>
  end >= limit || '，。；、,;\n'.includes(text.charAt(end));
