import { STRENGTH_UNITS } from '../../../src/extract/names/model-file.ts';
import { CUE_BUCKET_BITS, CUE_REST_BITS } from '../../../src/extract/names/tagger/cues.ts';
import { LABEL_COUNT } from '../../../src/extract/names/tagger/labels.ts';
import { bucketSizes, joinBytes, toBytes } from './bytes.ts';
import { cueOf, slotOf } from './examples.ts';
import type { Weights } from './perceptron.ts';

const LARGEST = 127;
const MOST_VOTES = 255;
const LONGEST_STEP = 255;

interface Vote {
  readonly target: number;
  readonly weight: number;
}

/** The value below which `share` of the weights that are not zero lie, by size. */
const quantile = (table: Float32Array, share: number): number => {
  const sizes = table
    .filter(weight => weight !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * share)] ?? 1;
};

/** Votes of each cue, whole numbers of `unit`. */
const collectVotes = (emissions: Float32Array, features: Int32Array, unit: number): Map<number, Vote[]> => {
  const votes = new Map<number, Vote[]>();
  features.forEach((feature, id) => {
    const cue = cueOf(feature);
    for (let label = 0; label < LABEL_COUNT; label++) {
      const value = Math.round((emissions[id * LABEL_COUNT + label] ?? 0) / unit);
      if (value === 0) continue;
      const weight = Math.max(-LARGEST, Math.min(LARGEST, value));
      const own = votes.get(cue);
      const vote = { target: slotOf(feature) * LABEL_COUNT + label, weight };
      if (own === undefined) votes.set(cue, [vote]);
      else own.push(vote);
    }
  });
  return votes;
};

/** The strongest votes in the order of their targets, with votes of no weight where a step would be too long. */
const arrange = (votes: readonly Vote[]): Vote[] => {
  const strongest = votes
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.target - b.target)
    .slice(0, MOST_VOTES - 1)
    .sort((a, b) => a.target - b.target);
  const arranged: Vote[] = [];
  let at = 0;
  for (const vote of strongest) {
    if (vote.target - at > LONGEST_STEP) arranged.push({ target: at + LONGEST_STEP, weight: 0 });
    arranged.push(vote);
    at = vote.target;
  }
  return arranged;
};

/**
 * The second part of the model file (see `readTagger`). `features` are cue and slot of each row of weights,
 * `strength` is what a weight of 1 adds to the strength of an entity.
 */
export const encodeTagger = (
  { emissions, transitions }: Weights,
  features: Int32Array,
  strength = 1,
): Uint8Array => {
  const unit = quantile(emissions, 0.9999) / LARGEST;
  const votes = collectVotes(emissions, features, unit);
  const cues = Uint32Array.from(votes.keys()).sort();
  const rows = Array.from(cues, cue => arrange(votes.get(cue) ?? []));
  const all = rows.flat();
  const steps = rows.flatMap(row => row.map(({ target }, i) => target - (row[i - 1]?.target ?? 0)));
  return joinBytes([
    toBytes([cues.length], 4),
    bucketSizes(cues, CUE_BUCKET_BITS + CUE_REST_BITS, CUE_BUCKET_BITS),
    toBytes(cues, 1),
    toBytes(
      rows.map(({ length }) => length),
      1,
    ),
    toBytes([all.length], 4),
    toBytes(steps, 1),
    toBytes(
      all.map(({ weight }) => weight),
      1,
    ),
    toBytes(
      Array.from(transitions, weight => Math.round(weight / unit)),
      2,
    ),
    toBytes([Math.round(strength * STRENGTH_UNITS)], 4),
  ]);
};
