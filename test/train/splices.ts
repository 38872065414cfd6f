/**
 * Fits the weights of `src/corpus/weights.ts` on columns planted into the development texts of ../shared/data/corpus,
 * which the language model has not seen: gradient ascent on the likelihood of the right matchings among all that
 * keep the order of the columns (a conditional random field; Lafferty, McCallum and Pereira, 2001).
 *
 *   npx tsx test/train/splices.ts
 */
import { writeFileSync } from 'node:fs';
import { createAffinity } from '../../src/corpus/affinity.ts';
import { CONTINUITY, readContinuity } from '../../src/corpus/continuity.ts';
import { EVIDENCE } from '../../src/corpus/evidence.ts';
import type { Evidence } from '../../src/corpus/gains.ts';
import { readParts } from '../../src/corpus/layout.ts';
import { splitLines } from '../../src/corpus/lines.ts';
import { MOST, weighInOrder } from '../../src/corpus/order.ts';
import { createBatch, findBreaks } from '../../src/corpus/splices.ts';
import { joinWraps } from '../../src/corpus/wraps.ts';
import { createDataReader } from '../../src/io/data.ts';
import { isDevelopment } from '../damage/corpus.ts';
import { chooseProse, makeLost, makePages } from '../damage/pages.ts';
import { createRandom, type Planted } from '../damage/plant.ts';

const continuity = readContinuity(createDataReader().bytes(CONTINUITY));

/** A page: what was observed of each pair, and by break which start continues it (−1: none). */
interface Example {
  readonly evidence: readonly (readonly Evidence[])[];
  readonly truth: readonly number[];
}

/** More breaks are not matched together. */
const MOST_BREAKS = 32;

const observe = ({ text, links }: Planted): Example => {
  const paragraphs = joinWraps(splitLines(text), continuity);
  const { parts } = readParts(text, { paragraphs, front: 0, furniture: new Set() }, continuity);
  const page = { parts, continuity, affinity: createAffinity(parts.map(part => part.text)) };
  const { breaks, starts, evidence } = createBatch(page, findBreaks(parts).slice(0, MOST_BREAKS), new Set());
  const partAt = (offset: number): number =>
    parts.findIndex(({ lines }) => (lines[0]?.start ?? 0) <= offset && offset < (lines.at(-1)?.end ?? 0));
  const targets = new Map(
    links.filter(({ joined }) => joined).map(({ above, below }) => [partAt(above), partAt(below)] as const),
  );
  return {
    evidence: evidence.map((row, i) =>
      row.map((seen, k) => ((starts[k] ?? 0) < (breaks[i] ?? 0) ? Number.NEGATIVE_INFINITY : seen)),
    ),
    truth: breaks.map(from => starts.indexOf(targets.get(from) ?? -1)),
  };
};

/** Whether the right matching is among those that are weighed. */
const isPossible = ({ evidence, truth }: Example): boolean => {
  const columns = truth.filter(column => column >= 0);
  const isOrdered = columns.every((column, i) => i === 0 || column > (columns[i - 1] ?? 0));
  return isOrdered && truth.every((column, row) => evidence[row]?.[column] !== Number.NEGATIVE_INFINITY);
};

const gainOf = (seen: Evidence, weights: Float64Array): number =>
  typeof seen === 'number' ? seen : seen.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Adds the gradient of the log likelihood of one page. */
const climb = ({ evidence, truth }: Example, weights: Float64Array, gradient: Float64Array): void => {
  const gains = evidence.map(row => row.map(seen => gainOf(seen, weights)));
  weighInOrder(gains).forEach((row, i) => {
    row.forEach((share, k) => {
      const seen = evidence[i]?.[k];
      if (seen === undefined || typeof seen === 'number') return;
      const missing = (truth[i] === k ? 1 : 0) - share;
      if (missing > 0 && (gains[i]?.[k] ?? 0) > MOST) return;
      seen.forEach((value, f) => {
        gradient[f] = (gradient[f] ?? 0) + missing * value;
      });
    });
  });
};

const ROUNDS = 150;
const RATE = 0.1;
/** Weights are drawn to 0 by so much. */
const SHRINK = 1e-4;

/** The rate falls towards the end. */
const rateOf = (round: number): number =>
  RATE * (round < ROUNDS * 0.6 ? 1 : round < ROUNDS * 0.85 ? 0.3 : 0.1);

/** Adam (Kingma and Ba, 2015) over all pages at once. */
const train = (examples: readonly Example[]): Float64Array => {
  const size = EVIDENCE.length;
  const [weights, mean, square] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ] as const;
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(size);
    for (const example of examples) climb(example, weights, gradient);
    for (let f = 0; f < size; f++) {
      const slope = (gradient[f] ?? 0) / examples.length - SHRINK * (weights[f] ?? 0);
      mean[f] = 0.9 * (mean[f] ?? 0) + 0.1 * slope;
      square[f] = 0.98 * (square[f] ?? 0) + 0.02 * slope * slope;
      const step = (mean[f] ?? 0) / (1 - 0.9 ** round);
      const size = Math.sqrt((square[f] ?? 0) / (1 - 0.98 ** round)) + 1e-8;
      weights[f] = (weights[f] ?? 0) + (rateOf(round) * step) / size;
    }
  }
  return weights;
};

const PAGES = 1400;
const random = createRandom(1000);
const { news, reports } = chooseProse(index => isDevelopment(index) && index % 3 !== 0);
const pages = [
  ...makePages([...news, ...reports], 'one', PAGES, random),
  ...makeLost([...news, ...reports], PAGES / 14, random),
  ...makePages(news, 'random', PAGES, random),
  ...makePages(news, 'adjacent', PAGES, random),
  ...makePages(news, 'random', PAGES / 2, random, true),
  ...makePages(news, 'same', PAGES / 2, random),
  ...makePages(reports, 'random', PAGES / 2, random),
  ...makePages(reports, 'same', PAGES / 2, random),
  ...makePages(reports, 'same', PAGES / 4, random, true),
];
const examples = pages.map(observe).filter(isPossible);
const weights = train(examples);
console.log(`${examples.length} of ${pages.length} pages`);
const rows = EVIDENCE.map((name, i) => `  ['${name}', ${(weights[i] ?? 0).toFixed(2)}],\n`).join('');
writeFileSync(
  new URL('../../src/corpus/weights.ts', import.meta.url),
  `/** What each piece of evidence weighs, in log odds. Made by test/train/splices.ts. */\nexport const WEIGHTS: readonly (readonly [evidence: string, weight: number])[] = [\n${rows}];\n`,
);
