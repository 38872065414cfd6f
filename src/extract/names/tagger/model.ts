import { CUE_REST_BITS } from './cues.ts';

/**
 * The trained tagger: of each cue, found by its hash, the votes. A vote says by which step its target lies behind
 * the target of the vote before (the first: behind 0), and its weight. A target is slot × LABEL_COUNT + label;
 * the slot of a character is how many it stands behind the first that the cue may vote on, that of a character
 * of a word is the same in words × PLACES + its place in its word.
 */
export interface TaggerModel {
  /** A bit for each hash (cut to SIEVE_BITS) of a cue: most cues of a text are not in the model at all. */
  readonly sieve: Uint8Array;
  /** Where the records of each bucket of hashes start. */
  readonly buckets: Int32Array;
  /**
   * Of each cue the rest of its hash, the number of its votes, and step and weight (signed) of each: all that is
   * read of a cue lies together, since what takes time here is to wait for memory.
   */
  readonly records: Uint8Array;
  /** Weight of label → next at label × LABEL_COUNT + next, in the unit of the weights. */
  readonly transitions: Int32Array;
  /** What a weight of 1 adds to the strength of an entity. */
  readonly strength: number;
}

const REST_MASK = (1 << CUE_REST_BITS) - 1;

export const SIEVE_BITS = 21;
/** Bit of a hash in the sieve. */
export const sieveBit = (hash: number): number => (hash ^ (hash >>> 5)) & ((1 << SIEVE_BITS) - 1);

/** Where the number of votes of a cue stands, its votes behind it; −1 if the model does not know it. */
export const findCue = ({ sieve, buckets, records }: TaggerModel, hash: number): number => {
  const bit = sieveBit(hash);
  if (((sieve[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
  const bucket = hash >>> CUE_REST_BITS;
  const rest = hash & REST_MASK;
  const end = buckets[bucket + 1] ?? 0;
  for (let at = buckets[bucket] ?? 0; at < end; at += 2 + 2 * (records[at + 1] ?? 0))
    if (records[at] === rest) return at + 1;
  return -1;
};
