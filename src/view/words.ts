import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';

/** Whether a token is a word: punctuation, symbols and white space are none. */
export const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The tokens of an article with null for those in silent blocks. */
export function* audibleTokens({ article, tokens }: Annotation): Iterable<string | null> {
  const silent = article.blocks.filter(({ kind }) => isSilent(kind)).map(({ span }) => span);
  let block = 0;
  for (const [i, word] of tokens.words.entries()) {
    const start = tokens.starts[i] ?? 0;
    while (block < silent.length && (silent[block]?.end ?? 0) <= start) block++;
    yield start < (silent[block]?.start ?? Number.POSITIVE_INFINITY) ? word : null;
  }
}

/** The words of an article outside its silent blocks. */
export const audibleWords = (annotation: Annotation): readonly string[] => {
  const words: string[] = [];
  for (const word of audibleTokens(annotation)) if (word !== null && isWord(word)) words.push(word);
  return words;
};
