import { expect, test } from 'vitest';
import { speech } from '../../../src/extract/speech/index.ts';
import { createDataReader } from '../../../src/io/data.ts';
import { toArticle, toFound } from './scene.ts';

const extract = speech.create({
  data: createDataReader(),
  segmenter: () => {
    throw new Error('speech needs no segmenter');
  },
});

/** What is said over and over, in one block and often in one sentence. */
const TEXTS: readonly string[] = [
  '“要把水管好护好治好用好”',
  '县长指出要“把水管好护好治好用好”',
  '把“水管好护好治好又用好”列为重点，',
  '全会对“水管好护好治好又用好”',
  '贺知远强调，要加快整治。',
  '并表示，要加快整治，',
  '要求多措并举推动解决，',
  '建议加快整治，',
  '建议加快整治。目前不一。支持试点。',
  '提出建议。一是加快整治。',
  '是贺知远的',
  '“',
];

/** Processor time of one run, in milliseconds. */
const measure = (words: string, length: number): number => {
  const article = toArticle(`贺知远说，${words.repeat(length / words.length)}`);
  const found = toFound(article, { people: ['贺知远'] });
  const before = process.cpuUsage();
  extract(article, found);
  return process.cpuUsage(before).user / 1000;
};

test.each(TEXTS)('%s: the time grows with the length', words => {
  measure(words, 10_000);
  const short = measure(words, 15_000);
  const long = measure(words, 60_000);
  expect(long).toBeLessThan(12 * short + 200);
});
