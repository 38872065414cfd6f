import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DataReader } from '../../../src/extract/extractor.ts';
import { createCursor, readDictionary } from '../../../src/extract/names/model-file.ts';
import type { TaggedEntity, Tagger } from '../../../src/extract/names/tagger/tagger.ts';
import { segment } from '../../../src/extract/names/words/segmentation.ts';
import { joinBytes, toBytes } from './bytes.ts';
import { readCorpus } from './corpus.ts';
import { fingerprint } from './fingerprint.ts';
import { fitTagger, readerOf, type Settings } from './fit.ts';
import { composeLists, swapPeople } from './lists.ts';
import { createRandom } from './perceptron.ts';
import { readSamples, type Sample, withoutLeaks } from './samples.ts';
import { scoreEntities } from './score.ts';
import { countEntities, labelTexts, reconcile } from './silver.ts';
import { buildVocabulary } from './vocabulary.ts';

// Trains the model of names: `npm run train`. Words and their marks are those of the model file
// as it is, so that word lists may grow without making the weights stale; `--words` makes it anew from them.

const SEED = 20260;
/** Bytes of the model file, at most. */
const MOST_BYTES = 4_000_000;
const LISTS = 1500;
/** Of how many texts with people one is learned from with other names as well. */
const SWAPPED = 5;
/** Of how many broadcasts one is read, to train on and to measure strengths. */
const EVERY = 8;
const USUAL = 100;

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'src/extract/names/model/names.bin' },
    words: { type: 'boolean', default: false },
    /** Sources beside msra-train: pfr, corpus. */
    sources: { type: 'string', default: 'pfr' },
    epochs: { type: 'string', default: '6' },
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

const makeWords = (): Uint8Array => {
  const folder = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  return buildVocabulary(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), data);
};

/** The first part of the model file as it is. */
const keepWords = (): Uint8Array => {
  const cursor = createCursor(data.bytes('extract/names/model/names.bin'));
  readDictionary(cursor);
  return data.bytes('extract/names/model/names.bin').subarray(0, cursor.position());
};

const first = options.words ? makeWords() : keepWords();
const dictionary = readDictionary(createCursor(first));
log(`words: ${first.length} bytes`);

const tagText = (tagger: Tagger, text: string): readonly TaggedEntity[] => {
  const words = segment(dictionary, text);
  return tagger.tag(words, 0, words.count);
};

const test = readSamples(join(options.data, 'ner/msra-test.jsonl'));
const report = (tagger: Tagger): string =>
  scoreEntities(test.map(({ text, entities }) => ({ gold: entities, found: tagText(tagger, text) })))
    .map(
      ({ type, precision, recall, f1 }) =>
        `${type} ${precision.toFixed(1)}/${recall.toFixed(1)} F1 ${f1.toFixed(2)}`,
    )
    .join('  ');

const corpus = join(options.data, 'corpus');
const settings: Settings = {
  seed: SEED,
  margin: 3,
  least: 2,
  scouting: 2,
  epochs: Number(options.epochs),
  budget: MOST_BYTES - first.length - 150_000,
  usual: readCorpus(corpus, USUAL),
  median: 390,
  log,
};

const msra = withoutLeaks(readSamples(join(options.data, 'ner/msra-train.jsonl')), test);
const random = createRandom(SEED);
const base = [...msra, ...composeLists(msra, LISTS, random), ...swapPeople(msra, SWAPPED, random)];

const learn = (samples: readonly Sample[], epochs: number): Uint8Array => {
  log(`${samples.length} texts, ${countEntities(samples)}`);
  const model = fitTagger(samples, dictionary, { ...settings, epochs });
  log(report(readerOf(model)));
  return model;
};

let model = learn(base, options.sources === '' ? settings.epochs : 2);
if (options.sources !== '') {
  const tagger = readerOf(model);
  const more: Sample[] = [];
  if (options.sources.includes('pfr')) {
    const pfr = withoutLeaks(readSamples(join(options.data, 'ner/pfr199801.jsonl')), test);
    for (const sample of pfr) more.push(reconcile(sample, tagText(tagger, sample.text)));
  }
  if (options.sources.includes('corpus'))
    for (const sample of labelTexts(dictionary, tagger, readCorpus(corpus, EVERY))) more.push(sample);
  model = learn([...base, ...more], settings.epochs);
}

const bytes = joinBytes([first, model, toBytes([fingerprint(dictionary)], 4)]);
if (bytes.length > MOST_BYTES) throw new Error(`${bytes.length} bytes`);
writeFileSync(options.out, bytes);
log(`written: ${bytes.length} bytes`);
