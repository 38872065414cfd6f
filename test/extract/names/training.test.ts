import { expect, test } from 'vitest';
import { createCursor, readDictionary } from '../../../src/extract/names/model-file.ts';
import { segment } from '../../../src/extract/names/words/segmentation.ts';
import { createDataReader } from '../../../src/io/data.ts';
import { fitTagger, readerOf } from '../../train/names/fit.ts';
import type { Sample } from '../../train/names/samples.ts';

const dictionary = readDictionary(createCursor(createDataReader().bytes('extract/names/model/names.bin')));

const SURNAMES = '王李张刘陈杨黄赵吴周';
const GIVEN = ['小兰', '大海', '明远', '静', '文昭', '雨', '立群'];

/** 市长王小兰说，要修路。 */
const samples: readonly Sample[] = [...SURNAMES].flatMap(surname =>
  GIVEN.map((given): Sample => {
    const name = surname + given;
    return {
      text: `市长${name}说，要修路。`,
      entities: [{ start: 2, end: 2 + name.length, type: 'PER' }],
    };
  }),
);

const learn = (): Uint8Array =>
  fitTagger(samples, dictionary, {
    seed: 7,
    margin: 3,
    least: 2,
    scouting: 2,
    epochs: 4,
    budget: 50_000,
    usual: samples.map(({ text }) => text),
    median: 390,
    log: () => undefined,
  });

test('a small training learns, gives the strengths asked for, and the same bytes again', () => {
  const bytes = learn();
  const words = segment(dictionary, '市长何大海说，要种树。');
  const found = readerOf(bytes).tag(words, 0, words.count);
  expect(found.map(({ start, end, type }) => [start, end, type])).toContainEqual([2, 5, 'PER']);
  expect(found[0]?.strength).toBeGreaterThan(100);
  expect(learn()).toEqual(bytes);
});
