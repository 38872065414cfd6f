import { z } from 'zod';
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
  kind: z.enum([
    'count',
    'money',
    'percent',
    'measure',
    'multiple',
    'rank',
    'ordinal',
    'duration',
    'date',
    'fraction',
  ]),
  bound: z.enum(['exact', 'approx', 'under', 'over', 'at_least', 'at_most', 'range']),
  subject: z.string().nullable().describe('the noun phrase that is measured'),
  change: z.enum(['increase', 'decrease']).nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  time: z.string().nullable().describe('the words that say for when it holds'),
  period: z.string().nullable().describe('time as ISO 8601 date or interval'),
  status: z.enum(['actual', 'target', 'forecast', 'proposed']).nullable(),
  context: z.string().describe('the sentence it stands in'),
  title: z.string(),
});
