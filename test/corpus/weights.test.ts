import { expect, test } from 'vitest';
import { EVIDENCE } from '../../src/corpus/evidence.ts';
import { WEIGHTS } from '../../src/corpus/weights.ts';

test('every piece of evidence has its weight, in the same order', () => {
  expect(WEIGHTS.map(([evidence]) => evidence)).toEqual(EVIDENCE);
});
