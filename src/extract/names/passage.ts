import { isHanCode } from '../../text/characters.ts';
import type { TaggedEntity, Tagger } from './tagger/tagger.ts';
import { classOf, type Dictionary, findEntry, hashWord, type WordClass } from './words/dictionary.ts';
import { segment, type Words } from './words/segmentation.ts';

/** A text with its words and what the tagger sees in it, as the name rules read it. */
export interface Passage {
  readonly text: string;
  readonly dictionary: Dictionary;
  readonly words: Words;
  /** In order, not overlapping. */
  readonly entities: readonly TaggedEntity[];
}

/** Longest text that is tagged at once. */
const LONGEST = 400;
const SENTENCE_END = new Set('。！？；\n');

/** Ends of stretches of words: behind sentences where that is possible, about LONGEST characters apart at most. */
function* sentenceEnds({ text, starts, count }: Words): Iterable<number> {
  for (let word = 0, start = 0; word < count; word++) {
    const end = starts[word + 1] ?? text.length;
    if (word + 1 < count && end - start < LONGEST && !SENTENCE_END.has(text.charAt(end - 1))) continue;
    yield word + 1;
    start = end;
  }
}

export const readPassage = (dictionary: Dictionary, tagger: Tagger, text: string): Passage => {
  const words = segment(dictionary, text);
  const entities: TaggedEntity[] = [];
  let first = 0;
  for (const last of sentenceEnds(words)) {
    for (const entity of tagger.tag(words, first, last)) entities.push(entity);
    first = last;
  }
  return { text, dictionary, words, entities };
};

export const startOf = ({ words }: Passage, word: number): number => words.starts[word] ?? 0;
export const endOf = ({ words }: Passage, word: number): number =>
  words.starts[word + 1] ?? words.text.length;
export const wordText = (passage: Passage, word: number): string =>
  word < 0 ? '' : passage.text.slice(startOf(passage, word), endOf(passage, word));
export const wordClass = ({ words }: Passage, word: number): WordClass =>
  word < 0 || word >= words.count ? 'unknown' : classOf(words.entries[word] ?? -1);

/** The class of [start, end) as a word, whatever words the passage is cut into there. */
export const spanClass = ({ text, dictionary }: Passage, start: number, end: number): WordClass =>
  classOf(findEntry(dictionary, hashWord(text.slice(start, end))));

/** The word that `offset` lies in. */
export const wordAt = ({ words }: Passage, offset: number): number => words.at[offset] ?? words.count;

/** Whether a word starts (so another ends) at `offset`. */
export const isBoundary = (passage: Passage, offset: number): boolean =>
  offset >= passage.text.length || startOf(passage, wordAt(passage, offset)) === offset;

export const isHanAt = ({ text }: Passage, offset: number): boolean =>
  offset >= 0 && offset < text.length && isHanCode(text.charCodeAt(offset));

/** Whether all of [start, end) is Han. */
export const isHanSpan = (passage: Passage, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (!isHanAt(passage, i)) return false;
  return start < end && end <= passage.text.length;
};

/** The words of a passage, one after the other. */
export function* wordsOf(passage: Passage): Iterable<string> {
  for (let word = 0; word < passage.words.count; word++) yield wordText(passage, word);
}
