import type { Converter } from '../extract/figures/convert.ts';
import { FIGURE_COLUMNS, type FigureRecord } from './figures.ts';
import type { ColumnOf } from './view.ts';

/** A figure with its value in the base unit: 亩 → m², 斤 → kg, 万元 → 元. */
export type ConvertedRecord = FigureRecord & {
  readonly baseValue: number | null;
  readonly baseLow: number | null;
  readonly baseHigh: number | null;
  readonly baseUnit: string | null;
};

export const convertRecord = (convert: Converter, record: FigureRecord): ConvertedRecord => {
  const { value, low, high, unit } = record;
  const base = (number: number | null): ReturnType<Converter> =>
    number === null || unit === null ? null : convert(number, unit);
  return {
    ...record,
    baseValue: base(value)?.value ?? null,
    baseLow: base(low)?.value ?? null,
    baseHigh: base(high)?.value ?? null,
    baseUnit: (base(value) ?? base(high))?.unit ?? null,
  };
};

export const CONVERTED_COLUMNS: readonly ColumnOf<ConvertedRecord>[] = [
  ...FIGURE_COLUMNS.slice(0, 3),
  {
    key: 'baseValue',
    header: 'in base units',
    align: 'right',
    cell: ({ baseValue, baseLow, baseHigh }) =>
      baseValue ?? (baseLow === null || baseHigh === null ? null : `${baseLow}–${baseHigh}`),
  },
  { key: 'baseUnit', header: 'base', cell: ({ baseUnit }) => baseUnit },
  ...FIGURE_COLUMNS.slice(3),
];
