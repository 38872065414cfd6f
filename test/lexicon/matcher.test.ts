import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/lexicon/matcher.ts';

const matcherOf = (...words: string[]) => createMatcher(words.map(word => [word, word] as const));

describe('createMatcher', () => {
  const matcher = matcherOf('科技', '科技创新', '创新中心');

  it('finds the longest word at a place, and each', () => {
    expect(matcher.at('科技创新中心', 0)).toEqual({ start: 0, end: 4, entry: '科技创新' });
    expect([...matcher.each('科技创新中心', 0)].map(({ entry }) => entry)).toEqual(['科技', '科技创新']);
    expect(matcher.at('科技创新中心', 1)).toBeNull();
  });

  it('finds the leftmost longest words that do not overlap', () =>
    expect([...matcher.all('科技创新中心和创新中心')].map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [7, 11],
    ]));

  it('keeps the first entry of two equal words, and no empty word', () => {
    const entries = createMatcher([
      ['甲', 1],
      ['甲', 2],
      ['', 3],
    ]);
    expect([...entries.all('甲乙')]).toEqual([{ start: 0, end: 1, entry: 1 }]);
  });

  it('finds every word where it stands', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 5 }),
        fc.array(letters, { maxLength: 8 }),
        (words, parts) => {
          const text = parts.join('');
          const found = matcherOf(...words);
          for (let i = 0; i < text.length; i++) {
            const expected = [...new Set(words)].filter(word => text.startsWith(word, i));
            const each = [...found.each(text, i)].map(({ entry }) => entry);
            expect(each.sort()).toEqual(expected.sort());
          }
        },
      ),
    );
  });
});
