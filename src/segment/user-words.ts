import { UsageError } from '../usage-error.ts';

/** A word the user adds to the segmenter. */
export interface UserWord {
  readonly word: string;
  /** Part of speech; a term of the field (`nz`) when the file does not say. */
  readonly tag: string;
}

// 新质生产力 | 新质生产力 n | 新质生产力 100 n
const LINE = /^(\S+)(?:[ \t]+(\d+))?(?:[ \t]+([a-zA-Z]+))?$/u;

/**
 * Parses a user dictionary in jieba's format: `word`, `word tag` or `word frequency tag` a line, blanks or
 * tabs between them; `#` begins a comment line. The frequency is accepted and not used.
 * @throws UsageError with file and line at a malformed line.
 */
export const parseUserWords = (text: string, file: string): readonly UserWord[] => {
  const words: UserWord[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, i) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    const [, word, , tag] = LINE.exec(content) ?? [];
    if (word === undefined)
      throw new UsageError(
        `${file}:${i + 1}: expected "word", "word tag" or "word frequency tag", got "${content}"`,
      );
    words.push({ word, tag: tag ?? 'nz' });
  });
  return words;
};
