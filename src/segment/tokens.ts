/** The words of an article's reading text, tiling it: token i is `words[i]`, at [starts[i], starts[i + 1] ?? text end). */
export interface Tokens {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
}

/** Offsets of `words` in the text they tile: running length. Throws when they do not join to `text`. */
export const placeTokens = (words: readonly string[], text: string): Tokens => {
  const starts = new Uint32Array(words.length);
  let offset = 0;
  words.forEach((word, i) => {
    starts[i] = offset;
    offset += word.length;
  });
  if (offset !== text.length) throw new Error(`segmenter returned ${offset} of ${text.length} characters`);
  return { words, starts };
};
