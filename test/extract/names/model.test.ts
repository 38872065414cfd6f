import { expect, test } from 'vitest';
import { createCursor, readTagger, readVocabulary } from '../../../src/extract/names/model-file.ts';
import { createDataReader } from '../../../src/io/data.ts';
import { fingerprint } from '../../train/names/fingerprint.ts';

test('the model was trained with the words and features that it is used with', () => {
  const bytes = createDataReader().bytes('extract/names/model/names.bin');
  const cursor = createCursor(bytes);
  const vocabulary = readVocabulary(cursor);
  readTagger(cursor);
  expect(cursor.number(), 'features changed: npm run train').toBe(fingerprint(vocabulary));
  expect(cursor.position()).toBe(bytes.length);
  expect(bytes.length).toBeLessThanOrEqual(4_000_000);
});
