import { z } from 'zod';
import { count, date, offset, spans, texts } from './location.ts';

const line = z.int().positive();

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
  section: z.string().nullable(),
  encoding: z.enum(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']),
  characters: count.describe('without white space'),
  start: offset,
  end: offset,
  pieces: spans.describe('what of the file the article owns, in reading order'),
  blocks: z.array(block),
  repairs: z
    .array(
      z.strictObject({
        kind: z.enum(['wrap', 'splice', 'title', 'duplicate', 'furniture', 'refused']),
        from: line,
        to: line,
        text: z.string(),
      }),
    )
    .optional()
    .describe('with --explain: what was done to read the page, by lines'),
});

/** A record of `cisc text`. */
export const reading = z.strictObject({
  id: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  blocks: z.array(z.strictObject({ kind: block.shape.kind, line, text: z.string() })),
});
