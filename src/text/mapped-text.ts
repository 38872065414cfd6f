import { lastAtOrBefore, type Span } from './span.ts';

/** A stretch of source text, or text that stands for a source span (`''`-length spans are pure joins). */
export type Piece = Span | Replacement;
export interface Replacement extends Span {
  readonly text: string;
}

/**
 * Text to analyse together with where each of its characters comes from. Segments lie side by side in
 * `text` and cover it: a verbatim one has as many units in the source as in `text`, a replacement may not.
 */
export interface MappedText {
  readonly text: string;
  /** Start of each segment in `text`, ascending. */
  readonly starts: readonly number[];
  /** The source span of each segment. */
  readonly sources: readonly Span[];
}

/**
 * Lays pieces of `source` in reading order. A piece with `text` is a literal that stands for its span
 * (an empty span: a join that has no source at all).
 */
export const mapPieces = (source: string, pieces: Iterable<Piece>): MappedText => {
  const chunks: string[] = [];
  const starts: number[] = [];
  const sources: Span[] = [];
  let length = 0;
  for (const piece of pieces) {
    const text = 'text' in piece ? piece.text : source.slice(piece.start, piece.end);
    if (text === '') continue;
    chunks.push(text);
    starts.push(length);
    sources.push({ start: piece.start, end: piece.end });
    length += text.length;
  }
  return { text: chunks.join(''), starts, sources };
};

const segmentLength = (mapped: MappedText, index: number): number =>
  (mapped.starts[index + 1] ?? mapped.text.length) - (mapped.starts[index] ?? 0);

/** The source span of the part of segment `index` that lies inside `span`; null for a join. */
const sourceWithin = (mapped: MappedText, index: number, span: Span): Span | null => {
  const source = mapped.sources[index];
  const start = mapped.starts[index];
  if (source === undefined || start === undefined || source.start === source.end) return null;
  const length = segmentLength(mapped, index);
  if (source.end - source.start !== length) return source;
  const from = source.start + Math.max(0, span.start - start);
  const to = source.start + Math.min(length, span.end - start);
  return from < to ? { start: from, end: to } : null;
};

/**
 * The tight source span of a span of the analysed text. Where the pieces under it do not follow each
 * other in the source (a column break), the span of the longest run that does. O(log n + pieces under it).
 */
export const toSourceSpan = (mapped: MappedText, span: Span): Span => {
  let best: Span | null = null;
  let run: Span | null = null;
  for (let i = Math.max(0, lastAtOrBefore(mapped.starts, span.start)); i < mapped.starts.length; i++) {
    if ((mapped.starts[i] ?? 0) >= span.end && run !== null) break;
    if ((mapped.starts[i] ?? 0) >= Math.max(span.end, span.start + 1)) break;
    const part = sourceWithin(mapped, i, span);
    if (part === null) continue;
    run =
      run !== null && part.start >= run.end && part.start - run.end <= MAX_GAP
        ? { start: run.start, end: part.end }
        : part;
    if (best === null || run.end - run.start > best.end - best.start) best = run;
  }
  return best ?? nearestSource(mapped, span.start);
};

/** What may lie between two pieces of one run: line breaks, blanks, a running head. More is another column. */
const MAX_GAP = 40;

/** For a span that covers only a join or nothing: the empty span where it would stand. */
const nearestSource = (mapped: MappedText, offset: number): Span => {
  const index = lastAtOrBefore(mapped.starts, offset);
  const source = mapped.sources[index] ?? mapped.sources[0] ?? { start: 0, end: 0 };
  const at =
    index < 0 ? source.start : Math.min(source.end, source.start + offset - (mapped.starts[index] ?? 0));
  return { start: at, end: at };
};
