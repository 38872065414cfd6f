import type { Fact } from '../fact.ts';

/** THE list of what a figure can be. */
export const FIGURE_KINDS = [
  'count',
  'money',
  'percent',
  'measure',
  'multiple',
  'rank',
  'ordinal',
  'duration',
  'date',
  'fraction',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const BOUNDS = ['exact', 'approx', 'under', 'over', 'at_least', 'at_most', 'range'] as const;
export type Bound = (typeof BOUNDS)[number];

export const CHANGES = ['increase', 'decrease'] as const;
export type Change = (typeof CHANGES)[number];

export const STATUSES = ['actual', 'target', 'forecast', 'proposed'] as const;
export type Status = (typeof STATUSES)[number];

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
  readonly change: Change | null;
  /** Where a change began and ended, when the text says both: 从40分钟缩短到5分钟. */
  readonly from: number | null;
  readonly to: number | null;
  /** The words that say for when it holds. */
  readonly time: string | null;
  /** `time` resolved against the article's date: an ISO 8601 date or interval (`2023`, `2021/2025`), or null. */
  readonly period: string | null;
  readonly status: Status | null;
  /** The sentence it stands in, of a very long one 500 UTF-16 units on each side. */
  readonly context: string;
}

/** A number that was not taken as a figure; `rule` says why. */
export interface Rejection extends Fact {
  readonly text: string;
  readonly context: string;
}
