import { expect, test } from 'vitest';
import { mapPieces, toSourceSpan } from '../../src/text/mapped-text.ts';

const source = '重庆\n\n日报 &amp; 新华社';

test.each([
  ['inside one piece', { start: 0, end: 2 }, '重庆'],
  ['across a removed line break', { start: 1, end: 3 }, '庆\n\n日'],
  ['a replacement gives its whole source', { start: 4, end: 5 }, '&amp;'],
])('%s', (_, span, expected) => {
  const mapped = mapPieces(source, [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 7, end: 12, text: '&' },
    { start: 13, end: 16 },
  ]);
  expect(mapped.text).toBe('重庆日报&新华社');
  const { start, end } = toSourceSpan(mapped, span);
  expect(source.slice(start, end)).toBe(expected);
});

test('a span over a column break is its longer part', () => {
  const columns = `甲乙丙${'。'.repeat(80)}丁戊`;
  const mapped = mapPieces(columns, [
    { start: 83, end: 85 },
    { start: 0, end: 3 },
  ]);
  expect(mapped.text).toBe('丁戊甲乙丙');
  expect(toSourceSpan(mapped, { start: 1, end: 5 })).toEqual({ start: 0, end: 3 });
});
