import { expect, test } from 'vitest';
import { read } from './scene.ts';

const TIMES = 100_000;

/** Texts that a careless pattern would take for ever over. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '9'.repeat(TIMES),
  multipliers: '万'.repeat(TIMES),
  respectively: '分别'.repeat(TIMES),
  ones: '一'.repeat(TIMES),
  quotes: '“1'.repeat(TIMES / 4),
  brackets: '1个('.repeat(TIMES / 4),
  titles: `${'《'.repeat(TIMES)}1`,
  addresses: 'a@'.repeat(TIMES),
  counts: '1家、'.repeat(TIMES / 4),
  years: '2024年'.repeat(TIMES / 4),
  shares: '占1%'.repeat(TIMES / 4),
  sources: '从1%到'.repeat(TIMES / 4),
};

test.each(Object.entries(HOSTILE))('%s are read in linear time', (_, text) => {
  const began = performance.now();
  read(text);
  // Quadratic work over 100,000 characters takes minutes; this leaves room for a busy machine.
  expect(performance.now() - began).toBeLessThan(20_000);
});
