/** Words of a list, as a set or as the keys of a map. */
export type WordList = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/**
 * How long the words are that begin (`firsts`) or end (`lasts`) with a UTF-16 unit: bit n for n units. Most
 * places of a text begin no word of a list: they are passed without cutting a piece out of the text.
 */
interface Lengths {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

const LONGEST = 31;
const known = new WeakMap<WordList, Lengths>();

const lengthsOf = (words: WordList): Lengths => {
  const found = known.get(words);
  if (found !== undefined) return found;
  const firsts = new Int32Array(0x10000);
  const lasts = new Int32Array(0x10000);
  for (const word of words.keys()) {
    const bit = 1 << Math.min(word.length, LONGEST);
    const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
    firsts[first] = (firsts[first] ?? 0) | bit;
    lasts[last] = (lasts[last] ?? 0) | bit;
  }
  const lengths = { firsts, lasts };
  known.set(words, lengths);
  return lengths;
};

/** The longest word of the list that ends at `end`, at most `longest` (up to 30) units; '' if there is none. */
export const longestEnding = (text: string, end: number, words: WordList, longest: number): string => {
  const lengths = lengthsOf(words).lasts[text.charCodeAt(end - 1)] ?? 0;
  if (lengths === 0) return '';
  for (let length = Math.min(longest, end); length > 0; length--) {
    if ((lengths & (1 << length)) === 0) continue;
    const word = text.slice(end - length, end);
    if (words.has(word)) return word;
  }
  return '';
};

/** The longest word of the list that starts at `start`, at most `longest` (up to 30) units; '' if there is none. */
export const longestStarting = (text: string, start: number, words: WordList, longest: number): string => {
  const lengths = lengthsOf(words).firsts[text.charCodeAt(start)] ?? 0;
  if (lengths === 0) return '';
  for (let length = Math.min(longest, text.length - start); length > 0; length--) {
    if ((lengths & (1 << length)) === 0) continue;
    const word = text.slice(start, start + length);
    if (words.has(word)) return word;
  }
  return '';
};
