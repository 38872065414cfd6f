import type { Fact } from '../fact.ts';

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'measure'
  | 'multiple'
  | 'rank'
  | 'ordinal'
  | 'duration'
  | 'date'
  | 'fraction';
export type Bound = 'exact' | 'approx' | 'under' | 'over' | 'at_least' | 'at_most' | 'range';
export type Status = 'actual' | 'target' | 'forecast' | 'proposed';

/** One quantity of the text. Numbers are in base units: 2.6万家 → 26000, 211.48亿元 → 21148000000. */
export interface Figure extends Fact {
  /** Number, unit and the qualifier that touches it, as written (white space apart). */
  readonly text: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly bound: Bound;
  /** The noun phrase that is measured. */
  readonly subject: string | null;
  readonly change: 'increase' | 'decrease' | null;
  /** The words that say for when it holds. */
  readonly time: string | null;
  readonly status: Status | null;
  /** The sentence it stands in. */
  readonly context: string;
}
