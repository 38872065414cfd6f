import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTermhood, TERMHOOD_FILE } from '../../src/extract/terms/prior.ts';
import { parseWordClasses, WORDS_FILE } from '../../src/extract/terms/word-class.ts';
import { parseStopWords, STOP_WORDS_FILE } from '../../src/lexicon/stop-words.ts';
import { POLICY_TERMS_FILE, parseTermEntries } from '../../src/lexicon/terms.ts';

const read = (path: string): string => readFileSync(`src/${path}`, 'utf8');
const CATEGORIES = [
  'culture',
  'ecology',
  'economy',
  'governance',
  'industry',
  'livelihood',
  'opening',
  'party',
  'reform',
  'region',
  'rural',
  'security',
  'technology',
];

describe('policy terms', () => {
  const entries = parseTermEntries(read(POLICY_TERMS_FILE));

  it('are several hundred, each of one category', () => {
    expect(entries.length).toBeGreaterThan(500);
    expect([...new Set(entries.map(({ category }) => category))].sort()).toEqual(CATEGORIES);
  });

  it('name no document without a year', () =>
    expect(entries.filter(({ source, year }) => source !== null && year === null)).toEqual([]));

  it.each([
    ['甲词\t\teconomy\t20x3\t', '"20x3" is no year'],
    ['甲词\t乙词\teconomy\t\t\n乙词\t\teconomy\t\t', 'terms.tsv:3: "乙词" stands in line 2 already'],
  ])('with a fault are refused with their line: %j', (rows, message) =>
    expect(() => parseTermEntries(`term\tvariants\tcategory\tyear\tsource\n${rows}`, 'terms.tsv')).toThrow(
      message,
    ),
  );
});

describe('other lists', () => {
  it('parse', () => {
    expect(parseStopWords(read(STOP_WORDS_FILE)).has('的')).toBe(true);
    expect(parseWordClasses(read(WORDS_FILE)).get('会议')).toBe('break');
    expect(parseTermhood(read(TERMHOOD_FILE))('应用场景')).toBeGreaterThan(0);
  });

  it('refuse what they do not know, with file and line', () => {
    expect(() => parseWordClasses('class\twords\nadverb\t很', 'w.tsv')).toThrow(
      'w.tsv:2: no such class "adverb"',
    );
    expect(() => parseTermhood('level\tterms\n12\t甲', 't.tsv')).toThrow('t.tsv:2: "12" is no level');
  });
});
