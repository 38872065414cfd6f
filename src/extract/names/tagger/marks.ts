import type { Lexicons } from '../lexicons.ts';
import { hashWord } from '../words/dictionary.ts';

/** What a word is, beyond its class in the dictionary; bits of one number. */
export const POST = 1;
export const TITLE = 2;
export const SPEECH = 4;
export const BODY = 8;
/** The type of institution that the word ends, plus one, in the bits above. */
export const SUFFIX_SHIFT = 4;

export type Marks = ReadonlyMap<number, number>;

/** Marks by hash of the word. */
export const createMarks = (lexicons: Lexicons): Marks => {
  const marks = new Map<number, number>();
  const add = (word: string, bits: number): void => {
    const hash = hashWord(word);
    marks.set(hash, (marks.get(hash) ?? 0) | bits);
  };
  const types = [...new Set([...lexicons.suffixes.values()].map(suffix => suffix.type))].sort();
  for (const word of lexicons.posts.keys()) add(word, POST);
  for (const word of lexicons.titles) add(word, TITLE);
  for (const word of lexicons.speechVerbs) add(word, SPEECH);
  for (const word of lexicons.institutions.keys()) add(word, BODY);
  for (const [word, { type, strength }] of lexicons.suffixes) {
    const kind = strength === 'weak' ? types.length + 1 : types.indexOf(type) + 1;
    add(word, kind << SUFFIX_SHIFT);
  }
  return marks;
};
