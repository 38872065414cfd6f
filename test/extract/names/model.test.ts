import { expect, test } from 'vitest';
import { createCursor, readDictionary, readTagger } from '../../../src/extract/names/model-file.ts';
import { createDataReader } from '../../../src/io/data.ts';
import { fingerprint } from '../../train/names/fingerprint.ts';

test('the model was trained with the words and features that it is used with', () => {
  const bytes = createDataReader().bytes('extract/names/model/names.bin');
  const cursor = createCursor(bytes);
  const dictionary = readDictionary(cursor);
  readTagger(cursor);
  expect(cursor.number(), 'features changed: npm run train').toBe(fingerprint(dictionary));
  expect(cursor.position()).toBe(bytes.length);
  expect(bytes.length).toBeLessThanOrEqual(4_000_000);
});
