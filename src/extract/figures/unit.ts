import { createMatcher, type Matcher } from '../../lexicon/matcher.ts';
import { parseTable } from '../../lexicon/table.ts';
import { UsageError } from '../../usage-error.ts';
import { type Decimal, divide, parseDecimal } from './decimal.ts';
import type { FigureKind } from './figure.ts';

/** Which numerals a unit goes with: `digits` 十分 is no score; `arabic` 三元 is no money; `low` 两地 says nothing; `near:X` only close to X. */
export type Needs = '' | 'digits' | 'arabic' | 'magnitude' | 'low' | 'never' | `near:${string}`;

/** What one of a unit is in the base unit of its dimension: 1 亩 = 2000/3 m². */
export interface Conversion {
  readonly dimension: string;
  readonly base: string;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export interface Unit {
  /** How it is written. */
  readonly surface: string;
  /** How it is called in every result: 平米 → 平方米, 个月 → 月. */
  readonly name: string;
  readonly kind: FigureKind;
  readonly needs: Needs;
  readonly conversion: Conversion | null;
}

export const UNITS_FILE = 'extract/figures/data/units.tsv';
const COLUMNS = ['surface', 'unit', 'kind', 'needs', 'dimension', 'base', 'factor'] as const;
const KINDS: ReadonlyMap<string, FigureKind> = new Map(
  (['count', 'money', 'percent', 'measure', 'multiple', 'duration'] as const).map(kind => [kind, kind]),
);

const parseNeeds = (text: string, place: string): Needs => {
  if (text.startsWith('near:')) return `near:${text.slice('near:'.length)}`;
  if (
    text === '' ||
    text === 'digits' ||
    text === 'arabic' ||
    text === 'magnitude' ||
    text === 'low' ||
    text === 'never'
  )
    return text;
  throw new UsageError(
    `${place}: "${text}" is no condition; take digits, arabic, magnitude, low, never or near:WORD`,
  );
};

/** `1000`, `2000/3`. */
const parseFactor = (text: string, place: string): readonly [Decimal, Decimal] => {
  const [above = '', below = '1'] = text.split('/');
  const [numerator, denominator] = [parseDecimal(above), parseDecimal(below)];
  if (numerator === null || denominator === null || denominator.coefficient === 0n)
    throw new UsageError(
      `${place}: "${text}" is no factor; take a decimal number or a fraction such as 2000/3`,
    );
  return [numerator, denominator];
};

/** The rows of the unit table. Throws with file and line where a row makes no sense. */
export const parseUnits = (text: string, file = UNITS_FILE): readonly Unit[] =>
  parseTable(text, file, COLUMNS).map(({ line, get }) => {
    const place = `${file}:${line}`;
    const kind = KINDS.get(get('kind'));
    if (kind === undefined)
      throw new UsageError(
        `${place}: "${get('kind')}" is no kind; take one of ${[...KINDS.keys()].join(', ')}`,
      );
    const [numerator, denominator] = parseFactor(get('factor') || '1', place);
    const conversion =
      get('factor') === ''
        ? null
        : { dimension: get('dimension'), base: get('base'), numerator, denominator };
    return {
      surface: get('surface'),
      name: get('unit'),
      kind,
      needs: parseNeeds(get('needs'), place),
      conversion,
    };
  });

export const createUnitMatcher = (units: readonly Unit[]): Matcher<Unit> =>
  createMatcher(units.map(unit => [unit.surface, unit] as const));

/** `value` in the base unit; rounded to twelve places when the factor does not divide. */
export const convert = (value: Decimal, { numerator, denominator }: Conversion): Decimal | null =>
  divide(
    { coefficient: value.coefficient * numerator.coefficient, scale: value.scale + numerator.scale },
    denominator,
  );
