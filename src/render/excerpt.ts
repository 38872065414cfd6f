import type { Span } from '../text/span.ts';
import { displayWidth } from './display-width.ts';

/** One line of text with the columns to point at. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the place, and columns it takes (at least one). */
  readonly before: number;
  readonly width: number;
}

/** Control characters as pictures (U+0007 → ␇): they would be commands to a terminal. What nobody sees as �. */
const showControls = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replace(/[\u0000-\u001f]/gu, c => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(
      /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ue000-\uf8ff\ufeff]/gu,
      '\ufffd',
    );

/** The last characters of `text` that fit into `width` columns. */
const takeEnd = (text: string, width: number): string => {
  let kept = '';
  let used = 0;
  for (const character of [...text].reverse()) {
    used += displayWidth(character);
    if (used > width) return `…${kept}`;
    kept = character + kept;
  }
  return kept;
};

const takeStart = (text: string, width: number): string => {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) return `${kept}…`;
    kept += character;
  }
  return kept;
};

/** How far a line is looked at from the place: more never fits on a screen. */
const REACH = 300;

/** The part of a line around a place that fits into `width` columns. */
export const excerptOf = (line: string, place: Span, width: number): Excerpt => {
  const head = showControls(line.slice(Math.max(0, place.start - REACH), place.start)).trimStart();
  const inside = showControls(line.slice(place.start, Math.min(place.end, place.start + REACH)));
  const tail = showControls(line.slice(place.end, place.end + REACH)).trimEnd();
  const shown = takeStart(inside, Math.max(10, width - 24));
  const room = Math.max(8, width - displayWidth(shown) - 4);
  const right = takeStart(tail, Math.max(room - displayWidth(head), Math.floor(room / 3)));
  const left = takeEnd(head, room - displayWidth(right));
  return { text: left + shown + right, before: displayWidth(left), width: Math.max(1, displayWidth(shown)) };
};
