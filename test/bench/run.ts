/**
 * `npm run bench`: MB/s (UTF-8) of the segmenter alone, of the tagger of names, of each extractor, of finding
 * the articles and of the whole, how the whole compares to the segmenter, and what each does with 4 and 16 times
 * the text. The text grows inside one article, so that anything that is not linear shows. `--size` sets the
 * megabytes.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { Bench } from 'tinybench';
import { analyzeSource } from '../../src/analyze.ts';
import { parseArticles } from '../../src/corpus/index.ts';
import { createEnvironment } from '../../src/environment.ts';
import type { Extract, Facts } from '../../src/extract/extractor.ts';
import { EXTRACTORS } from '../../src/extract/index.ts';
import { readRecognizer } from '../../src/extract/names/index.ts';
import { readPassage } from '../../src/extract/names/passage.ts';
import { articlesOf, buildText, bytesOf, cutText, sourceOf } from './texts.ts';

const { values: options } = parseArgs({ options: { size: { type: 'string', default: '2' } } });
const environment = createEnvironment();
environment.segmenter();
const { cut }: typeof import('nodejieba') = createRequire(import.meta.url)('nodejieba');
const { dictionary, tagger } = readRecognizer(environment.data);
const extracts = EXTRACTORS.map(extractor => ({
  name: extractor.name,
  extract: extractor.create(environment),
}));

interface Job {
  readonly name: string;
  readonly run: () => unknown;
}

type Articles = ReturnType<typeof articlesOf>;

/** Each extractor with what those before it found, which is not measured. */
const extractorJobs = (articles: Articles): readonly Job[] => {
  const found = articles.map((): Facts => ({}));
  return extracts.map(({ name, extract }) => {
    const before = found.slice();
    articles.forEach((article, i) => {
      found[i] = { ...found[i], ...extract(article, before[i] ?? {}) };
    });
    return { name, run: () => articles.map((article, i) => extract(article, before[i] ?? {})) };
  });
};

const whole: readonly Extract[] = extracts.map(({ extract }) => extract);

/** The part of `names` that is in front of its rules: words, tags and entities. */
const taggerJob = (articles: Articles): Job => ({
  name: 'tagger',
  run: () => articles.map(({ reading }) => readPassage(dictionary, tagger, reading.text)),
});

const jobsOf = (text: string): readonly Job[] => {
  const articles = articlesOf(text);
  return [
    { name: 'nodejieba.cut', run: () => cut(text, true) },
    { name: 'parseArticles', run: () => parseArticles(sourceOf(text)) },
    taggerJob(articles),
    ...extractorJobs(articles),
    { name: 'the whole', run: () => analyzeSource(sourceOf(text), whole) },
  ];
};

/** Seconds of each job: the less of two runs, after one that is not counted. */
const measure = async (jobs: readonly Job[]): Promise<ReadonlyMap<string, number>> => {
  const bench = new Bench({ time: 0, iterations: 2, warmupTime: 0, warmupIterations: 1 });
  for (const { name, run } of jobs) bench.add(name, () => void run());
  const seconds = new Map<string, number>();
  for (const { name, result } of await bench.run())
    seconds.set(name, 'latency' in result ? result.latency.min / 1000 : Number.NaN);
  return seconds;
};

const text = buildText(Number(options.size) * 1e6);
const megabytes = bytesOf(text) / 1e6;
const seconds = await measure(jobsOf(text));
const alone = seconds.get('nodejieba.cut') ?? Number.NaN;

console.log(`${megabytes.toFixed(1)} MB of UTF-8, ${articlesOf(text).length} articles\n`);
for (const [name, time] of seconds)
  console.log(
    `${name.padEnd(14)} ${(megabytes / time).toFixed(2).padStart(7)} MB/s  ${(time / alone).toFixed(2).padStart(6)} × nodejieba.cut`,
  );

const SCALES = [1, 4, 16];
const rates = new Map<string, string[]>();
for (const scale of SCALES) {
  const piece = scale === 16 ? text : cutText(text, (scale / 16) * Number(options.size) * 1e6);
  for (const [name, time] of piece === text ? seconds : await measure(jobsOf(piece)))
    rates.set(name, [...(rates.get(name) ?? []), (bytesOf(piece) / 1e6 / time).toFixed(2).padStart(7)]);
}
console.log(
  `\nMB/s at ${SCALES.map(scale => `${scale}×`).join(', ')} ${(megabytes / 16).toFixed(2)} MB: the same where time is linear`,
);
for (const [name, row] of rates) console.log(`${name.padEnd(14)} ${row.join(' ')}`);
