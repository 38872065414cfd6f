import { z } from 'zod';
import { location } from './location.ts';

const severity = z.enum(['error', 'warning', 'info']);

/** A record of `cisc check`. */
export const finding = z.strictObject({
  ...location.shape,
  article: location.shape.article.nullable().describe('null when it is the file that is wrong'),
  rule: z.string(),
  severity,
  message: z.string(),
  expected: z.string().nullable(),
  note: z.string().nullable(),
  fingerprint: z.string().describe('the same for the same trouble after lines have moved'),
});

/** A record of `cisc check --list-rules`. */
export const rule = z.strictObject({
  rule: z.string(),
  severity,
  summary: z.string(),
  rationale: z.string(),
  bad: z.string(),
  good: z.string(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
