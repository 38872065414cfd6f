import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DataReader } from '../../../src/extract/extractor.ts';
import type { Recognizer } from '../../../src/extract/names/index.ts';
import { readLexicons } from '../../../src/extract/names/lexicons.ts';
import { createFeatureSource } from '../../../src/extract/names/tagger/features.ts';
import { parseModel } from '../../../src/extract/names/tagger/model.ts';
import { createTagger, type Tagger } from '../../../src/extract/names/tagger/tagger.ts';
import { parseDictionary } from '../../../src/extract/names/words/dictionary.ts';
import { segment } from '../../../src/extract/names/words/segmentation.ts';
import { readCorpus } from './corpus.ts';
import { buildDictionary } from './dictionary.ts';
import { encodeModel } from './encode.ts';
import { hashFeatures, indexFeatures, toExamples } from './examples.ts';
import { composeLists } from './lists.ts';
import { createRandom, train, type Weights } from './perceptron.ts';
import { addPosts } from './posts.ts';
import { readSamples, type Sample, withoutLeaks } from './samples.ts';
import { scoreEntities } from './score.ts';
import { renumber, renumberHashes, selectFeatures } from './select.ts';
import { countEntities, labelText, reconcile } from './silver.ts';

const SEED = 20260;
/** Bytes of the tagger's file; with the dictionary it stays below 4 MB. */
const BUDGET = 3_100_000;
const LISTS = 1500;
const SCOUTING = 2;
/** Features that the second training keeps. */
const FEATURES = 480_000;
const BASE_EPOCHS = 2;
const EPOCHS = 7;
const MARGIN = 3;
/** Of how many broadcasts one is read. */
const EVERY = 8;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'src/extract/names/model' },
    /** Sources beside msra-train: pfr, corpus. */
    sources: { type: 'string', default: 'pfr,corpus' },
    epochs: { type: 'string', default: String(EPOCHS) },
  },
});
const SRC = new URL('../../../src/', import.meta.url);
const data: DataReader = {
  text: path => readFileSync(new URL(path, SRC), 'utf8'),
  bytes: path => readFileSync(new URL(path, SRC)),
};
const started = performance.now();
const log = (message: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`);
};

const jieba = join(
  dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
const words = buildDictionary(jieba, data);
const lexicons = readLexicons(data);
const dictionary = parseDictionary(words);
const source = createFeatureSource(lexicons);
log(`dictionary: ${words.length} bytes`);

const test = readSamples(join(options.data, 'ner/msra-test.jsonl'));
const report = (tagger: Tagger): string =>
  scoreEntities(
    test.map(({ text, entities }) => ({ gold: entities, found: tagger.tag(segment(dictionary, text)) })),
  )
    .map(
      ({ type, precision, recall, f1 }) =>
        `${type} ${precision.toFixed(1)}/${recall.toFixed(1)} F1 ${f1.toFixed(2)}`,
    )
    .join('  ');

/**
 * Trains on samples with posts added, and gives the model file. A first short training over all features
 * says which of them matter; the weights are those of a second one over these alone.
 */
const fitModel = (samples: readonly Sample[], epochs: number): Uint8Array => {
  const complete = samples.map(sample => addPosts(sample, lexicons));
  log(`${complete.length} texts, ${countEntities(complete)}`);
  const hashed = hashFeatures(complete, dictionary, source);
  const index = indexFeatures(hashed, 2);
  const examples = toExamples(complete, hashed, index);
  hashed.length = 0;
  const fit = (features: number, rounds: number): Weights =>
    train(examples, {
      features,
      epochs: rounds,
      seed: SEED,
      margin: MARGIN,
      onEpoch: (epoch, wrong) => log(`${features} features, epoch ${epoch}: ${wrong} texts wrong`),
    });
  const numbers = selectFeatures(fit(index.count, SCOUTING), FEATURES);
  renumber(examples, numbers);
  const hashes = renumberHashes(index.hashes, numbers);
  return encodeModel(fit(hashes.length, epochs), hashes, BUDGET);
};

const msra = withoutLeaks(readSamples(join(options.data, 'ner/msra-train.jsonl')), test);
const base = [...msra, ...composeLists(msra, lexicons, LISTS, createRandom(SEED))];
let model = fitModel(base, options.sources === '' ? Number(options.epochs) : BASE_EPOCHS);
log(report(createTagger(parseModel(model), source)));

if (options.sources !== '') {
  const tagger = createTagger(parseModel(model), source);
  const recognizer: Recognizer = { lexicons, dictionary, tagger };
  const more: Sample[] = [];
  if (options.sources.includes('pfr')) {
    const pfr = withoutLeaks(readSamples(join(options.data, 'ner/pfr199801.jsonl')), test);
    for (const sample of pfr) more.push(reconcile(sample, tagger.tag(segment(dictionary, sample.text))));
  }
  if (options.sources.includes('corpus')) {
    for (const text of readCorpus(join(options.data, 'corpus'), EVERY))
      more.push(...labelText(recognizer, text));
  }
  log(`more: ${more.length} texts, ${countEntities(more)}`);
  model = fitModel([...base, ...more], Number(options.epochs));
  log(report(createTagger(parseModel(model), source)));
}

writeFileSync(join(options.out, 'words.bin'), words);
writeFileSync(join(options.out, 'tagger.bin'), model);
log(`written: ${words.length + model.length} bytes`);
