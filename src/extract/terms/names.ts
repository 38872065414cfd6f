import { isHanCode } from '../../text/characters.ts';
import type { TermText } from './stream.ts';

const LEAST = 2;
/** Places and other names of geography, as the segmenter tags them. */
const isPlace = (tag: string): boolean => tag.startsWith('ns');

/** The names in the texts, for those who ask for them: people, institutions, places. */
export const collectNames = (
  texts: readonly TermText[],
  tag: (word: string) => string,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const words = new Set<string>();
  for (const { text, names = [], tokens } of texts) {
    for (const { start, end } of names) found.add(text.slice(start, end));
    for (const word of tokens.words) words.add(word);
  }
  for (const word of words)
    if (word.length >= LEAST && isHanCode(word.charCodeAt(0)) && isPlace(tag(word))) found.add(word);
  return found;
};
