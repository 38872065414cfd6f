import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from './eval/evaluate.ts';
import { findBreaches, readFloors } from './eval/floors.ts';
import { type Gold, readGoldCases } from './eval/gold.ts';
import { scoreOutcomes } from './eval/outcome.ts';
import { stripSpace } from './eval/stripped.ts';
import { ROOT } from './world.ts';

const SET = 'fixtures/gold';
const folder = resolve(ROOT, SET);
const texts = [resolve(ROOT, 'seeds')];

test('no measure is below its floor', async () => {
  const scores = scoreOutcomes(await evaluate({ gold: folder, texts }));
  expect(findBreaches(scores, readFloors()[SET])).toEqual([]);
});

/** Everything that gold says stands in the text. */
const surfacesOf = (gold: Gold): readonly string[] => [
  ...gold.articles.flatMap(article => [
    article.starts,
    ...(article.byline ?? []),
    ...(article.continues ?? []),
  ]),
  ...[...gold.people, ...gold.institutions].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  ...gold.figures.map(({ text }) => text),
  ...[...gold.quotes, ...gold.proposals].map(({ starts }) => starts),
  ...gold.terms.map(({ term }) => term),
];

describe('gold stands in its text', () => {
  test.each(readGoldCases(folder, texts))('$id', ({ textFile, gold }) => {
    const text = stripSpace(readFileSync(textFile, 'utf8'));
    expect(surfacesOf(gold).filter(surface => !text.includes(stripSpace(surface)))).toEqual([]);
  });
});
