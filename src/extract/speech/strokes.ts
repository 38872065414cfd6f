import type { Span } from '../../text/span.ts';
import { endsClause, isSentenceMark } from './passage.ts';

/** A stretch between two marks inside words said, whatever they are quoted in. */
export interface Stroke extends Span {
  /** The mark behind it; empty at the end. */
  readonly mark: string;
  /** Counts sentences from the start of the words. */
  readonly sentence: number;
}

const OPEN = '“‘「『《（(【';
const CLOSE = '”’」』》）)】';

/** Cuts words into strokes; marks inside inner quotations, titles and brackets do not count. */
export const cutStrokes = (text: string, words: Span): readonly Stroke[] => {
  const strokes: Stroke[] = [];
  let start = words.start;
  let depth = 0;
  let sentence = 0;
  const close = (end: number, mark: string): void => {
    if (text.slice(start, end).trim() !== '') strokes.push({ start, end, mark, sentence });
    start = end + mark.length;
  };
  for (let i = words.start; i < words.end; i++) {
    const char = text.charAt(i);
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (endsClause(text, i) || char === '\n')) {
      close(i, char);
      if (isSentenceMark(char) || char === '\n') sentence++;
    }
  }
  close(words.end, '');
  return strokes;
};

/** Trims white space and the marks that end a measure off both ends. */
export const trimWords = (text: string, words: Span): Span => {
  let { start, end } = words;
  while (start < end && /[\s，,、：:；;。]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s，,、：:；;。！!]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
};
