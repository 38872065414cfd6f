import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { ROOT } from '../world.ts';
import { type Case, examine } from './examine.ts';

/** Cases of one rule: a positive one has at least one finding, the first at `at` if that is given. */
interface Spec {
  readonly positive: readonly (Case & {
    readonly at?: string;
    readonly expected?: string;
    readonly severity?: string;
    /** How many findings there are, where that matters. */
    readonly count?: number;
  })[];
  readonly negative: readonly Case[];
  /** Known gaps: each has a reason. */
  readonly pending?: readonly (Case & { readonly reason: string })[];
}

const FOLDER = resolve(ROOT, 'fixtures/specs/check');

const readSpec = (name: string): Spec => JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8'));

test('every rule has a spec and every spec a rule', () => {
  const specs = readdirSync(FOLDER).map(file => file.replace(/\.json$/, ''));
  expect(specs.sort()).toEqual(RULES.map(({ name }) => name).sort());
});

describe.each(RULES.map(rule => ({ name: rule.name, rule, spec: readSpec(rule.name) })))(
  '$name',
  ({ rule, spec }) => {
    test('its own examples', async () => {
      expect(await examine(rule, rule.bad)).not.toEqual([]);
      expect(await examine(rule, rule.good)).toEqual([]);
    });

    test('has at least five cases of each kind', () => {
      expect(spec.positive.length).toBeGreaterThanOrEqual(5);
      expect(spec.negative.length).toBeGreaterThanOrEqual(5);
    });

    test.each(spec.positive.map((own, i) => [i + 1, own] as const))(
      'positive %i',
      async (_, { at, expected, severity, count, ...own }) => {
        const findings = await examine(rule, own);
        const [finding] = findings;
        expect(finding?.rule).toBe(rule.name);
        if (at !== undefined) expect(finding?.at).toBe(at);
        if (expected !== undefined) expect(finding?.expected).toBe(expected);
        if (count !== undefined) expect(findings).toHaveLength(count);
        if (severity !== undefined) expect(finding?.severity).toBe(severity);
      },
    );

    test.each(spec.negative.map((own, i) => [i + 1, own] as const))('negative %i', async (_, own) => {
      const findings = await examine(rule, own);
      expect(findings.map(({ message, at }) => `${message} at ${at}`)).toEqual([]);
    });

    for (const { reason, ...own } of spec.pending ?? [])
      test.fails(`pending: ${reason}`, async () => expect(await examine(rule, own)).not.toEqual([]));
  },
);
