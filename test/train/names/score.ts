import { ENTITY_TYPES, type Entity } from '../../../src/extract/names/tagger/labels.ts';

export interface Score {
  readonly type: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of whole spans, by type and over all of `types`. */
export const scoreEntities = (
  pairs: Iterable<{ readonly gold: readonly Entity[]; readonly found: readonly Entity[] }>,
  types: readonly string[] = ENTITY_TYPES.filter(type => type !== 'POST'),
): Score[] => {
  const tally = new Map([...types, 'all'].map(type => [type, { right: 0, gold: 0, found: 0 }]));
  const count = (type: string, key: 'right' | 'gold' | 'found'): void => {
    for (const name of [type, 'all']) {
      const row = tally.get(name);
      if (row !== undefined && tally.has(type)) row[key]++;
    }
  };
  for (const { gold, found } of pairs) {
    const keys = new Set(gold.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { type } of gold) count(type, 'gold');
    for (const { start, end, type } of found) {
      count(type, 'found');
      if (keys.has(`${start} ${end} ${type}`)) count(type, 'right');
    }
  }
  return [...tally].map(([type, { right, gold, found }]) => ({
    type,
    precision: (100 * right) / Math.max(1, found),
    recall: (100 * right) / Math.max(1, gold),
    f1: (200 * right) / Math.max(1, gold + found),
  }));
};
