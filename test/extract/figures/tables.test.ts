import { expect, test } from 'vitest';
import { parseWords } from '../../../src/extract/figures/context/words.ts';
import { formatDecimal, parseDecimal, ZERO } from '../../../src/extract/figures/decimal.ts';
import { parseBounds } from '../../../src/extract/figures/quantity/bounds.ts';
import { convert, parseUnits } from '../../../src/extract/figures/unit.ts';

const HEAD = 'surface\tunit\tkind\tneeds\tdimension\tbase\tfactor\n';

test.each([
  ['a kind that is none', `${HEAD}亩\t亩\tland`, 'u.tsv:2: "land" is no kind'],
  ['a condition that is none', `${HEAD}亩\t亩\tmeasure\tsometimes`, 'u.tsv:2: "sometimes" is no condition'],
  [
    'a factor that is none',
    `${HEAD}# area\n亩\t亩\tmeasure\t\tarea\tm²\tmany`,
    'u.tsv:3: "many" is no factor',
  ],
  ['a division by zero', `${HEAD}亩\t亩\tmeasure\t\tarea\tm²\t1/0`, 'u.tsv:2: "1/0" is no factor'],
])('the unit table says where it has %s', (_, text, message) => {
  expect(() => parseUnits(text, 'u.tsv')).toThrow(message);
});

test('other tables say where they are wrong', () => {
  expect(() => parseBounds('word\tplace\tbound\n近\tbefore\tnearly', 'b.tsv')).toThrow('b.tsv:2: "nearly"');
  expect(() => parseBounds('word\tplace\tbound\n近\tabove\tunder', 'b.tsv')).toThrow('b.tsv:2: "above"');
  expect(() => parseWords('words\tclass\n达到\tlink', 'w.tsv')).toThrow('w.tsv:2: "link"');
});

test.each([
  ['3', '亩\t亩\tmeasure\t\tarea\tm²\t2000/3', '2000'],
  ['1', '亩\t亩\tmeasure\t\tarea\tm²\t2000/3', '666.666666666667'],
  ['730', '斤\t斤\tmeasure\t\tmass\tkg\t0.5', '365'],
  ['0.1', '公里\t公里\tmeasure\t\tlength\tm\t1000', '100'],
])('%s of a unit is converted exactly', (value, row, expected) => {
  const conversion = parseUnits(HEAD + row)[0]?.conversion;
  const base = conversion == null ? null : convert(parseDecimal(value) ?? ZERO, conversion);
  expect(base === null ? null : formatDecimal(base)).toBe(expected);
});
