import { describe, expect, it } from 'vitest';
import { countGrams } from '../../../src/extract/terms/candidates.ts';
import { countSingles } from '../../../src/extract/terms/grams.ts';
import { parseLinks } from '../../../src/extract/terms/links.ts';
import { innerLink, measureSettings } from '../../../src/extract/terms/setting.ts';
import { createWordStream } from '../../../src/extract/terms/stream.ts';
import type { WordClass } from '../../../src/extract/terms/word-class.ts';

const linkOf = parseLinks('first\tstrength\tseconds\n营业\t9\t收入 额\n企业\t3\t营业\n', 'l.tsv');

describe('parseLinks', () => {
  it('knows what it lists, in order', () => {
    expect(linkOf('营业', '收入')).toBe(9);
    expect(linkOf('营业', '额')).toBe(9);
    expect(linkOf('收入', '营业')).toBe(0);
  });

  it('refuses a strength that is none, with file and line', () =>
    expect(() => parseLinks('first\tstrength\tseconds\n甲\t0\t乙', 'l.tsv')).toThrow(
      'l.tsv:2: "0" is no strength from 1 to 9',
    ));
});

describe('measureSettings', () => {
  const CLASSES: Readonly<Record<string, WordClass>> = { '，': 'break', 大力: 'break', 人: 'suffix' };
  const settle = (words: readonly string[], order: number, place: number) => {
    const starts = Uint32Array.from(words, (_, i) => words.slice(0, i).join('').length);
    const text = { article: 'a', text: words.join(''), tokens: { words, starts }, silent: [] };
    const stream = createWordStream([text], word => CLASSES[word] ?? 'noun');
    const grams = countGrams(countSingles(stream.ids, stream.words.length), 3, 1);
    const level = grams[order - 1] ?? countSingles(stream.ids, stream.words.length);
    const slots = new Int32Array(level.frequency.length).fill(-1);
    slots[level.at[place] ?? 0] = 0;
    const tag = (word: string): string => (word === '大力' ? 'd' : 'n');
    const { outerLinks, predicates } = measureSettings(stream, level, slots, 1, { linkOf, tag });
    return { inner: innerLink(stream, place, order, linkOf), outer: outerLinks[0], predicate: predicates[0] };
  };

  it('tells a unit from a fragment by the links inside and outside', () => {
    const words = ['企业', '营业', '收入'];
    expect(settle(words, 2, 1)).toMatchObject({ inner: 9, outer: 3 });
    expect(settle(words, 2, 0)).toMatchObject({ inner: 3, outer: 9 });
    expect(settle(words, 3, 0)).toMatchObject({ inner: 3, outer: 0 });
  });

  it('takes a bound character behind for the strongest link', () =>
    expect(settle(['企业', '营业', '人'], 2, 0)).toMatchObject({ outer: 9 }));

  it('counts the places of a predicate', () => {
    expect(settle(['，', '营业', '收入', '，'], 2, 1)).toMatchObject({ predicate: 1 });
    expect(settle(['大力', '营业', '收入', '企业'], 2, 1)).toMatchObject({ predicate: 1 });
    expect(settle(['，', '营业', '收入', '企业'], 2, 1)).toMatchObject({ predicate: 0 });
  });
});
