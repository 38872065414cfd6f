import { isHanCode } from '../../text/characters.ts';
import { BREAK, type TermText } from './stream.ts';

/** The characters of a corpus as numbers, article after article. */
export interface CharacterStream {
  /** UTF-16 unit at each place, or −1 between two articles. */
  readonly all: Int32Array;
  /** The same for Han characters outside silent blocks, and −1 for anything else. */
  readonly ids: Int32Array;
  /** Where each article begins; its characters lie at their offsets from there. */
  readonly articleStarts: Int32Array;
}

/** Units of the basic plane: the numbers of single characters. */
export const ALPHABET = 0x10000;

/** Lays the articles' reading texts side by side, a break between two articles. */
export const createCharacterStream = (texts: readonly TermText[]): CharacterStream => {
  const length = texts.reduce((sum, { text }) => sum + text.length + 1, 0);
  const all = new Int32Array(length).fill(BREAK);
  const ids = new Int32Array(length).fill(BREAK);
  const articleStarts = new Int32Array(texts.length);
  let at = 0;
  texts.forEach(({ text, silent, names = [] }, article) => {
    articleStarts[article] = at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      all[at + i] = code;
      if (isHanCode(code)) ids[at + i] = code;
    }
    for (const { start, end } of [...silent, ...names]) ids.fill(BREAK, at + start, at + end);
    at += text.length + 1;
  });
  return { all, ids, articleStarts };
};
