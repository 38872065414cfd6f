import { z } from 'zod';

export const offset = z.int().nonnegative();
export const count = z.int().nonnegative();
export const texts = z.array(z.string());
export const articleIds = texts.describe('ids of articles');
export const date = z
  .string()
  .describe('ISO 8601, as exact as the text says: 2024, 2024-03, 2024-03-05')
  .nullable();

/** A place in a file. */
export const location = z.strictObject({
  article: z.string().describe('id of the article: file#n'),
  file: z.string().describe('path with /'),
  start: offset.describe('UTF-16 offset into the decoded file'),
  end: offset.describe('offset behind the last character'),
  line: z.int().positive(),
  column: z.int().positive().describe('in UTF-16 units'),
});

const span = z.strictObject({ start: offset, end: offset });
export const spans = z.array(span);
