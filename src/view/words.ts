/** Whether a token is a word: punctuation, symbols and white space are none. */
export const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
