import { isHanCode } from '../text/characters.ts';

/** How much the words of parts of one page have in common, rare words counting more. */
export interface Affinity {
  /** Weight of the groups of characters that both have, per group of `b`: 0 for nothing in common. */
  between(a: readonly number[], b: readonly number[]): number;
  /** Share, by weight, of the groups of `text` that stand elsewhere on the page which stand in the parts. */
  covers(parts: readonly number[], text: string): number;
}

/** With fewer groups that stand elsewhere nothing is said of a text. */
const FEWEST = 3;

/** Groups of `length` neighbouring Han characters, each once. */
const groupsOf = (text: string, length: number): Set<string> => {
  const groups = new Set<string>();
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    run = isHanCode(text.charCodeAt(i)) ? run + 1 : 0;
    if (run >= length) groups.add(text.slice(i + 1 - length, i + 1));
  }
  return groups;
};

/** Of a longer text, columns of a newspaper page are not the trouble, and the counts would outgrow it. */
const MOST_PARTS = 4000;

interface Counts {
  readonly groups: readonly ReadonlySet<string>[];
  readonly frequencies: ReadonlyMap<string, number>;
}

const countGroups = (texts: readonly string[], length: number): Counts => {
  const groups = texts.length > MOST_PARTS ? [] : texts.map(text => groupsOf(text, length));
  const frequencies = new Map<string, number>();
  for (const set of groups)
    for (const group of set) frequencies.set(group, (frequencies.get(group) ?? 0) + 1);
  return { groups, frequencies };
};

/**
 * Affinity by groups of `length` characters: pairs know a title again in its text, longer ones tell texts about
 * the same subject apart. Parts are named by their index in `texts`; they are counted when first asked for.
 */
export const createAffinity = (texts: readonly string[], length: number): Affinity => {
  let counted: Counts | null = null;
  const counts = (): Counts => {
    counted ??= countGroups(texts, length);
    return counted;
  };
  const frequency = (group: string): number => counts().frequencies.get(group) ?? 0;
  const union = (parts: readonly number[]): Set<string> => {
    const all = new Set<string>();
    for (const part of parts) for (const group of counts().groups[part] ?? []) all.add(group);
    return all;
  };
  const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    let sum = 0;
    for (const group of b)
      if (a.has(group)) sum += Math.log((texts.length + 1) / Math.max(1, frequency(group)));
    return sum;
  };
  return {
    between(a, b) {
      const other = union(b);
      return other.size === 0 ? 0 : overlap(union(a), other) / other.size;
    },
    covers(parts, text) {
      const known = new Set([...groupsOf(text, length)].filter(group => frequency(group) > 1));
      return known.size < FEWEST ? 0 : overlap(union(parts), known) / overlap(known, known);
    },
  };
};
