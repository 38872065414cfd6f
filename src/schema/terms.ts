import { z } from 'zod';
import { articleIds, count, location } from './location.ts';

/** A record of `cisc terms`. */
export const term = z.strictObject({
  term: z.string(),
  frequency: count,
  documentFrequency: count.describe('articles it occurs in'),
  dispersion: z.number().describe('deviation of proportions: 0 spread evenly, near 1 in one place'),
  score: z.number(),
  source: z.enum(['lexicon', 'discovered']),
  articles: articleIds,
});

const trend = z.strictObject({
  tau: z.number().describe('Mann–Kendall'),
  pValue: z.number(),
  slope: z.number(),
  direction: z.enum(['rising', 'falling', 'none']),
});

/** A record of `cisc terms --by`. */
export const termSeries = z.strictObject({
  ...term.shape,
  first: z.string().nullable(),
  last: z.string().nullable(),
  trend: trend.nullable(),
  groups: z.array(z.strictObject({ group: z.string(), count, perMillion: z.number() })),
});

/** A record of `cisc concordance`. */
export const concordance = z.strictObject({
  ...location.shape,
  left: z.string(),
  keyword: z.string(),
  right: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  group: z.string().optional().describe('what the line is grouped by, with --group'),
});
