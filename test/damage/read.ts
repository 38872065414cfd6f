import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTINUITY, readContinuity } from '../../src/corpus/continuity.ts';
import { type Parsed, parseArticles } from '../../src/corpus/index.ts';
import { createDataReader } from '../../src/io/data.ts';
import { ROOT } from '../world.ts';
import type { Document } from './corpus.ts';
import { scoreLinks } from './measure.ts';
import type { Planted } from './plant.ts';

const continuity = readContinuity(createDataReader().bytes(CONTINUITY));
/** Reads a damaged text as `cisc` does. */
export const parse = (text: string): Parsed =>
  parseArticles({ file: 'a.txt', text, encoding: 'utf-8' }, continuity);

/** Our own texts: the long paragraphs of the starting corpus. */
export const ownTexts = (): readonly Document[] =>
  readdirSync(resolve(ROOT, 'seeds')).map(name => ({
    name,
    paragraphs: readFileSync(resolve(ROOT, 'seeds', name), 'utf8')
      .split(/\n+/u)
      .map(line => line.trim()),
  }));

/** Shares of the planted joins that are repaired, and of wrong ones. */
export const measure = (pages: readonly Planted[]): { readonly repaired: number; readonly wrong: number } => {
  const sum = { joins: 0, missed: 0, wrong: 0 };
  for (const { text, links } of pages) {
    const { missed, wrong } = scoreLinks(text, parse(text).articles, links);
    sum.joins += links.filter(({ joined }) => joined).length;
    sum.missed += missed;
    sum.wrong += wrong;
  }
  return { repaired: 1 - sum.missed / sum.joins, wrong: sum.wrong / sum.joins };
};
