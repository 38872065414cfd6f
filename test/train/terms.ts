import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEnvironment } from '../../src/environment.ts';
import { createTermRanker, type TermRecord, type TermText } from '../../src/extract/terms/index.ts';
import { LEVELS, TERMHOOD_FILE } from '../../src/extract/terms/prior.ts';
import { placeTokens } from '../../src/segment/tokens.ts';

// Learns which terms are established in policy texts: `tsx test/train/terms.ts <corpus folder>`.
// The folder holds broadcasts (*.jsonl, one article a line) and government reports (reports-2026/*.csv,
// central-reports/<year>.txt).

/** Rarer candidates are chance. */
const LEAST_FREQUENCY = 6;
const LEAST_ARTICLES = 4;
/** Share of the highest possible score for its frequency and length; less is a fragment or a bound phrase. */
const LEAST_SHARE = 0.25;
const FIRST_YEAR = 2005;
const A_LINE = 12;

const { segmenter, data } = createEnvironment();
const folder = process.argv[2] ?? '../shared/data/corpus';

const toText = (article: string, text: string): TermText => ({
  article,
  text,
  tokens: placeTokens(segmenter().cut(text), text),
  silent: [],
});

function* readTexts(): Iterable<TermText> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      const article: { id: string; text: string } = JSON.parse(line);
      yield toText(article.id, article.text.toWellFormed());
    }
  }
  for (const reports of ['reports-2026', 'central-reports']) {
    for (const file of readdirSync(join(folder, reports)).sort()) {
      if (Number.parseInt(file, 10) < FIRST_YEAR) continue;
      yield toText(file, readFileSync(join(folder, reports, file), 'utf8').toWellFormed());
    }
  }
}

const isEstablished = ({ term, frequency, documentFrequency, score, source }: TermRecord): boolean =>
  source === 'discovered' &&
  frequency >= LEAST_FREQUENCY &&
  documentFrequency >= LEAST_ARTICLES &&
  score / (frequency * Math.log2(term.length / 2 + 1)) >= LEAST_SHARE &&
  /^[\p{Script=Han}A-Za-z0-9+]+$/u.test(term);

const levelOf = ({ documentFrequency }: TermRecord): number =>
  Math.max(1, Math.min(LEVELS, Math.round(1.4 * Math.log2(documentFrequency / 3))));

const texts = [...readTexts()];
const records = createTermRanker({
  segmenter,
  data: { ...data, text: path => (path === TERMHOOD_FILE ? 'level\tterms\n' : data.text(path)) },
})(texts);
const byLevel = new Map<number, string[]>();
for (const record of records.filter(isEstablished)) {
  const level = levelOf(record);
  byLevel.set(level, [...(byLevel.get(level) ?? []), record.term]);
}
const lines = [
  `# Terms established in ${texts.length} policy texts: evening news broadcasts of 2023 and 2024, provincial government`,
  `# reports of 2026 and central ones since ${FIRST_YEAR}. level: 1 in ${LEAST_ARTICLES} articles and more, ${LEVELS} in 250. Made by test/train/terms.ts.`,
  'level\tterms',
];
for (const [level, terms] of [...byLevel].sort(([a], [b]) => b - a)) {
  terms.sort();
  for (let i = 0; i < terms.length; i += A_LINE)
    lines.push(`${level}\t${terms.slice(i, i + A_LINE).join(' ')}`);
}
writeFileSync(join('src', TERMHOOD_FILE), `${lines.join('\n')}\n`);
process.stdout.write(`${records.length} candidates, ${[...byLevel.values()].flat().length} established\n`);
