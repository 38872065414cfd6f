import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/extract/figures/figure.ts';
import { read } from './scene.ts';

/** A sentence and everything that is to be found in it; a field that is left out is not looked at. */
interface Case {
  readonly text: string;
  /** Date of the article, when it matters. */
  readonly date?: string;
  readonly figures: readonly Partial<Figure>[];
  /** Numbers that are no figures, in order, with the rule that says so. */
  readonly rejected?: readonly { readonly text: string; readonly rule: string }[];
  /** Why the case is not met yet. */
  readonly pending?: string;
}

interface Spec {
  readonly phenomenon: string;
  readonly cases: readonly Case[];
}

const FOLDER = new URL('../../../fixtures/specs/figures/', import.meta.url);

const specs = readdirSync(FOLDER)
  .sort()
  .map((name): Spec => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

const keysOf = (expected: object): readonly string[] => Object.keys(expected);
const pick = (figure: Figure, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(figure).filter(([key]) => keys.includes(key)));

const check = ({ text, date, figures, rejected }: Case): void => {
  const found = read(text, date ?? null);
  expect(found.figures.map((figure, i) => pick(figure, keysOf(figures[i] ?? { text: '' })))).toEqual(figures);
  if (rejected !== undefined)
    expect(found.rejections.map(({ text, rule }) => ({ text, rule }))).toEqual(rejected);
};

describe.each(specs)('$phenomenon', ({ cases }) => {
  for (const spec of cases) (spec.pending === undefined ? test : test.fails)(spec.text, () => check(spec));
});

test('the specs are many, and a quarter of them holds no figure', () => {
  const cases = specs.flatMap(spec => spec.cases);
  expect(cases.length).toBeGreaterThanOrEqual(400);
  const negative = cases.filter(({ figures }) => figures.length === 0).length;
  expect(negative / cases.length).toBeGreaterThanOrEqual(0.25);
});
