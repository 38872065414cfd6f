import { readFileSync } from 'node:fs';
import { analyzeSource, mergeCorpora } from '../../src/analyze.ts';
import { exactDuplicate } from '../../src/check/exact-duplicate.ts';
import { nearDuplicate } from '../../src/check/near-duplicate.ts';
import type { Batch, Rule } from '../../src/check/rule.ts';
import { createEnvironment } from '../../src/environment.ts';

/**
 * Measures the duplicate rules on pairs of one news item from two sources, against as many pairs of different
 * items of one day, and their speed on a whole corpus:
 *   tsx test/eval/near-duplicates.ts pairs.jsonl corpus.jsonl...
 */
interface Item {
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

interface Pair {
  readonly date: string;
  readonly title_a: string;
  readonly text_a: string;
  readonly title_b: string;
  readonly text_b: string;
}

const readLines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));

const { data } = createEnvironment();

const batchOf = (items: readonly Pick<Item, 'title' | 'text'>[]): Batch => {
  const parts = items.map(({ title, text }, i) =>
    analyzeSource({ file: `${i}.txt`, text: `${title}\n${text}`, encoding: 'utf-8' }, []),
  );
  return { corpus: mergeCorpora(parts), against: mergeCorpora([]), diagnostics: [], data, today: null };
};

const RULES: readonly Rule[] = [exactDuplicate, nearDuplicate];

const isDuplicate = (a: Pick<Item, 'title' | 'text'>, b: Pick<Item, 'title' | 'text'>): boolean =>
  RULES.some(rule => [...rule.find(batchOf([a, b]), rule.options)].length > 0);

/** Every item with the next one of its day: different items by construction, often of one subject. */
const sameDayPairs = (items: readonly Item[], count: number): readonly (readonly [Item, Item])[] => {
  const pairs = items.flatMap((item, i) => {
    const next = items[i + 1];
    return next?.date === item.date && next.title !== item.title ? [[item, next] as const] : [];
  });
  const step = Math.max(1, Math.floor(pairs.length / count));
  return pairs.filter((_, i) => i % step === 0).slice(0, count);
};

const [pairFile = '', ...corpusFiles] = process.argv.slice(2);
const pairs = readLines<Pair>(pairFile);
const items = corpusFiles.flatMap(file => readLines<Item>(file));
const others = sameDayPairs(items, pairs.length);
const missed = pairs.filter(
  ({ title_a, text_a, title_b, text_b }) =>
    !isDuplicate({ title: title_a, text: text_a }, { title: title_b, text: text_b }),
);
const wrong = others.filter(([a, b]) => isDuplicate(a, b));
const hits = pairs.length - missed.length;
const f1 = (2 * hits) / (2 * hits + wrong.length + missed.length);
console.log(
  `pairs ${pairs.length}, non-pairs ${others.length}: missed ${missed.length}, wrong ${wrong.length}, F1 ${f1.toFixed(4)}`,
);
for (const { title_a } of missed.slice(0, 10)) console.log(`  missed ${title_a}`);
for (const [a, b] of wrong.slice(0, 10)) console.log(`  wrong ${a.title} | ${b.title}`);
const all = batchOf(items);
const start = performance.now();
const found = [...nearDuplicate.find(all, nearDuplicate.options)].length;
const seconds = (performance.now() - start) / 1000;
console.log(`near-duplicate alone: ${items.length} articles in ${seconds.toFixed(2)} s, ${found} found`);
