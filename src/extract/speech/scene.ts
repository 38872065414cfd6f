import type { Span } from '../../text/span.ts';
import type { Discourse } from './discourse.ts';
import type { Ground } from './ground.ts';
import type { Clause, Passage, SpokenShape } from './passage.ts';
import type { Quote } from './statement.ts';
import type { Voice } from './voice.ts';

/** A quotation together with the voice it belongs to. */
export interface Attributed {
  readonly quote: Quote;
  readonly voice: Voice | null;
  readonly inner: Span;
}

/** Who said a quotation, with the rule that tells. */
export interface Attribution {
  readonly voice: Voice | null;
  readonly verb: string | null;
  readonly rule: string;
}

/** Everything that the rules look at. */
export interface Scene {
  readonly ground: Ground;
  readonly passage: Passage;
  readonly discourse: Discourse;
  readonly quotation: SpokenShape;
  /** The clauses that end before and begin behind the quotation, in its block. */
  readonly before: Clause | null;
  readonly after: number;
  readonly previous: Attributed | null;
}

/** One way to tell who said a quotation. */
export type Rule = (scene: Scene) => Attribution | null;
