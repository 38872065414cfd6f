import { type Decimal, decimalOf, multiply, toNumber } from './decimal.ts';
import { type Conversion, convert, parseUnits, UNITS_FILE } from './unit.ts';

/** A value in the base unit of its dimension. */
export interface BaseValue {
  readonly value: number;
  readonly unit: string;
}

/** What a value in a named unit is in SI or in its own currency; null where there is no conversion. */
export type Converter = (value: number, unit: string) => BaseValue | null;

/** 元/吨, 微克每立方米: one unit by another. */
const divideUnits = (above: Conversion, below: Conversion): Conversion => ({
  dimension: `${above.dimension} by ${below.dimension}`,
  base: `${above.base}/${below.base}`,
  numerator: multiply(above.numerator, below.denominator),
  denominator: multiply(above.denominator, below.numerator),
});

/** @throws Error with file and line when the table is wrong. */
export const createConverter = (table: string): Converter => {
  const conversions = new Map<string, Conversion>();
  for (const { surface, name, conversion } of parseUnits(table, UNITS_FILE)) {
    if (conversion === null) continue;
    if (!conversions.has(name)) conversions.set(name, conversion);
    conversions.set(surface, conversion);
  }
  const find = (unit: string): Conversion | null => {
    const [above = '', below] = unit.split(/[/每]/u);
    const upper = conversions.get(above) ?? null;
    if (below === undefined) return upper;
    const lower = conversions.get(below) ?? null;
    return upper === null || lower === null ? null : divideUnits(upper, lower);
  };
  return (value, unit) => {
    const conversion = find(unit);
    const base: Decimal | null = conversion === null ? null : convert(decimalOf(value), conversion);
    return conversion === null || base === null ? null : { value: toNumber(base), unit: conversion.base };
  };
};
