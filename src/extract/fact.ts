import type { Span } from '../text/span.ts';

/** Something found at one place of an article. Offsets point into the article's reading text. */
export interface Fact extends Span {
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** A fact after `annotate` has mapped it back: `source` points into the source text. */
export type Placed<F extends Fact = Fact> = F & { readonly source: Span };
