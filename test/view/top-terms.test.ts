import { expect, test } from 'vitest';
import type { LocateTerms, TermText } from '../../src/extract/terms/index.ts';
import { createTopTerms } from '../../src/view/top-terms.ts';

/** Ranks words by frequency, and counts those asked for in the text alone. */
const locate: LocateTerms = (texts, { limit = 100, only } = {}) => {
  const counts = new Map<string, Map<number, number>>();
  texts.forEach(({ text, tokens }, i) => {
    const words = only === undefined ? tokens.words : text.split(' ').filter(word => only.includes(word));
    for (const word of words) {
      const own = counts.get(word) ?? new Map<number, number>();
      counts.set(word, own.set(i, (own.get(i) ?? 0) + 1));
    }
  });
  return [...counts]
    .map(([term, occurrences]) => ({
      occurrences,
      record: {
        term,
        frequency: [...occurrences.values()].reduce((sum, n) => sum + n, 0),
        documentFrequency: occurrences.size,
        dispersion: 0,
        score: 1,
        source: 'discovered' as const,
        articles: [],
      },
    }))
    .sort((a, b) => b.record.frequency - a.record.frequency)
    .slice(0, limit);
};

const textOf = (i: number): TermText => {
  const words = ['创新', '创新', i % 2 === 0 ? '开放' : '绿色', `词${i}`];
  return {
    article: `${i}`,
    text: words.join(' '),
    tokens: { words, starts: Uint32Array.from(words, (_, at) => at) },
    silent: [],
  };
};

const topOf = (articles: number, mostTokens: number) => {
  const terms = createTopTerms(mostTokens);
  for (let i = 0; i < articles; i++) terms.add(textOf(i));
  return terms.finish(locate, 2);
};

test('ranks a small corpus on all of it', () => {
  expect(topOf(10, 1000)).toEqual([
    { name: '创新', count: 20, articles: 10 },
    { name: '开放', count: 5, articles: 5 },
  ]);
});

test('ranks a large corpus on a part of it, and counts in all of it', () => {
  expect(topOf(1000, 100)).toEqual([
    { name: '创新', count: 2000, articles: 1000 },
    { name: '开放', count: 500, articles: 500 },
  ]);
});

test('keeps the tokens of a part only', () => {
  let seen = 0;
  const terms = createTopTerms(100);
  for (let i = 0; i < 1000; i++) terms.add(textOf(i));
  terms.finish((texts, query) => {
    seen = Math.max(
      seen,
      texts.reduce((sum, { tokens }) => sum + tokens.words.length, 0),
    );
    return locate(texts, query);
  }, 2);
  expect(seen).toBeLessThanOrEqual(100);
});
