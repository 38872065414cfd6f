import { z } from 'zod';
import { INSTITUTION_TYPES, PERSON_KINDS } from '../extract/names/mention.ts';
import { articleIds, count, date, location, texts } from './location.ts';
import { proposal, quote } from './speech.ts';

const mention = z.strictObject({ ...location.shape, text: z.string() });

const role = z.strictObject({
  text: z.string(),
  organization: z.string().nullable(),
  post: z.string().nullable(),
  article: z.string(),
  date,
});

/** A record of `cisc people`. */
export const person = z.strictObject({
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  roles: z.array(role),
  aliases: texts,
  articles: articleIds,
  count,
  mentions: z.array(mention),
  similar: texts.describe('names of others that may be this one misprinted'),
  quotes: z.array(quote).optional().describe('direct and reported, of one person in detail'),
  proposals: z.array(proposal).optional().describe('of one person in detail'),
});

/** A record of `cisc institutions`. */
export const institution = z.strictObject({
  name: z.string().describe('the longest form in the corpus'),
  aliases: texts,
  type: z.enum(INSTITUTION_TYPES),
  parent: z.string().nullable(),
  articles: articleIds,
  count,
  mentions: z.array(mention),
});
