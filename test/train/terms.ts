import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyzeSource } from '../../src/analyze.ts';
import { CONTINUITY, readContinuity } from '../../src/corpus/continuity.ts';
import { createEnvironment } from '../../src/environment.ts';
import { selectExtractors } from '../../src/extract/index.ts';
import { createTermRanker, type TermRecord, type TermText } from '../../src/extract/terms/index.ts';
import { LINKS_FILE, STRENGTHS } from '../../src/extract/terms/links.ts';
import { LEVELS, TERMHOOD_FILE } from '../../src/extract/terms/prior.ts';
import { BREAK, createWordStream, type WordStream } from '../../src/extract/terms/stream.ts';
import { createClassifier, parseWordClasses, WORDS_FILE } from '../../src/extract/terms/word-class.ts';
import { readSources } from '../../src/io/read.ts';
import { termText } from '../../src/view/terms.ts';

// Learns which words go together in policy texts and which terms are established there:
// `tsx test/train/terms.ts <corpus folder>`. The folder holds broadcasts (*.jsonl, one article a line) and
// government reports (reports-2026/*.csv, central-reports/<year>.txt). Names are left out as when terms are
// ranked. Writes both lists of src/extract/terms/model.

/** Rarer candidates are chance. */
const LEAST_FREQUENCY = 6;
const LEAST_ARTICLES = 4;
/** Share of the score of a free term of its frequency and length; less is a fragment or a bound phrase. */
const LEAST_SHARE = 0.3;
/** Rarer pairs of words, and weaker ones, tell nothing. */
const LEAST_PAIRS = 4;
/** A pair of fewer texts is their own coinage; its words would seem bound to what stands beside them there. */
const LEAST_TEXTS = 3;
const LEAST_STRENGTH = 2;
/** Pairs that are taken off: what is seen seldom looks stronger than it is. */
const DISCOUNT = 2;
const FIRST_YEAR = 2005;
const A_LINE = 12;

const { segmenter, data } = createEnvironment();
const environment = { data, segmenter: () => segmenter() };
const folder = resolve(process.argv[2] ?? '../shared/data/corpus');

const filesOf = (): string[] => [
  ...readdirSync(folder).filter(file => file.endsWith('.jsonl')),
  ...['reports-2026', 'central-reports'].flatMap(reports =>
    readdirSync(join(folder, reports))
      .filter(file => Number.parseInt(file, 10) >= FIRST_YEAR)
      .map(file => join(reports, file)),
  ),
];

const readTexts = async (): Promise<readonly TermText[]> => {
  const extracts = selectExtractors(['tokens', 'names']).map(extractor => extractor.create(environment));
  const continuity = readContinuity(data.bytes(CONTINUITY));
  const texts: TermText[] = [];
  for await (const item of readSources(filesOf().sort(), { cwd: folder })) {
    if (item.type === 'diagnostic') continue;
    for (const annotation of analyzeSource(item.source, extracts, continuity).annotations)
      texts.push(termText(annotation));
  }
  return texts;
};

const SOURCE = (count: number): string =>
  `# Learned from ${count} policy texts: evening news broadcasts of 2023 and 2024, provincial government\n` +
  `# reports of 2026 and central ones since ${FIRST_YEAR}. Made by test/train/terms.ts.`;

/** A row a key, its words in code point order. */
const writeList = (
  file: string,
  head: readonly string[],
  rows: Iterable<readonly [string, string[]]>,
): void => {
  const lines = [...head];
  for (const [key, words] of rows) {
    words.sort();
    for (let i = 0; i < words.length; i += A_LINE)
      lines.push(`${key}\t${words.slice(i, i + A_LINE).join(' ')}`);
  }
  writeFileSync(join('src', file), `${lines.join('\n')}\n`);
};

const push = (lists: Map<string, string[]>, key: string, word: string): void => {
  const own = lists.get(key) ?? [];
  lists.set(key, own);
  own.push(word);
};

interface PairCount {
  count: number;
  texts: number;
  lastText: number;
}

/** Counts the words that may be part of a term, and the pairs of them that follow each other. */
const countPairs = ({ ids, words, articleStarts }: WordStream) => {
  const singles = new Float64Array(words.length);
  const pairs = new Map<number, PairCount>();
  let total = 0;
  let text = -1;
  ids.forEach((id, place) => {
    if (articleStarts[text + 1] === place) text++;
    if (id === BREAK) return;
    total++;
    singles[id] = (singles[id] ?? 0) + 1;
    const next = ids[place + 1] ?? BREAK;
    if (next === BREAK) return;
    const key = id * words.length + next;
    const pair = pairs.get(key) ?? { count: 0, texts: 0, lastText: -1 };
    pairs.set(key, pair);
    pair.count++;
    if (pair.lastText !== text) pair.texts++;
    pair.lastText = text;
  });
  return { singles, pairs, total };
};

/** Pointwise mutual information of words that follow each other within what may be a term. */
const learnLinks = (texts: readonly TermText[]): number => {
  const classOf = createClassifier(parseWordClasses(data.text(WORDS_FILE)), segmenter().tag);
  const stream = createWordStream(texts, classOf);
  const { words } = stream;
  const { singles, pairs, total } = countPairs(stream);
  const rows = new Map<string, string[]>();
  for (const [key, pair] of pairs) {
    if (pair.count < LEAST_PAIRS || pair.texts < LEAST_TEXTS) continue;
    const [first, second] = [Math.floor(key / words.length), key % words.length];
    const information = Math.log2((pair.count * total) / ((singles[first] ?? 1) * (singles[second] ?? 1)));
    const strength = Math.min(STRENGTHS, Math.round((information * pair.count) / (pair.count + DISCOUNT)));
    if (strength >= LEAST_STRENGTH) push(rows, `${words[first]}\t${strength}`, words[second] ?? '');
  }
  const head = [
    SOURCE(texts.length),
    `# strength: pointwise mutual information of both words in bits, discounted for rare pairs, ${STRENGTHS} at most.`,
    'first\tstrength\tseconds',
  ];
  writeList(
    LINKS_FILE,
    head,
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return rows.size;
};

const isEstablished = ({ term, frequency, documentFrequency, score, source }: TermRecord): boolean =>
  source === 'discovered' &&
  frequency >= LEAST_FREQUENCY &&
  documentFrequency >= LEAST_ARTICLES &&
  score / (frequency * Math.log2(term.length / 2 + 1)) >= LEAST_SHARE &&
  /^[\p{Script=Han}A-Za-z0-9+]+$/u.test(term);

const levelOf = ({ documentFrequency }: TermRecord): number =>
  Math.max(1, Math.min(LEVELS, Math.round(1.4 * Math.log2(documentFrequency / 3))));

/** Terms outside the lexicon by how many articles have them. */
const learnTerms = (texts: readonly TermText[]): number => {
  const text = (path: string): string => (path === TERMHOOD_FILE ? 'level\tterms\n' : data.text(path));
  const records = createTermRanker({ ...environment, data: { bytes: data.bytes, text } })(texts);
  const established = records.filter(isEstablished);
  const rows = new Map<string, string[]>();
  for (const record of established) push(rows, String(levelOf(record)), record.term);
  const head = [
    SOURCE(texts.length),
    `# level: 1 in ${LEAST_ARTICLES} articles and more, ${LEVELS} in 250.`,
    'level\tterms',
  ];
  writeList(
    TERMHOOD_FILE,
    head,
    [...rows].sort(([a], [b]) => Number(b) - Number(a)),
  );
  return established.length;
};

const texts = await readTexts();
process.stdout.write(`${texts.length} texts, ${learnLinks(texts)} rows of links, `);
process.stdout.write(`${learnTerms(texts)} established terms\n`);
