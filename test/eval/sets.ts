import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../world.ts';
import type { GoldSet } from './evaluate.ts';

/** The gold that the project ships, and larger gold beside the checkout, by the folder it is in. */
const SETS: readonly GoldSet[] = [
  { gold: 'fixtures/gold', texts: ['seeds'] },
  { gold: '../shared/gold', texts: ['../shared/seeds', '../shared/gold/texts'] },
];

/** Those that are there, with the name that `floors.json` knows each by. */
export const presentSets = (): readonly (GoldSet & { readonly name: string })[] =>
  SETS.map(({ gold, texts }) => ({
    name: gold,
    gold: resolve(ROOT, gold),
    texts: texts.map(folder => resolve(ROOT, folder)),
  })).filter(({ gold }) => existsSync(gold));
