import { isDigitCode, isHanCode, isLatinCode } from '../../../text/characters.ts';
import {
  type Dictionary,
  findEntry,
  finishHash,
  HASH_SEED,
  hashUnit,
  MAX_WORD,
  mayGoOn,
} from './dictionary.ts';

/** Words of a text, tiling it: word i is [starts[i], starts[i + 1]). `starts` has one more element, the end. */
export interface Words {
  readonly text: string;
  readonly starts: Int32Array;
  /** Entry of each word, −1 when the dictionary does not know it. */
  readonly entries: Int32Array;
  readonly count: number;
  /** Which word each character belongs to. */
  readonly at: Int32Array;
}

/** Cost, in bits, of a character no word covers, and of a word at the lowest frequency. */
const UNKNOWN = 26;
const RAREST = 24;

const costOf = (entry: number): number => RAREST - ((entry >> 4) & 15);

/** Whether `code` joins the run of Latin letters or digits before it: `CEO`, `5G`, `2024`. */
const isRun = (code: number): boolean => isDigitCode(code) || isLatinCode(code);

/** Longer runs are cut, so that no word is longer than a sentence that is tagged at once. */
const LONGEST_RUN = 200;

/** Where the run that starts at `start` ends. */
const runEnd = (text: string, start: number): number => {
  const last = Math.min(text.length, start + LONGEST_RUN);
  let end = start;
  while (end < last && isRun(text.charCodeAt(end))) end++;
  return Math.max(end, start + 1);
};

const UNREACHED = 0x7fffffff;

/** The cheapest way to each offset: its cost, where its last word starts and what that word is. */
interface Paths {
  readonly cost: Int32Array;
  readonly from: Int32Array;
  readonly entry: Int32Array;
}

const relax = (paths: Paths, start: number, end: number, total: number, found: number): void => {
  if (total >= (paths.cost[end] ?? 0)) return;
  paths.cost[end] = total;
  paths.from[end] = start;
  paths.entry[end] = found;
};

/** Follows every word of two characters or more that starts at `start`. */
const relaxWords = (paths: Paths, dictionary: Dictionary, text: string, start: number): void => {
  const cost = paths.cost[start] ?? 0;
  const last = Math.min(text.length, start + MAX_WORD);
  let hash = hashUnit(HASH_SEED, text.charCodeAt(start));
  for (let end = start + 1; end < last; end++) {
    const code = text.charCodeAt(end);
    if (!isHanCode(code)) return;
    hash = hashUnit(hash, code);
    const finished = finishHash(hash);
    const found = findEntry(dictionary, finished);
    if (found >= 0) relax(paths, start, end + 1, cost + costOf(found), found);
    if (!mayGoOn(dictionary, finished)) return;
  }
};

/** The cheapest way through the words of the dictionary, by frequency. Linear in the length of `text`. */
export const segment = (dictionary: Dictionary, text: string): Words => {
  const length = text.length;
  const paths = {
    cost: new Int32Array(length + 1).fill(UNREACHED),
    from: new Int32Array(length + 1),
    entry: new Int32Array(length + 1),
  };
  paths.cost[0] = 0;
  for (let start = 0; start < length; ) {
    const code = text.charCodeAt(start);
    const cost = paths.cost[start] ?? 0;
    const end = isHanCode(code) ? start + 1 : runEnd(text, start);
    if (isHanCode(code)) {
      const single = dictionary.singles[code] ?? -1;
      relax(paths, start, end, cost + (single < 0 ? UNKNOWN : costOf(single)), single);
      relaxWords(paths, dictionary, text, start);
    } else relax(paths, start, end, cost + RAREST, -1);
    start = end;
  }
  return collect(text, paths);
};

const collect = (text: string, { from, entry }: Paths): Words => {
  let count = 0;
  for (let end = text.length; end > 0; end = from[end] ?? 0) count++;
  const starts = new Int32Array(count + 1);
  const entries = new Int32Array(count);
  const at = new Int32Array(text.length + 1);
  starts[count] = text.length;
  at[text.length] = count;
  let end = text.length;
  for (let i = count - 1; i >= 0; i--) {
    const start = from[end] ?? 0;
    starts[i] = start;
    entries[i] = entry[end] ?? -1;
    for (let offset = start; offset < end; offset++) at[offset] = i;
    end = start;
  }
  return { text, starts, entries, count, at };
};
