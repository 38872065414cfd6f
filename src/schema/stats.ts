import { z } from 'zod';
import { count, date } from './location.ts';

const ranked = z.array(z.strictObject({ name: z.string(), count, articles: count }));

const articleRow = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  date,
  characters: count,
  tokens: count,
  figures: count,
  people: count,
  institutions: count,
  quotes: count.describe('direct quotations'),
  proposals: count,
});

/** What `cisc stats` says. */
export const stats = z.strictObject({
  files: count,
  articles: count,
  characters: count.describe('without white space'),
  hanCharacters: count,
  sentences: count,
  tokens: count.describe('words: punctuation is none'),
  types: count,
  typeTokenRatio: z.number(),
  mtld: z.number().nullable(),
  meanSentenceLength: z.number().nullable(),
  byArticle: z.array(articleRow),
  topTerms: ranked,
  topPeople: ranked,
  topInstitutions: ranked,
  figuresByKind: z.record(z.string(), count),
});
