import { describe, expect, it } from 'vitest';
import { drawBar, drawSparkline } from '../../src/text/chart.ts';

describe('drawSparkline', () => {
  it.each([
    [[0, 1, 2, 4, 8], ' ▂▃▅█'],
    [[5, 5], '██'],
    [[0, 0], '  '],
    [[], ''],
  ])('%j', (values, line) => expect(drawSparkline(values)).toBe(line));
});

describe('drawBar', () => {
  it.each([
    [10, 10, 4, '████'],
    [5, 10, 4, '██'],
    [1, 1000, 4, '▏'],
    [0, 10, 4, ''],
    [3, 10, 1, '▎'],
    [20, 10, 2, '██'],
    [0, 0, 4, ''],
  ])('%d of %d in %d columns', (value, most, width, bar) => expect(drawBar(value, most, width)).toBe(bar));
});
