import type { Span } from '../../../text/span.ts';

/** Answers which span lies around an offset, for offsets that only grow. */
export interface Cursor<S extends Span> {
  /** The last begun span around `offset`: the innermost one where spans nest. */
  around(offset: number): S | null;
}

/** A cursor over `spans`, sorted by start. Linear over all questions. */
export const createCursor = <S extends Span>(spans: readonly S[]): Cursor<S> => {
  let next = 0;
  const open: S[] = [];
  return {
    around: offset => {
      for (let span = spans[next]; span !== undefined && span.start <= offset; span = spans[++next])
        open.push(span);
      while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
      return open.at(-1) ?? null;
    },
  };
};
