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
/** What an n-gram that was not seen loses for each shorter context it falls back to (stupid backoff). */
const BACKOFF = Math.log(0.3);
/** One step of a stored count: counts are kept as logarithms, two steps to the doubling. */
export const STEP = Math.log(2) / 2;
const HEADER = 8;

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

/** Codes of `text` as the model counts them: white space dropped, runs of digits and of letters one character. */
export const foldCodes = (text: string): number[] => {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isHiddenCode(text.charCodeAt(i))) continue;
    const code = foldCode(text.charCodeAt(i));
    if ((code === 0x30 || code === 0x61) && codes.at(-1) === code) continue;
    codes.push(code);
  }
  return codes;
};

/** 32-bit hash of `codes[start, end)`. */
export const hashCodes = (codes: readonly number[], start: number, end: number): number => {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (codes[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/**
 * Reads a model: a header (log2 of the number of slots, total of all characters), then one 16-bit slot each:
 * 11 bits to tell n-grams apart that fall on one slot, 5 bits for the logarithm of the count.
 */
export const readContinuity = (bytes: Uint8Array): Continuity => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mask = 2 ** view.getUint32(0, true) - 1;
  const total = Math.log(view.getUint32(4, true));

  /** Logarithm of the count, or −1 when the n-gram is not known. */
  const count = (codes: readonly number[], start: number, end: number): number => {
    const hash = hashCodes(codes, start, end);
    const print = (hash >>> 21) << 5;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const value = view.getUint16(HEADER + slot * 2, true);
      if (value === 0) return -1;
      if ((value & 0xffe0) === print) return ((value & 0x1f) - 1) * STEP;
    }
  };

  /** Log probability of `codes[at]` after what stands before it. */
  const next = (codes: readonly number[], at: number): number => {
    let lost = 0;
    for (let start = Math.max(0, at - ORDER + 1); start < at; start++) {
      const whole = count(codes, start, at + 1);
      if (whole >= 0) return lost + Math.min(0, whole - count(codes, start, at));
      lost += BACKOFF;
    }
    return lost + Math.max(count(codes, at, at + 1), 0) - total;
  };

  /** Log probability of the first of `after` behind `before`, minus that of them alone. */
  const gain = (before: readonly number[], after: readonly number[]): number => {
    const together = [...before, ...after];
    let sum = 0;
    for (let i = 0; i < after.length; i++) sum += next(together, before.length + i) - next(after, i);
    return sum;
  };
  const head = (text: string): readonly number[] => foldCodes(text.slice(0, 3 * ORDER)).slice(0, ORDER - 1);

  return {
    join: (above, below) => gain(foldCodes(above.slice(-3 * ORDER)).slice(1 - ORDER), head(below)),
    open: below => gain([START], head(below)),
  };
};
