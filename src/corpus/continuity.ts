import { isDigitCode, isHanCode, isLatinCode } from '../text/characters.ts';
import { isHiddenCode } from './lines.ts';

/** Knows how Chinese prose goes on. Both scores are logarithms of likelihood ratios. */
export interface Continuity {
  /** How much likelier `below` is right after `above` than anywhere. */
  join(above: string, below: string): number;
  /** How much likelier `below` is as the start of a paragraph than anywhere. */
  open(below: string): number;
  /** How rare a few characters are: 0 for what is everywhere, about 15 for what was hardly ever seen. */
  rarity(characters: string): number;
  /** Whether a few characters were seen behind each other in training. */
  knows(characters: string): boolean;
}

/** Where the model ships. */
export const CONTINUITY = 'corpus/model/continuity.bin';

/** Longest n-gram that is counted. */
export const ORDER = 4;
/** Stands before the first character of a paragraph. */
export const START = 2;
export const HEADER = 12;
/**
 * How many sightings of its context, by length, an n-gram needs to count as much as the shorter ones
 * (Dirichlet smoothing; Zhai and Lafferty, 2004).
 */
const WEIGHTS = [0, 200, 60, 20];
/** Characters of the text, roughly: what no n-gram was seen of is shared among them. */
const CHARACTERS = 5000;

/** Folds what a character is to what matters for the flow: digits, Latin letters and half-width marks are one each. */
const foldCode = (code: number): number => {
  if (isHanCode(code)) return code;
  if (isDigitCode(code)) return 0x30;
  if (isLatinCode(code)) return 0x61;
  if (code === 0x2c || code === 0xff0c) return 0xff0c;
  if (code === 0x3b || code === 0xff1b) return 0xff1b;
  if (code === 0x28 || code === 0xff08) return 0xff08;
  if (code === 0x29 || code === 0xff09) return 0xff09;
  return code;
};

/** Digits and letters stand for a whole run of them. */
const isRunCode = (code: number): boolean => code === 0x30 || code === 0x61;

/** Codes of `text` as the model counts them: white space dropped, runs of digits and of letters one character. */
export const foldCodes = (text: string): number[] => {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isHiddenCode(text.charCodeAt(i))) continue;
    const code = foldCode(text.charCodeAt(i));
    if (isRunCode(code) && codes.at(-1) === code) continue;
    codes.push(code);
  }
  return codes;
};

/** 32-bit hash of `codes[start, end)`. Mixed behind each code: n-grams that differ in little must not fall together. */
export const hashCodes = (codes: readonly number[], start: number, end: number): number => {
  let hash = Math.imul(end - start, 0x27d4eb2f);
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ (codes[i] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Counts of n-grams as they are stored: 0 for one that was not seen. */
type Counts = (codes: readonly number[], start: number, end: number) => number;

/** N-grams that share a bucket. */
export const BUCKET = 4;

/** How n-grams of some lengths are stored: 16 bits each, some for the logarithm of the count, the others to tell apart. */
export interface Form {
  readonly lengths: readonly number[];
  readonly countBits: number;
  /** One step of a stored count; step 1 is a count of one. */
  readonly step: number;
}

/** Short n-grams are counted finely; of long ones most were seen once or twice, and it matters more which they are. */
export const FORMS: readonly Form[] = [
  { lengths: [1, 2], countBits: 4, step: 0.9 },
  { lengths: [3, 4], countBits: 3, step: 1 },
];

/** What tells the n-gram of `hash` apart in its bucket. */
export const printOf = (hash: number, { countBits }: Form): number => hash >>> (16 + countBits);
/** Its first bucket of `buckets`. */
export const bucketOf = (hash: number, buckets: number): number =>
  (Math.imul(hash, 0x9e3779b1) >>> 0) % buckets;
/** The other bucket of an n-gram, from either of its two. */
export const otherBucket = (bucket: number, print: number, buckets: number): number =>
  (((Math.imul(print + 1, 0x5bd1e995) >>> 0) % buckets) - bucket + buckets) % buckets;

/** A table at `offset`: an n-gram is in one of two buckets, which lets all be nearly full (cuckoo filter; Fan and others, 2014). */
const readTable = (view: DataView, form: Form, offset: number, buckets: number): Counts => {
  const limit = 2 ** form.countBits;
  const counts = Array.from({ length: limit }, (_, steps) => Math.round(Math.exp((steps - 1) * form.step)));
  const find = (bucket: number, print: number): number => {
    for (let i = 0; i < BUCKET; i++) {
      const value = view.getUint16(offset + (bucket * BUCKET + i) * 2, true);
      if (value >>> form.countBits === print && value !== 0) return value % limit;
    }
    return 0;
  };
  return (codes, start, end) => {
    const hash = hashCodes(codes, start, end);
    const [bucket, print] = [bucketOf(hash, buckets), printOf(hash, form)];
    const steps = find(bucket, print) || find(otherBucket(bucket, print, buckets), print);
    return steps === 0 ? 0 : (counts[steps] ?? 0);
  };
};

/** Reads a model: a header (total of all characters, buckets of each table), then the tables. */
const readCounts = (view: DataView): Counts => {
  const tables: Counts[] = [];
  let offset = HEADER;
  FORMS.forEach((form, i) => {
    const buckets = view.getUint32(4 + 4 * i, true);
    const table = readTable(view, form, offset, buckets);
    for (const length of form.lengths) tables[length] = table;
    offset += buckets * BUCKET * 2;
  });
  return (codes, start, end) => tables[end - start]?.(codes, start, end) ?? 0;
};

/** Log probability of `codes[at]` behind what stands before it, longer contexts weighing more the better they are known. */
const logProbability = (count: Counts, total: number, codes: readonly number[], at: number): number => {
  let probability = (count(codes, at, at + 1) + 0.5) / (total + CHARACTERS);
  let isSeen = true;
  for (let start = at - 1; start >= Math.max(0, at - ORDER + 1); start--) {
    const context = count(codes, start, at);
    if (context === 0) break;
    // What was not seen in a short context was not in a longer one: not asking keeps chance hits of the table out.
    const whole: number = isSeen ? Math.min(context, count(codes, start, at + 1)) : 0;
    isSeen = whole > 0;
    const weight = WEIGHTS[at - start] ?? 0;
    probability = (whole + weight * probability) / (context + weight);
  }
  return Math.log(probability);
};

/** The first characters of `text` that can tell how it goes on from `before`. A number cut in two is one. */
const headOf = (text: string, before: readonly number[]): readonly number[] => {
  const codes = foldCodes(text.slice(0, 3 * ORDER));
  const [first = 0] = codes;
  const from = isRunCode(first) && before.at(-1) === first ? 1 : 0;
  return codes.slice(from, from + ORDER - 1);
};

/** Reads a model as `test/train/continuity.ts` writes it. */
export const readContinuity = (bytes: Uint8Array): Continuity => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = readCounts(view);
  const total = view.getUint32(0, true);

  /** Log probability of `after` behind `before`, minus that of it alone. */
  const gain = (before: readonly number[], after: readonly number[]): number => {
    const together = [...before, ...after];
    let sum = 0;
    for (let i = 0; i < after.length; i++) {
      sum += logProbability(count, total, together, before.length + i);
      sum -= logProbability(count, total, after, i);
    }
    return sum;
  };

  return {
    join: (above, below) => {
      const tail = foldCodes(above.slice(-3 * ORDER)).slice(1 - ORDER);
      return gain(tail, headOf(below, tail));
    },
    open: below => gain([START], headOf(below, [])),
    knows: characters => {
      const codes = foldCodes(characters);
      return count(codes, 0, codes.length) > 0;
    },
    rarity: characters => {
      const codes = foldCodes(characters);
      return -Math.log((count(codes, 0, codes.length) + 0.5) / total);
    },
  };
};
