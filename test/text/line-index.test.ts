import { expect, test } from 'vitest';
import { indexLines, positionAt } from '../../src/text/line-index.ts';

test.each([
  ['the first character', '甲\n乙', 0, { line: 1, column: 1 }],
  ['after a line feed', '甲\n乙', 2, { line: 2, column: 1 }],
  ['CRLF is one end', '甲\r\n乙丙', 4, { line: 2, column: 2 }],
  ['a lone CR is one', '甲\r乙', 2, { line: 2, column: 1 }],
  ['the end of the text', '甲\n', 2, { line: 2, column: 1 }],
])('%s', (_, text, offset, expected) => {
  expect(positionAt(indexLines(text), offset)).toEqual(expected);
});
