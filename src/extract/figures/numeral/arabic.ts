import { type Decimal, parseDecimal } from '../decimal.ts';
import { isArabic } from './characters.ts';

/** More digits than any quantity has: an identifier. */
const MAX_DIGITS = 30;

export const endOfDigits = (text: string, at: number): number => {
  let end = at;
  while (isArabic(text.charCodeAt(end))) end++;
  return end;
};

/** End of groups of three behind a first group of at most three digits: 1,234,567. */
const endOfGroups = (text: string, at: number, first: number): number => {
  if (first - at > 3) return first;
  let end = first;
  while (text.charAt(end) === ',' && endOfDigits(text, end + 1) === end + 4) end += 4;
  return end;
};

/** Digits with separators and a fraction. Null when there are too many. */
export const lexArabic = (
  text: string,
  at: number,
): { readonly end: number; readonly value: Decimal } | null => {
  const whole = endOfGroups(text, at, endOfDigits(text, at));
  const point = text.charAt(whole) === '.' || text.charAt(whole) === '．';
  const fraction = point ? endOfDigits(text, whole + 1) : whole;
  const end = fraction > whole + 1 ? fraction : whole;
  if (end - at > MAX_DIGITS) return null;
  const value = parseDecimal(text.slice(at, end).replaceAll(',', '').replace('．', '.'));
  return value === null ? null : { end, value };
};
