import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../world.ts';
import type { Score } from './outcome.ts';

/** The least that each measure of each set may come to, in percent. They only rise. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FILE = resolve(ROOT, 'fixtures/gold/floors.json');

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8'));

export const writeFloors = (floors: Floors): void =>
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);

/** The figure that is held against the floor: recall where nothing can be false, else F1. */
export const scoreValue = ({ measure, recall, f1 }: Score): number =>
  measure.includes('recall') || RECALL_ONLY.has(measure) ? recall : f1;

const RECALL_ONLY: ReadonlySet<string> = new Set(['proposals', 'articles/byline', 'articles/pieces']);

/** What is below its floor, or is not measured any more. */
export const findBreaches = (scores: readonly Score[], floors: Floors[string] = {}): readonly string[] => {
  const values = new Map(scores.map(score => [score.measure, scoreValue(score)]));
  return Object.entries(floors)
    .filter(([measure, floor]) => (values.get(measure) ?? 0) < floor)
    .map(([measure, floor]) => `${measure} ${(values.get(measure) ?? 0).toFixed(1)} < ${floor}`);
};

/** Below what was measured by this much: in small gold one place more or less is no worse program. */
const ROOM = 1;

const floorFor = (value: number): number => Math.max(0, Math.floor((value - ROOM) * 10 + 1e-9) / 10);

/** Floors lifted to just below what was measured; none is lowered. */
export const raiseFloors = (scores: readonly Score[], floors: Floors[string] = {}): Floors[string] => {
  const raised = new Map(Object.entries(floors));
  for (const score of scores)
    raised.set(score.measure, Math.max(raised.get(score.measure) ?? 0, floorFor(scoreValue(score))));
  return Object.fromEntries([...raised].sort(([a], [b]) => (a < b ? -1 : 1)));
};
