import { isHanCode } from '../text/characters.ts';

/** Groups of Han characters that stand in some parts of a page. */
export type Words = ReadonlySet<string>;

/** How much the words of parts of one page have in common, rare words counting more. */
export interface Affinity {
  /** The words of parts, which are named by their index. */
  wordsOf(parts: readonly number[]): Words;
  /** Weight of the words that both have, per word of `b`: 0 for nothing in common. */
  between(a: Words, b: Words): number;
  /** Share, by weight, of the words of `text` that stand elsewhere on the page which stand in the parts. */
  covers(parts: readonly number[], text: string): number;
}

/** With fewer groups that stand elsewhere nothing is said of a text. */
const FEWEST = 3;
/** Pairs know a title again in its text, and tell texts about the same subject apart better than longer groups. */
const LENGTH = 2;

/** Groups of neighbouring Han characters, each once. */
const groupsOf = (text: string): Set<string> => {
  const groups = new Set<string>();
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    run = isHanCode(text.charCodeAt(i)) ? run + 1 : 0;
    if (run >= LENGTH) groups.add(text.slice(i + 1 - LENGTH, i + 1));
  }
  return groups;
};

/** Of a longer text, columns of a newspaper page are not the trouble, and the counts would outgrow it. */
const MOST_PARTS = 4000;

interface Counts {
  readonly groups: readonly Words[];
  readonly frequencies: ReadonlyMap<string, number>;
}

const countGroups = (texts: readonly string[]): Counts => {
  const groups = texts.length > MOST_PARTS ? [] : texts.map(groupsOf);
  const frequencies = new Map<string, number>();
  for (const set of groups)
    for (const group of set) frequencies.set(group, (frequencies.get(group) ?? 0) + 1);
  return { groups, frequencies };
};

/** Affinity of the parts of one page by pairs of characters. They are counted when first asked for. */
export const createAffinity = (texts: readonly string[]): Affinity => {
  let counted: Counts | null = null;
  const counts = (): Counts => {
    counted ??= countGroups(texts);
    return counted;
  };
  const frequency = (group: string): number => counts().frequencies.get(group) ?? 0;
  const union = (parts: readonly number[]): Words => {
    const all = new Set<string>();
    for (const part of parts) for (const group of counts().groups[part] ?? []) all.add(group);
    return all;
  };
  const overlap = (a: Words, b: Words): number => {
    let sum = 0;
    for (const group of b)
      if (a.has(group)) sum += Math.log((texts.length + 1) / Math.max(1, frequency(group)));
    return sum;
  };
  return {
    wordsOf: union,
    between: (a, b) => (b.size === 0 ? 0 : overlap(a, b) / b.size),
    covers(parts, text) {
      const known = new Set([...groupsOf(text)].filter(group => frequency(group) > 1));
      return known.size < FEWEST ? 0 : overlap(union(parts), known) / overlap(known, known);
    },
  };
};
