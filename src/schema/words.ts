import { z } from 'zod';
import { count, texts } from './location.ts';

/** A record of `cisc wordlist`. */
export const word = z.strictObject({
  word: z.string(),
  pos: z.string().describe('part of speech (ICTCLAS tag set as jieba has it)'),
  frequency: count,
  perMillion: z.number(),
  documentFrequency: count,
  dispersion: z.number(),
});

/** A record of `cisc ngrams`. */
export const ngram = z.strictObject({
  text: z.string(),
  words: texts,
  frequency: count,
  documentFrequency: count,
  dispersion: z.number(),
  mi: z.number(),
});

/** A record of `cisc collocates`. */
export const collocate = z.strictObject({
  word: z.string(),
  pos: z.string(),
  frequency: count.describe('times within the window'),
  left: count,
  right: count,
  total: count.describe('times in the whole corpus'),
  documentFrequency: count,
  logDice: z.number(),
  mi: z.number(),
  t: z.number(),
  logLikelihood: z.number(),
});

const side = z.strictObject({
  count,
  perMillion: z.number(),
  documentFrequency: count,
  dispersion: z.number(),
});

/** A record of `cisc compare`. */
export const key = z.strictObject({
  item: z.string(),
  key: z.enum(['left', 'right']),
  left: side,
  right: side,
  logRatio: z.number(),
  logLikelihood: z.number(),
  pValue: z.number(),
  chiSquare: z.number(),
});
