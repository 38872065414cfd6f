/** A word the user adds to the segmenter. */
export interface UserWord {
  readonly word: string;
  /** Part of speech; a term of the field (`nz`) when the file does not say. */
  readonly tag: string;
}

// 新质生产力 | 新质生产力 n | 新质生产力 100 n
const LINE = /^(\S+)(?:[ \t]+(\d+))?(?:[ \t]+([a-zA-Z]+))?$/u;

/** A line that is no user word. */
export interface UserWordFault {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/**
 * Parses a user dictionary in jieba's format: `word`, `word tag` or `word frequency tag` a line, blanks or
 * tabs between them; `#` begins a comment line. The frequency is accepted and not used.
 */
export const parseUserWords = (
  text: string,
): { readonly words: readonly UserWord[]; readonly faults: readonly UserWordFault[] } => {
  const words: UserWord[] = [];
  const faults: UserWordFault[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, i) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    const [, word, , tag] = LINE.exec(content) ?? [];
    if (word === undefined) faults.push({ line: i + 1, text: content });
    else words.push({ word, tag: tag ?? 'nz' });
  });
  return { words, faults };
};
