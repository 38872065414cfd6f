import { z } from 'zod';
import { count, date, offset, spans, texts } from './location.ts';

const block = z.strictObject({
  kind: z.enum([
    'title',
    'kicker',
    'byline',
    'dateline',
    'heading',
    'paragraph',
    'list-item',
    'caption',
    'databox',
    'sidebar',
    'pullquote',
    'duplicate',
    'advertisement',
    'noise',
  ]),
  start: offset,
  end: offset,
});

/** A record of `cisc articles`. */
export const article = z.strictObject({
  id: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  kicker: z.string().nullable(),
  byline: texts,
  date,
  source: z.string().nullable(),
  characters: count.describe('without white space'),
  start: offset,
  end: offset,
  pieces: spans.describe('what of the file the article owns, in reading order'),
  blocks: z.array(block),
});
