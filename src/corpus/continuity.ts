import { isDigitCode, isHanCode, isLatinCode } from '../text/characters.ts';
import { isHiddenCode } from './lines.ts';

/** Knows how Chinese prose goes on. Both scores are logarithms of likelihood ratios. */
export interface Continuity {
  /** How much likelier `below` is right after `above` than anywhere. */
  join(above: string, below: string): number;
  /** How much likelier `below` is as the start of a paragraph than anywhere. */
  open(below: string): number;
}

/** Where the model ships. */
export const CONTINUITY = 'corpus/model/continuity.bin';

/** Longest n-gram that is counted. */
export const ORDER = 4;
/** Stands before the first character of a paragraph. */
export const START = 2;
/** One step of a stored count: counts are kept as logarithms, 31 steps from 1 to 730,000. */
export const STEP = 0.45;
const HEADER = 8;
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

/**
 * Reads a model: a header (log2 of the number of slots, total of all characters), then one 16-bit slot each:
 * 11 bits to tell n-grams apart that fall on one slot, 5 bits for the logarithm of the count.
 */
const readCounts = (view: DataView): Counts => {
  const mask = 2 ** view.getUint32(0, true) - 1;
  const table = Array.from({ length: 32 }, (_, steps) => Math.round(Math.exp((steps - 1) * STEP)));
  return (codes, start, end) => {
    const hash = hashCodes(codes, start, end);
    const print = (hash >>> 21) << 5;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const value = view.getUint16(HEADER + slot * 2, true);
      if (value === 0) return 0;
      if ((value & 0xffe0) === print) return table[value & 0x1f] ?? 0;
    }
  };
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
  const total = view.getUint32(4, true);

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
  };
};
