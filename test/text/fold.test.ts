import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWidth } from '../../src/text/fold.ts';

test('full-width digits, letters, signs and blanks become narrow', () => {
  expect(foldWidth('２０２４年　Ａ＋５％')).toBe('2024年 A+5%');
});

test('length is kept, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => foldWidth(text).length === text.length));
});
