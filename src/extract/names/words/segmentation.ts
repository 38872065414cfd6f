import { isDigitCode, isHanCode, isLatinCode } from '../../../text/characters.ts';
import { type Dictionary, findEntry, finishHash, HASH_SEED, hashUnit, MAX_WORD } from './dictionary.ts';

/** Words of a text, tiling it: word i is [starts[i], starts[i + 1]). `starts` has one more element, the end. */
export interface Words {
  readonly text: string;
  readonly starts: Int32Array;
  /** Entry of each word, −1 when the dictionary does not know it. */
  readonly entries: Int16Array;
  readonly count: number;
  /** Which word each character belongs to. */
  readonly at: Int32Array;
}

/** Cost, in bits, of a character no word covers, and of a word at the lowest frequency. */
const UNKNOWN = 26;
const RAREST = 24;

const costOf = (entry: number): number => RAREST - (entry >> 4);

/** Whether `code` joins the run of Latin letters or digits before it: `CEO`, `5G`, `2024`. */
const isRun = (code: number): boolean => isDigitCode(code) || isLatinCode(code);

/** The cheapest way through the words of the dictionary, by frequency. Linear in the length of `text`. */
export const segment = (dictionary: Dictionary, text: string): Words => {
  const length = text.length;
  const cost = new Float32Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  const entry = new Int16Array(length + 1).fill(-1);
  cost[0] = 0;
  for (let i = 0; i < length; i++) {
    const base = cost[i] ?? 0;
    const relax = (end: number, price: number, found: number): void => {
      if (base + price >= (cost[end] ?? 0)) return;
      cost[end] = base + price;
      from[end] = i;
      entry[end] = found;
    };
    if (!isHanCode(text.charCodeAt(i))) {
      let end = i + 1;
      if (isRun(text.charCodeAt(i))) while (end < length && isRun(text.charCodeAt(end))) end++;
      relax(end, RAREST, -1);
      // the words inside a run are never wanted: the next start is its end
      i = end - 1;
      continue;
    }
    relax(i + 1, UNKNOWN, -1);
    let hash = HASH_SEED;
    for (let end = i; end < length && end < i + MAX_WORD; end++) {
      const code = text.charCodeAt(end);
      if (!isHanCode(code)) break;
      hash = hashUnit(hash, code);
      const found = findEntry(dictionary, finishHash(hash));
      if (found >= 0) relax(end + 1, costOf(found), found);
    }
  }
  return collect(text, from, entry);
};

const collect = (text: string, from: Int32Array, entry: Int16Array): Words => {
  let count = 0;
  for (let end = text.length; end > 0; end = from[end] ?? 0) count++;
  const starts = new Int32Array(count + 1);
  const entries = new Int16Array(count);
  const at = new Int32Array(text.length + 1);
  starts[count] = text.length;
  at[text.length] = count;
  let end = text.length;
  for (let i = count - 1; i >= 0; i--) {
    const start = from[end] ?? 0;
    starts[i] = start;
    entries[i] = entry[end] ?? -1;
    at.fill(i, start, end);
    end = start;
  }
  return { text, starts, entries, count, at };
};
