import { lastAtOrBefore } from '../../text/span.ts';
import { type CohesiveWord, findCohesive } from './cohesion.ts';
import type { WordKnowledge } from './quoted.ts';
import type { TermText } from './stream.ts';

/** Texts with fewer characters cannot tell a word from chance. */
const LEAST_CHARACTERS = 50_000;
const LARGE = 2_000_000;
const COHESION = 6.5;
const FREEDOM = 1.8;

/** Function words, numbers, times: part of phrases, not of words. */
const isFunction = (tag: string): boolean => /^[pcurdmqtfyeowh]/u.test(tag);

/**
 * Words that the segmenter does not know, by the way their characters hold together: 智改数转, 冷链物流.
 * What the segmenter can read as a phrase is left to the patterns of parts of speech.
 */
export const findNewWords = (
  texts: readonly TermText[],
  knowledge: WordKnowledge,
): readonly CohesiveWord[] => {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < LEAST_CHARACTERS) return [];
  const thresholds = { frequency: characters < LARGE ? 5 : 8, cohesion: COHESION, freedom: FREEDOM };
  return findCohesive(texts, thresholds).filter(
    word => !knowledge.isBarred(word.surface) && isNewWord(word, texts, knowledge),
  );
};

/** Whether the tokens at the word's first place begin and end with it and make no phrase. */
const isNewWord = (
  { surface, article, offset }: CohesiveWord,
  texts: readonly TermText[],
  knowledge: WordKnowledge,
): boolean => {
  const tokens = texts[article]?.tokens;
  if (tokens === undefined) return false;
  const first = lastAtOrBefore(tokens.starts, offset);
  if (tokens.starts[first] !== offset) return false;
  const words: string[] = [];
  for (let length = 0; length < surface.length; length += words.at(-1)?.length ?? surface.length)
    words.push(tokens.words[first + words.length] ?? '');
  return (
    words.join('') === surface &&
    words.every(word => isWordPart(word, knowledge)) &&
    !isKnown(words, knowledge)
  );
};

const isWordPart = (word: string, { tag, classOf, isBarred }: WordKnowledge): boolean => {
  const pos = tag(word);
  if (isFunction(pos) || isBarred(word)) return false;
  return word.length === 1 || pos === 'x' || classOf(word) !== 'break';
};

/** Words that all may stand in a term are found as such; a single unknown word is a name as often as not. */
const isKnown = (words: readonly string[], { classOf }: WordKnowledge): boolean =>
  words.length === 1 || words.every(word => classOf(word) !== 'break');
