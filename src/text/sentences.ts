import type { Span } from './span.ts';

const ENDS = new Set('。！？!?；;\n…');
const CLOSERS = new Set('”’」』》）)】"\'');

/**
 * Sentence spans of `text` (half-open UTF-16, in order, not covering the white space between them).
 * A sentence ends at 。！？；, at … or at a line break, together with the closing quotes and brackets behind it.
 */
export const splitSentences = (text: string): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    while (from < end && text.charAt(from).trim() === '') from++;
    let to = end;
    while (to > from && text.charAt(to - 1).trim() === '') to--;
    if (from < to) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    if (!ENDS.has(text.charAt(i))) continue;
    let end = i + 1;
    if (text.charAt(i) !== '\n')
      while (
        end < text.length &&
        (CLOSERS.has(text.charAt(end)) || (ENDS.has(text.charAt(end)) && text.charAt(end) !== '\n'))
      )
        end++;
    push(end);
    i = end - 1;
  }
  push(text.length);
  return sentences;
};
