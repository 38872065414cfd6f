import type { Decimal } from '../decimal.ts';
import type { FigureKind } from '../figure.ts';
import type { Numeral } from '../numeral/numeral.ts';
import type { MeasureWord } from './measure-word.ts';

/** A number with its unit, before the words around it are looked at. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly word: MeasureWord | null;
  readonly more: boolean;
  readonly rule: string;
}

/** Written out, not spread: every number of a text passes here. */
export const bare = (numeral: Numeral): Amount => ({
  start: numeral.start,
  end: numeral.end,
  value: numeral.value,
  low: numeral.low,
  high: numeral.high,
  more: numeral.more,
  numeral,
  kind: 'count',
  unit: null,
  word: null,
  rule: numeral.vague ? 'vague number' : 'number',
});

export const HALF: Decimal = { coefficient: 5n, scale: 1 };
