import type { Span } from '../../text/span.ts';
import type { Stroke } from './strokes.ts';

/** The ways a text counts its items. One list keeps to one of them. */
const SERIES: readonly RegExp[] = [
  /[一二三四五六七八九十]{1,2}(?:是|要|为(?=[推加强完建构打]))[，,]?/uy, // 一是加强…
  /其[一二三四五六七八九十][，,是]?/uy, // 其一，…
  /第[一二三四五六七八九十]{1,2}[，,、是]/uy, // 第一，…
  /(?:首先|其次|再次|再者|此外|另外|最后)(?:是|要)?[，,]?/uy, // 首先，…其次，…
  /[①②③④⑤⑥⑦⑧⑨⑩]/uy,
  /[（(][一二三四五六七八九十\d]{1,2}[）)]/uy, // （一）
  /\d{1,2}[.．、](?!\d)/uy, // 1.
  /[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])/uy, // 一、
];

/** Series in which one marker alone says nothing of a list. */
const LOOSE = 3;

interface Marker extends Span {
  readonly series: number;
}

/** The marker at `at`, if the text counts there. */
export const markerAt = (text: string, at: number): Marker | null => {
  for (const [series, pattern] of SERIES.entries()) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { series, start: at, end: at + match[0].length };
  }
  return null;
};

/** One item of a list: behind its marker, up to the next one. */
export interface Item extends Span {
  /** Index of the first stroke of the item. */
  readonly stroke: number;
}

const firstVisible = (text: string, { start, end }: Span): number => {
  let at = start;
  while (at < end && text.charAt(at).trim() === '') at++;
  return at;
};

/**
 * The items of a list among `strokes`, by the first way of counting that occurs. Fewer than two markers are
 * a list only where the counting itself is unmistakable (一是) and begins the words or follows a colon.
 */
export const splitItems = (text: string, strokes: readonly Stroke[]): readonly Item[] => {
  const markers = strokes.flatMap((stroke, index) => {
    const marker = markerAt(text, firstVisible(text, stroke));
    return marker === null ? [] : [{ ...marker, stroke: index }];
  });
  const series = markers[0]?.series;
  const own = markers.filter(marker => marker.series === series);
  const first = own[0]?.stroke ?? 0;
  const isOpening = first === 0 || /[：:]/u.test(strokes[first - 1]?.mark ?? '');
  if (own.length < 2 && (series === undefined || series >= LOOSE || !isOpening)) return [];
  return own.map((marker, index) => ({
    start: marker.end,
    end: own[index + 1]?.start ?? strokes.at(-1)?.end ?? marker.end,
    stroke: marker.stroke,
  }));
};
