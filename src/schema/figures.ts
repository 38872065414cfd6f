import { z } from 'zod';
import { BOUNDS, CHANGES, FIGURE_KINDS, STATUSES } from '../extract/figures/figure.ts';
import { location } from './location.ts';

/** A record of `cisc figures`. Numbers are in base units: 2.6万家 is 26000. */
export const figure = z.strictObject({
  ...location.shape,
  rule: z.string(),
  text: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  kind: z.enum(FIGURE_KINDS),
  bound: z.enum(BOUNDS),
  subject: z.string().nullable().describe('the noun phrase that is measured'),
  change: z.enum(CHANGES).nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  time: z.string().nullable().describe('the words that say for when it holds'),
  period: z.string().nullable().describe('time as ISO 8601 date or interval'),
  status: z.enum(STATUSES).nullable(),
  context: z.string().describe('the sentence it stands in'),
  title: z.string(),
});

/** A record of `cisc figures --convert`. */
export const convertedFigure = figure.extend({
  baseValue: z.number().nullable(),
  baseLow: z.number().nullable(),
  baseHigh: z.number().nullable(),
  baseUnit: z.string().nullable().describe('SI unit or currency'),
});

/** A record of `cisc figures --rejected`. */
export const rejection = z.strictObject({
  ...location.shape,
  text: z.string(),
  rule: z.string().describe('why it is no figure'),
  context: z.string(),
  title: z.string(),
});

/** A record of `cisc figures --by subject`. */
export const figureSeries = z.strictObject({
  subject: z.string(),
  unit: z.string().nullable(),
  measures: z.enum(['level', 'increase', 'decrease']),
  count: z.int(),
  points: z.array(
    z.strictObject({
      period: z.string().nullable(),
      value: z.number(),
      text: z.string(),
      status: z.enum(['actual', 'target', 'forecast', 'proposed']),
      article: z.string(),
      line: z.int().positive(),
    }),
  ),
  difference: z.number().nullable().describe('last year minus first'),
  percent: z.number().nullable(),
});

/** A record of `cisc figures --targets`. */
export const target = z.strictObject({
  subject: z.string(),
  text: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  bound: figure.shape.bound,
  deadline: z.string().nullable().describe('year'),
  article: z.string(),
  line: z.int().positive(),
  verdict: z.enum(['kept', 'missed', 'open']),
  actual: z.number().nullable(),
  actualText: z.string().nullable(),
  actualPeriod: z.string().nullable(),
  actualArticle: z.string().nullable(),
});
