/** Whether `word` ends at `at`. */
export const endsAt = (text: string, at: number, word: string): boolean =>
  at >= word.length && text.startsWith(word, at - word.length);

/** The first of `words` that ends at `at`. */
export const wordBefore = (text: string, at: number, words: readonly string[]): string | undefined =>
  words.find(word => endsAt(text, at, word));
