import { expect, test } from 'vitest';
import { findNames, readRecognizer } from '../../../src/extract/names/index.ts';
import { createDataReader } from '../../../src/io/data.ts';

const recognizer = readRecognizer(createDataReader());
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';

const TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ['only surnames', length => Array.from({ length }, (_, i) => SURNAMES[(i * 7 + (i % 13)) % 20]).join('')],
  ['only enumeration commas', length => '、'.repeat(length)],
  ['no punctuation', length => '推动双城经济圈建设重庆大学'.repeat(length / 13)],
  ['only suffixes', length => '公司'.repeat(length / 2)],
  ['posts and surnames', length => '董事长王李'.repeat(length / 5)],
  ['dots', length => '王·'.repeat(length / 2)],
  ['brackets', length => '（重庆）'.repeat(length / 4)],
];

/** Processor time of one run, in milliseconds. */
const measure = (text: string): number => {
  const before = process.cpuUsage();
  findNames(recognizer, text);
  return process.cpuUsage(before).user / 1000;
};

test.each(TEXTS)('%s: the time grows with the length', (_, make) => {
  measure(make(10_000));
  const short = measure(make(15_000));
  const long = measure(make(60_000));
  expect(long).toBeLessThan(12 * short + 200);
});
