import type { Span } from '../../../text/span.ts';
import type { Decimal } from '../decimal.ts';
import type { Bound, Change, FigureKind } from '../figure.ts';
import type { Unit } from '../unit.ts';

/** A calendar date as far as it is written; `null` where the text leaves it out. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** A part of the year or month: 底, 上半年, 前三季度. */
  readonly part: string | null;
}

/** A number with its unit and the qualifiers that touch it; offsets point into the compact text. */
export interface Quantity extends Span {
  readonly rule: string;
  readonly kind: FigureKind;
  readonly bound: Bound;
  /** Where the word stands that makes the bound. */
  readonly qualified: 'before' | 'after' | null;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Name of the unit, or null; a bracketed counter is written as in the text: 台（套）. */
  readonly unit: string | null;
  /** Span of the unit, when it is to be named as written. */
  readonly unitSpan?: Span;
  readonly surface?: Unit;
  /** 翻一番 says by itself that something grew. */
  readonly change?: Change;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** A number that is no figure, and the rule that says so. */
export interface Rejected extends Span {
  readonly rule: string;
  /** The quantity that it is if a unit behind the next number holds for it too. */
  readonly bare?: Quantity;
}

/** What a recognizer makes of the number at its place. `end` is where reading goes on. */
export type Outcome =
  | { readonly type: 'quantity'; readonly quantity: Quantity; readonly end: number }
  | { readonly type: 'rejected'; readonly rejected: Rejected; readonly end: number };

export const accept = (quantity: Quantity, end = quantity.end): Outcome => ({
  type: 'quantity',
  quantity,
  end,
});
export const reject = (start: number, end: number, rule: string): Outcome => ({
  type: 'rejected',
  rejected: { start, end, rule },
  end,
});
