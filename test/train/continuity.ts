/**
 * Counts the character n-grams of the texts in ../shared/data/corpus and writes the model that
 * `src/corpus/continuity.ts` reads. What `isHeldOut` names is left out: to choose on and to measure on.
 *
 *   npx tsx --max-old-space-size=6000 test/train/continuity.ts
 */
import { writeFileSync } from 'node:fs';
import {
  BUCKET,
  bucketOf,
  FORMS,
  type Form,
  foldCodes,
  HEADER,
  hashCodes,
  ORDER,
  otherBucket,
  printOf,
  START,
} from '../../src/corpus/continuity.ts';
import { isHeldOut, readCorpus } from '../damage/corpus.ts';
import { createRandom, type Random } from '../damage/plant.ts';

/** Rarer n-grams are not kept, by length. */
const FEWEST = [0, 1, 1, 1, 2];

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

/** Moves that make room for an n-gram; more mean that the table is full. */
const MOST_MOVES = 5000;
/** Share of the slots that are used. */
const LOAD = 0.95;

/** Puts `value` into one of its two buckets, moving others on to their second one where both are full. */
const place = (slots: Uint16Array, home: number, value: number, form: Form, random: Random): void => {
  const buckets = slots.length / BUCKET;
  let [bucket, moved] = [home, value];
  for (let move = 0; move < MOST_MOVES; move++) {
    const other = otherBucket(bucket, moved >>> form.countBits, buckets);
    for (const at of [bucket, other]) {
      const free = slots.subarray(at * BUCKET, (at + 1) * BUCKET).indexOf(0);
      if (free < 0) continue;
      slots[at * BUCKET + free] = moved;
      return;
    }
    const victim = other * BUCKET + random(BUCKET);
    const next = slots[victim] ?? 0;
    slots[victim] = moved;
    [bucket, moved] = [other, next];
  }
  throw new Error('the table is full');
};

const packTable = (counts: ReadonlyMap<string, number>, form: Form): Uint16Array => {
  const kept = [...counts].filter(
    ([gram, count]) => form.lengths.includes(gram.length) && count >= (FEWEST[gram.length] ?? 0),
  );
  const buckets = Math.ceil(kept.length / LOAD / BUCKET);
  const slots = new Uint16Array(buckets * BUCKET);
  const random = createRandom(1);
  for (const [gram, count] of kept.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const codes = codesOf(gram);
    const hash = hashCodes(codes, 0, codes.length);
    const steps = Math.min(2 ** form.countBits - 1, 1 + Math.round(Math.log(count) / form.step));
    const value = (printOf(hash, form) << form.countBits) | steps;
    place(slots, bucketOf(hash, buckets), value, form, random);
  }
  console.log(`${kept.length} n-grams of ${form.lengths.join(' and ')} characters`);
  return slots;
};

const packGrams = (counts: ReadonlyMap<string, number>, total: number): Uint8Array => {
  const tables = FORMS.map(form => packTable(counts, form));
  const bytes = new Uint8Array(HEADER + tables.reduce((sum, { length }) => sum + length * 2, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, total, true);
  let at = HEADER;
  tables.forEach((slots, i) => {
    view.setUint32(4 + 4 * i, slots.length / BUCKET, true);
    for (const value of slots) {
      view.setUint16(at, value, true);
      at += 2;
    }
  });
  console.log(`${total} characters, ${bytes.length} bytes`);
  return bytes;
};

const training = readCorpus()
  .filter((_, i) => !isHeldOut(i))
  .flatMap(document => document.paragraphs);
const { counts, total } = countGrams(training);
writeFileSync(new URL('../../src/corpus/model/continuity.bin', import.meta.url), packGrams(counts, total));
