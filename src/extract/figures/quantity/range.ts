import { compare, type Decimal, shift } from '../decimal.ts';
import { isArabic } from '../numeral/characters.ts';
import { lexNumeral } from '../numeral/numeral.ts';
import type { Amount } from './amount.ts';
import { lexAmount } from './lex-amount.ts';
import type { QuantityLexicon } from './lexicon.ts';

const SEPARATORS = ['——', '—', '–', '―', '-', '−', '~', '～', '〜', '至', '到'] as const;

/** Multipliers and unit of the second number hold for the first too: 3至5万, 三至四成. */
const shareScale = (text: string, first: Amount, last: Amount): Decimal | null => {
  if (first.value === null || last.value === null) return null;
  if (last.rule === 'tenths' && first.unit === null) return shift(first.value, 1);
  if (first.unit !== null || first.numeral.magnitude) return first.value;
  const digits = text.slice(last.numeral.start, last.numeral.end);
  const scaled = lexNumeral(
    `${text.slice(first.start, first.numeral.end)}${digits.replace(/^[\d.,]+/u, '')}`,
    0,
  );
  const value = scaled?.value ?? null;
  const fits =
    value !== null &&
    compare(value, last.value) < 0 &&
    scaled?.end === first.numeral.end - first.start + digits.replace(/^[\d.,]+/u, '').length;
  return fits && last.numeral.arabic ? value : first.value;
};

/** 40—50分钟, 5%到6%, 三至四成. Null when no second number follows or it is no range. */
export const lexRange = (text: string, first: Amount, lexicon: QuantityLexicon): Amount | null => {
  const separator = SEPARATORS.find(s => text.startsWith(s, first.end));
  if (separator === undefined || first.value === null) return null;
  const at = first.end + separator.length;
  if (separator === '-' && text.charAt(at) === '0' && isArabic(text.charCodeAt(at + 1))) return null;
  const change =
    (separator === '到' || separator === '至') && '从由自'.includes(text.charAt(first.start - 1) || ' ');
  const last = change ? null : lexAmount(text, at, lexicon);
  if (last === null || last.value === null || (last.unit === null && last.word === null)) return null;
  if (first.unit !== null && first.unit !== last.unit) return null;
  const low = shareScale(text, first, last);
  if (low === null || compare(low, last.value) >= 0) return null;
  return { ...last, start: first.start, value: null, low, high: last.value, rule: 'range' };
};
