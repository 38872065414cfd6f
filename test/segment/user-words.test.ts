import { describe, expect, it } from 'vitest';
import { parseUserWords } from '../../src/segment/user-words.ts';

describe('parseUserWords', () => {
  it.each([
    ['链上办', { word: '链上办', tag: 'nz' }],
    ['链上办 n', { word: '链上办', tag: 'n' }],
    ['链上办 20', { word: '链上办', tag: 'nz' }],
    ['链上办 20 vn', { word: '链上办', tag: 'vn' }],
    ['链上办\t20\tvn', { word: '链上办', tag: 'vn' }],
    ['  链上办  \r', { word: '链上办', tag: 'nz' }],
  ])('reads %j as jieba does', (line, word) => expect(parseUserWords(line, 'u.txt')).toEqual([word]));

  it('skips comments and empty lines', () =>
    expect(parseUserWords('# 词表\n\n链上办\n', 'u.txt').map(({ word }) => word)).toEqual(['链上办']));

  it('tells each line that is no word', () =>
    expect(() => parseUserWords('链上办\n链 上 办\n', 'u.txt')).toThrow('u.txt:2: expected "word"'));
});
