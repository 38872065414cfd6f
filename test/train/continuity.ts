/**
 * Counts the character n-grams of the texts in ../shared/data/corpus and writes the model that
 * `src/corpus/continuity.ts` reads. Every fifth document is left out, to measure on.
 *
 *   npx tsx --max-old-space-size=6000 test/train/continuity.ts
 */
import { writeFileSync } from 'node:fs';
import { foldCodes, hashCodes, ORDER, START, STEP } from '../../src/corpus/continuity.ts';
import { readCorpus } from '../damage/corpus.ts';

/** Rarer n-grams are not kept, by length. */
const FEWEST = [0, 1, 1, 2, 2];
/** Logarithm of the number of slots. */
const BITS = 21;

const countGrams = (paragraphs: Iterable<string>): { counts: Map<string, number>; total: number } => {
  const counts = new Map<string, number>();
  let total = 0;
  for (const paragraph of paragraphs) {
    const codes = [START, ...foldCodes(paragraph)];
    const text = String.fromCharCode(...codes);
    total += codes.length;
    for (let length = 1; length <= ORDER; length++)
      for (let i = 0; i + length <= text.length; i++) {
        const gram = text.slice(i, i + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
  }
  return { counts, total };
};

const codesOf = (gram: string): number[] => [...Array(gram.length).keys()].map(i => gram.charCodeAt(i));

const packGrams = (counts: ReadonlyMap<string, number>, total: number): Uint8Array => {
  const kept = [...counts].filter(([gram, count]) => count >= (FEWEST[gram.length] ?? 0));
  const slots = new Uint16Array(2 ** BITS);
  if (kept.length > slots.length * 0.7) throw new Error(`${kept.length} n-grams for ${slots.length} slots`);
  for (const [gram, count] of kept.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const codes = codesOf(gram);
    const hash = hashCodes(codes, 0, codes.length);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = ((hash >>> 21) << 5) | Math.min(31, 1 + Math.round(Math.log(count) / STEP));
  }
  const bytes = new Uint8Array(8 + slots.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, BITS, true);
  view.setUint32(4, total, true);
  slots.forEach((value, i) => {
    view.setUint16(8 + i * 2, value, true);
  });
  console.log(`${kept.length} n-grams of ${total} characters, ${bytes.length} bytes`);
  return bytes;
};

const training = readCorpus()
  .filter((_, i) => i % 5 !== 0)
  .flatMap(document => document.paragraphs);
const { counts, total } = countGrams(training);
writeFileSync(new URL('../../src/corpus/model/continuity.bin', import.meta.url), packGrams(counts, total));
