/** A half-open interval of UTF-16 offsets. Which text it points into is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const lengthOf = (span: Span): number => span.end - span.start;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Document order: by start, the longer first where two start together. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Index of the last of `starts` (ascending) that is ≤ `offset`, or −1. O(log n). */
export const lastAtOrBefore = (starts: ArrayLike<number>, offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
