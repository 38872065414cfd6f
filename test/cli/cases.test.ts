import { expect, test } from 'vitest';
import { CASES, expectedOf, runCase, updateCase } from './case.ts';

test.each(CASES)('%s', async name => {
  const outcome = await runCase(name);
  if (process.env.UPDATE_CASES) updateCase(name, outcome);
  expect(outcome).toEqual(expectedOf(name));
});
