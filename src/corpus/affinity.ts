import { isHanCode } from '../text/characters.ts';

/** How much the words of parts of one page have in common, rare words counting more. */
export interface Affinity {
  /** Weight of the character pairs that both have, per character pair of `b`: 0 for nothing in common. */
  between(a: readonly number[], b: readonly number[]): number;
  /** Share of the pairs of `text` that stand elsewhere on the page at all which stand in the parts, by weight. */
  covers(parts: readonly number[], text: string): number;
}

/** With fewer pairs that stand elsewhere nothing is said of a text. */
const FEWEST = 3;

/** Pairs of neighbouring Han characters, each once. */
const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++)
    if (isHanCode(text.charCodeAt(i)) && isHanCode(text.charCodeAt(i + 1))) pairs.add(text.slice(i, i + 2));
  return pairs;
};

/** Counts the pairs of all `texts` once; parts are named by their index. */
export const createAffinity = (texts: readonly string[]): Affinity => {
  const pairs = texts.map(pairsOf);
  const counts = new Map<string, number>();
  for (const set of pairs) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weightOf = (pair: string): number => Math.log((texts.length + 1) / (counts.get(pair) ?? 1));
  const union = (parts: readonly number[]): Set<string> => {
    const all = new Set<string>();
    for (const part of parts) for (const pair of pairs[part] ?? []) all.add(pair);
    return all;
  };
  const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    let sum = 0;
    for (const pair of b) if (a.has(pair)) sum += weightOf(pair);
    return sum;
  };
  return {
    between(a, b) {
      const other = union(b);
      return other.size === 0 ? 0 : overlap(union(a), other) / other.size;
    },
    covers(parts, text) {
      const known = new Set([...pairsOf(text)].filter(pair => (counts.get(pair) ?? 0) > 1));
      return known.size < FEWEST ? 0 : overlap(union(parts), known) / overlap(known, known);
    },
  };
};
