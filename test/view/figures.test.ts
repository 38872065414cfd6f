import { expect, test } from 'vitest';
import { createConverter } from '../../src/extract/figures/convert.ts';
import { UNITS_FILE } from '../../src/extract/figures/unit.ts';
import { createDataReader } from '../../src/io/data.ts';
import { type DatedFigure, figureSeries } from '../../src/view/figure-series.ts';
import { targetLedger } from '../../src/view/figure-targets.ts';

const figure = (own: Partial<DatedFigure>): DatedFigure => ({
  article: 'a#1',
  file: 'a',
  start: 0,
  end: 1,
  line: 1,
  column: 1,
  rule: 'count',
  text: '1家',
  value: 1,
  low: null,
  high: null,
  unit: '家',
  kind: 'count',
  bound: 'exact',
  subject: '合作社',
  change: null,
  from: null,
  to: null,
  time: null,
  period: null,
  status: 'actual',
  context: '',
  title: '',
  date: '2024-01-01',
  ...own,
});

const target = (own: Partial<DatedFigure>): DatedFigure =>
  figure({ status: 'target', value: 100, period: '2024', date: '2023-01-01', ...own });
const later = (own: Partial<DatedFigure>): DatedFigure =>
  figure({ article: 'b#1', date: '2025-01-01', ...own });

test.each([
  ['reached', target({}), later({ value: 120 }), 'kept'],
  ['not reached', target({}), later({ value: 90 }), 'missed'],
  ['about reached', target({ bound: 'approx' }), later({ value: 96 }), 'kept'],
  ['kept below', target({ bound: 'at_most' }), later({ value: 90 }), 'kept'],
  ['grown above', target({ bound: 'at_most' }), later({ value: 110 }), 'missed'],
  ['told before its deadline', target({ period: '2027' }), later({ value: 90 }), 'open'],
  ['of another unit', target({}), later({ value: 120, unit: '个' }), 'open'],
  ['of another subject', target({}), later({ value: 120, subject: '农户' }), 'open'],
  ['of the whole city', target({}), later({ value: 120, subject: '全市合作社' }), 'kept'],
  [
    'of another province',
    target({ title: '甘肃省工作报告' }),
    later({ value: 120, title: '青海省工作报告' }),
    'open',
  ],
  ['reached before its deadline', target({ period: '2027' }), later({ value: 120 }), 'kept'],
  ['reached after its deadline', target({}), later({ value: 120, period: '2026' }), 'open'],
  ['not reached after its deadline', target({}), later({ value: 90, period: '2026' }), 'missed'],
  [
    'a rate of another year',
    target({ kind: 'percent', unit: '%', change: 'increase' }),
    later({ kind: 'percent', unit: '%', change: 'increase', value: 120, period: '2026' }),
    'open',
  ],
  [
    'a rate of the year before the report',
    target({ kind: 'percent', unit: '%', change: 'increase' }),
    later({ kind: 'percent', unit: '%', change: 'increase', value: 90 }),
    'missed',
  ],
  ['told in the same article', target({}), figure({ value: 120 }), 'open'],
])('a target that is %s', (_, wanted, fact, verdict) => {
  expect(targetLedger([wanted, fact]).map(record => record.verdict)).toEqual([verdict]);
});

test('only targets that are wanted stand in the ledger, beside facts whatever they are', () => {
  const goals = [target({ value: 100 }), target({ value: 20 })];
  const ledger = targetLedger([...goals, later({ value: 120 })], ({ value }) => value === 100);
  expect(ledger.map(({ value, actual }) => [value, actual])).toEqual([[100, 120]]);
});

test('a series has the exact change between its first and last year', () => {
  const [series] = figureSeries([
    figure({ value: 0.3, period: '2023' }),
    figure({ value: 0.1, period: '2021' }),
    figure({ value: 0.2, period: '2022' }),
  ]);
  expect(series?.points.map(({ period }) => period)).toEqual(['2021', '2022', '2023']);
  expect(series?.difference).toBe(0.2);
  expect(series?.percent).toBe(200);
});

test('a rate of growth and a level are different series', () => {
  const percent = { kind: 'percent', unit: '%' } as const;
  const series = figureSeries([
    figure({ ...percent, change: 'increase', period: '2022' }),
    figure({ ...percent, period: '2023' }),
  ]);
  expect(series).toEqual([]);
});

test.each([
  [3, '亩', 2000, 'm²'],
  [730, '斤', 365, 'kg'],
  [28.5, '微克/立方米', 2.85e-8, 'kg/m³'],
  [2, '小时', 7200, 's'],
  [5, '元', 5, '元'],
])('%d %s in base units', (value, unit, base, baseUnit) => {
  const convert = createConverter(createDataReader().text(UNITS_FILE));
  expect(convert(value, unit)).toEqual({ value: base, unit: baseUnit });
});
