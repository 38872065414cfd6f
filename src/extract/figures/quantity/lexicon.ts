import type { Matcher } from '../../../lexicon/matcher.ts';
import { parseTable, splitCell } from '../../../lexicon/table.ts';
import type { DataReader } from '../../extractor.ts';
import { createFinder, type Finder } from '../finder.ts';
import { createUnitMatcher, parseUnits, UNITS_FILE, type Unit } from '../unit.ts';
import { BOUNDS_FILE, type Bounds, parseBounds } from './bounds.ts';

/** The tables that the recognizers read. */
export interface QuantityLexicon {
  readonly units: Matcher<Unit>;
  readonly bounds: Bounds;
  /** Fixed expressions that hold a numeral, and the rule they are rejected by. */
  readonly expressions: Finder<string>;
}

const EXPRESSIONS_FILE = 'extract/figures/data/expressions.tsv';

const parseExpressions = (text: string): Finder<string> =>
  createFinder(
    parseTable(text, EXPRESSIONS_FILE, ['words', 'rule']).flatMap(({ get }) =>
      splitCell(get('words')).map(word => [word, get('rule')] as const),
    ),
  );

export const readQuantityLexicon = (data: DataReader): QuantityLexicon => ({
  units: createUnitMatcher(parseUnits(data.text(UNITS_FILE))),
  bounds: parseBounds(data.text(BOUNDS_FILE)),
  expressions: parseExpressions(data.text(EXPRESSIONS_FILE)),
});
