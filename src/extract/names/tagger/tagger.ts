import type { Words } from '../words/segmentation.ts';
import { createColumnReader } from './columns.ts';
import { type Entity, LABEL_COUNT, OUTSIDE, toEntities } from './labels.ts';
import type { TaggerModel } from './model.ts';
import { createScore } from './scores.ts';
import { createDecoder } from './viterbi.ts';

/** An entity and by how much its labels are better than none, per character: half of all have less than 390. */
export interface TaggedEntity extends Entity {
  readonly strength: number;
}

export interface Tagger {
  /** Entities of the words [first, last), which are one sentence or a few; offsets are those of the text. */
  tag(words: Words, first: number, last: number): readonly TaggedEntity[];
}

export const createTagger = (model: TaggerModel): Tagger => {
  const score = createScore(model, createColumnReader());
  const decoder = createDecoder();
  return {
    tag(words, first, last) {
      const offset = words.starts[first] ?? 0;
      const length = (words.starts[last] ?? offset) - offset;
      const scores = score(words, first, last);
      const labels = decoder.decode(scores, model.transitions, length);
      return toEntities(labels).map(({ start, end, type }) => {
        let sum = 0;
        for (let i = start; i < end; i++) {
          const base = i * LABEL_COUNT;
          sum += (scores[base + (labels[i] ?? 0)] ?? 0) - (scores[base + OUTSIDE] ?? 0);
        }
        return {
          start: start + offset,
          end: end + offset,
          type,
          strength: (sum / (end - start)) * model.strength,
        };
      });
    },
  };
};
