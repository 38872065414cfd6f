import type { Span } from '../../text/span.ts';

/**
 * The text that the stages read: narrow forms, no blanks inside Chinese text. `origins[i]` is where unit i
 * stands in the reading text; null when nothing was dropped.
 */
export interface Compact {
  readonly text: string;
  readonly origins: Uint32Array | null;
}

const WIDE = /[\uFF01-\uFF0B\uFF0D-\uFF5E]/gu;
/** A full-width comma is punctuation unless full-width digits stand around it: １，２３４. */
const WIDE_SEPARATOR = /(?<=[０-９])，(?=[０-９])/gu;
// Every blank but the line break: `2.6 万家`
const BLANK = /[^\S\n]/u;

const fold = (text: string): string =>
  text.replace(WIDE_SEPARATOR, ',').replace(WIDE, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code !== 0x0a && code <= 0x20 ? true : code >= 0xa0 && BLANK.test(text.charAt(at));
};

const isAsciiWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Folds widths and drops blanks, except one between two Latin words or numbers: `Mate 60`, `8 848`. */
export const compactText = (reading: string): Compact => {
  const text = fold(reading);
  if (!BLANK.test(text)) return { text, origins: null };
  const parts: string[] = [];
  const origins = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; ) {
    let end = i;
    while (end < text.length && !isBlank(text, end)) end++;
    parts.push(text.slice(i, end));
    for (; i < end; i++) origins[length++] = i;
    while (end < text.length && isBlank(text, end)) end++;
    if (i > 0 && isAsciiWord(text.charCodeAt(i - 1)) && isAsciiWord(text.charCodeAt(end))) {
      parts.push(' ');
      origins[length++] = i;
    }
    i = end;
  }
  return { text: parts.join(''), origins: origins.subarray(0, length) };
};

/** The span of the reading text that a span of the compact text stands for. */
export const originOf = ({ origins }: Compact, { start, end }: Span): Span =>
  origins === null
    ? { start, end }
    : { start: origins[start] ?? 0, end: (origins[Math.max(start, end - 1)] ?? 0) + 1 };
