import type { Buckets } from '../words/buckets.ts';

/**
 * The trained tagger: of each cue, found by its hash, the votes. A vote says by which step its target lies behind
 * the target of the vote before (the first: behind 0), and its weight. A target is slot × LABEL_COUNT + label;
 * the slot of a character is how many it stands behind the first that the cue may vote on, that of a character
 * of a word is the same in words × PLACES + its place in its word.
 */
export interface TaggerModel {
  readonly cues: Buckets;
  /** Votes of the cue at place i are [starts[i], starts[i + 1]). */
  readonly starts: Int32Array;
  readonly steps: Uint8Array;
  readonly weights: Int8Array;
  /** Weight of label → next at label × LABEL_COUNT + next, in the unit of `weights`. */
  readonly transitions: Int32Array;
  /** What a weight of 1 adds to the strength of an entity. */
  readonly strength: number;
}
