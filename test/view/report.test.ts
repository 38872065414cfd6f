import { expect, test } from 'vitest';
import { sortRecords } from '../../src/view/report.ts';
import type { Cell } from '../../src/view/view.ts';

const sorted = (values: readonly Cell[], sort: string): readonly Cell[] =>
  sortRecords(values, [{ key: 'value', header: 'value', cell: value => value }], sort);

test.each<[string, readonly Cell[], string, readonly Cell[]]>([
  ['numbers downwards', [9, 100, 12], 'value', [100, 12, 9]],
  ['words upwards', ['乙', '丁', '丙'], 'value', ['丁', '丙', '乙']],
  ['reversed', [9, 100, 12], '-value', [9, 12, 100]],
  ['nothing last', [null, 3, null, 4], 'value', [4, 3, null, null]],
  ['nothing last in reverse too', [null, 3, null, 4], '-value', [3, 4, null, null]],
])('sort: %s', (_, values, sort, expected) => {
  expect(sorted(values, sort)).toEqual(expected);
});

test('sort: an unknown key says which there are', () => {
  expect(() => sorted([1], 'size')).toThrow('--sort size: no such key; take one of value');
});
