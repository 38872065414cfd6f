import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, displayWidth, wrapText } from '../../src/render/display-width.ts';

test.each([
  ['Han counts two columns', '科技创新', 4, ['科技', '创新']],
  ['a closing mark stays with its word', '科技，创新', 6, ['科技，', '创新']],
  ['a number is not broken', '共有12,184家', 8, ['共有', '12,184家']],
  ['a word wider than the line is', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['short text stays', '科技', 10, ['科技']],
  ['line breaks are kept', '科\n技', 10, ['科', '技']],
])('wrap: %s', (_, text, width, expected) => {
  expect(wrapText(text, width)).toEqual(expected);
});

test('wrapping loses nothing but white space and fits', () => {
  const text = fc.string({ unit: fc.constantFrom(...'科技创新，。12.5%ab “”（）\n') });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 40 }), (value, width) => {
      const lines = wrapText(value, width);
      expect(lines.join('').replace(/\s/gu, '')).toBe(value.replace(/\s/gu, ''));
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }),
  );
});

test.each([
  ['end', '成渝地区双城经济圈', 9, '成渝地区…'],
  ['start', '成渝地区双城经济圈', 9, '…城经济圈'],
  ['end', '成渝', 9, '成渝'],
] as const)('cut at the %s: %s', (side, text, width, expected) => {
  expect(cutText(text, width, side)).toBe(expected);
});
