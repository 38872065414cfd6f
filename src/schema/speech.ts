import { z } from 'zod';
import { articleIds, count, date, location, texts } from './location.ts';

/** A record of `cisc quotes`. */
export const quote = z.strictObject({
  ...location.shape,
  text: z.string(),
  speaker: z.string().nullable(),
  verb: z.string().nullable(),
  direct: z.boolean(),
  source: z.string().nullable().describe('the document or meeting the words are from'),
  rule: z.string(),
  title: z.string(),
});

/** A record of `cisc proposals`. */
export const proposal = z.strictObject({
  ...location.shape,
  text: z.string(),
  speaker: z.string().nullable(),
  posts: texts,
  kind: z.enum(['advice', 'demand']).describe('advice, or a task that leaders, offices or documents set'),
  verb: z.string(),
  addressee: z.string().nullable(),
  rule: z.string(),
  title: z.string(),
  date,
});

/** A record of either with `--by speaker`. */
export const speaker = z.strictObject({
  speaker: z.string(),
  count,
  characters: count,
  articles: articleIds,
  terms: texts,
});
