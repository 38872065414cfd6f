import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createNodejieba } from '../../src/segment/nodejieba.ts';
import { parseUserWords } from '../../src/segment/user-words.ts';

const path = (name: string): string =>
  fileURLToPath(new URL(`../../src/segment/data/${name}`, import.meta.url));
const PATHS = { idf: path('idf.utf8'), stopWords: path('stop-words.utf8') };

describe('createNodejieba', () => {
  const segmenter = createNodejieba(PATHS);

  it.each(['', ' ', '科技创新', '增长5.2%。\n\n全角　空格', '😀a\u0000b𠮷\u200b', '“416”科技创新布局'])(
    'gives words that join to %j',
    text => expect(segmenter.cut(text).join('')).toBe(text),
  );

  it('tags words, and marks as unknown what it cannot see as one word', () => {
    expect(segmenter.tag('企业')).toBe('n');
    expect(segmenter.tag('企业发展')).toBe('x');
    expect(segmenter.tag('')).toBe('x');
  });

  it('refuses a missing or empty file instead of letting the process abort', () => {
    expect(() => createNodejieba({ ...PATHS, idf: path('absent.utf8') })).toThrow('absent.utf8');
    expect(() => createNodejieba({ ...PATHS, idf: '/dev/null' })).toThrow('/dev/null: the segmenter');
  });

  it('keeps user words whole and has another fingerprint for them', () => {
    const user = createNodejieba(PATHS, parseUserWords('概念验证 n\n', 'u.txt'));
    expect(user.cut('概念验证中心')).toContain('概念验证');
    expect(user.tag('概念验证')).toBe('n');
    expect(user.dictionary).not.toBe(segmenter.dictionary);
    expect(segmenter.cut('概念验证中心')).not.toContain('概念验证');
  });
});
