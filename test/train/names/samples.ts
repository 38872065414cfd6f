import { readFileSync } from 'node:fs';
import {
  BEGIN,
  END,
  ENTITY_TYPES,
  type Entity,
  labelOf,
  MIDDLE,
  SINGLE,
} from '../../../src/extract/names/tagger/labels.ts';
import { foldWidth } from '../../../src/text/fold.ts';

export interface Sample {
  readonly text: string;
  readonly entities: readonly Entity[];
}

interface Line {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Annotated texts, one JSON object a line; entities of other types than ours are left out. */
export const readSamples = (path: string): Sample[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const { text, entities }: Line = JSON.parse(line);
      return {
        text,
        entities: entities.flatMap(({ start, end, type }) => {
          const known = ENTITY_TYPES.find(name => name === type);
          return known === undefined ? [] : [{ start, end, type: known }];
        }),
      };
    });

export const toLabels = ({ text, entities }: Sample): Uint8Array => {
  const labels = new Uint8Array(text.length);
  for (const { start, end, type } of entities) {
    for (let i = start; i < end; i++) {
      const position = end - start === 1 ? SINGLE : i === start ? BEGIN : i === end - 1 ? END : MIDDLE;
      labels[i] = labelOf(type, position);
    }
  }
  return labels;
};

const SHINGLE = 8;
const shingles = (text: string): string[] => {
  const han = foldWidth(text).replace(/[^\p{Script=Han}]/gu, '');
  const found: string[] = [];
  for (let i = 0; i + SHINGLE <= han.length; i++) found.push(han.slice(i, i + SHINGLE));
  return found;
};

/** `samples` without those that share more than half of their 8-character shingles with `test`. */
export const withoutLeaks = (samples: readonly Sample[], test: readonly Sample[]): Sample[] => {
  const seen = new Set(test.flatMap(({ text }) => shingles(text)));
  return samples.filter(({ text }) => {
    const own = shingles(text);
    return own.length < 3 || own.filter(shingle => seen.has(shingle)).length * 2 <= own.length;
  });
};
