import { expect, test } from 'vitest';
import { parseJsonFile } from '../../src/io/json-file.ts';

test('gives what a file holds', () => {
  expect(parseJsonFile('{"paths": ["a"]}', 'a.json')).toEqual({ paths: ['a'] });
});

test.each([
  ['{"a": x}', '1:7'],
  ['{\n  "a": 1,\n}', '3:1'],
  ['{"a" 1}', '1:6'],
  ['', '1:1'],
  ['{"a":1}}', '1:8'],
  ['[1,\n2', '2:2'],
  ['{"a":"x\ny"}', '1:8'],
  [`{"paths": [${'"text",'.repeat(30)}\n  'single'\n]}`, '2:3'],
  ['{"a": -}', '1:8'],
  ['{\r\n"今年": 好}', '2:7'],
  ['1x', '1:2'],
  ['\n\nnul', '3:4'],
])('says where %j is wrong', (text, place) => {
  expect(() => parseJsonFile(text, 'a.json')).toThrow(`a.json:${place}: not JSON: `);
});
