import { describe, expect, it } from 'vitest';
import { parseTable, splitCell } from '../../src/lexicon/table.ts';

describe('parseTable', () => {
  it('reads cells by the name of their column, comments and empty lines left out', () => {
    const rows = parseTable('# list\nterm\tyear\n\n甲词\t2020\r\n# more\n乙词\n', 'f', ['year', 'term']);
    expect(rows.map(row => [row.line, row.get('term'), row.get('year')])).toEqual([
      [4, '甲词', '2020'],
      [6, '乙词', ''],
    ]);
  });

  it.each([
    ['term\n甲', ['year'], 'list.tsv:1: no column "year"'],
    ['term\n甲\t2020', ['term'], 'list.tsv:2: 2 cells where the header has 1'],
    ['term\tyear\n\t2020', ['term'], 'list.tsv:2: the first cell is empty'],
  ])('names file and line of what is wrong in %j', (text, columns, message) =>
    expect(() => parseTable(text, 'list.tsv', columns)).toThrow(message),
  );
});

describe('splitCell', () => {
  it('splits alternatives', () => expect(splitCell('甲 | 乙')).toEqual(['甲', '乙']));
  it('has none in an empty cell', () => expect(splitCell('')).toEqual([]));
});
