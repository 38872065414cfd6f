import { isHanCode } from '../../../text/characters.ts';
import type { Span } from '../../../text/span.ts';
import { add, type Decimal, shift } from '../decimal.ts';
import { lexArabic } from './arabic.ts';
import { isArabic, isPower, isUnitPrefix, POWERS } from './characters.ts';
import { lexChinese } from './chinese.ts';

/** A number as written. `value` is null for a vague one (几十, 数百) and for a pair (三五个), which has `low` and `high`. */
export interface Numeral extends Span {
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Has Arabic digits. */
  readonly arabic: boolean;
  /** Has a multiplier of at least ten: 万, 百, 十. */
  readonly magnitude: boolean;
  /** 余, 多 or 几 inside or behind: 3000余, 10多万. */
  readonly more: boolean;
  /** 几十, 数百: no number at all. */
  readonly vague: boolean;
}

/** The longest run of multipliers behind a number, as a power of ten: 万亿 is 12. */
export const lexMagnitude = (text: string, at: number): { readonly end: number; readonly power: number } => {
  let end = at;
  let power = 0;
  while (isPower(text.charCodeAt(end)) && !isUnitPrefix(text, end)) {
    power += POWERS.get(text.charAt(end)) ?? 0;
    end++;
  }
  return { end, power };
};

const MORE = new Set('余多几');
/** 3亿余额, 5多样: the mark belongs to the next word. */
const NOT_MORE = new Set(['余额', '余热', '余地', '多元化', '多样', '多边']);
const MAX_POWER = 20;

/** End of a mark of more at `at` (余, 多, a plus sign), or `at`. */
export const lexMore = (text: string, at: number): number => {
  const char = text.charAt(at);
  if (char === '+' && isHanCode(text.charCodeAt(at + 1)) && isArabic(text.charCodeAt(at - 1))) return at + 1;
  if (char === '有' && text.charAt(at + 1) === '余') return at + 2;
  if (
    char === '来' &&
    '十百千0'.includes(text.charAt(at - 1)) &&
    '个家名人位户条件种项次年天'.includes(text.charAt(at + 1) || ' ')
  )
    return at + 1;
  if (!MORE.has(char)) return at;
  return NOT_MORE.has(text.slice(at, at + 2)) || NOT_MORE.has(text.slice(at, at + 3)) ? at : at + 1;
};

/** 2.6万, 1亿2000万, 10多万亿, 3000余. Null when no number begins at `at` or what begins there is none. */
export const lexNumeral = (text: string, at: number): Numeral | null => {
  if (!isArabic(text.charCodeAt(at))) return lexChinese(text, at);
  const first = lexTerm(text, at);
  if (first === null) return null;
  let { value, end, more } = first;
  for (let last = first.power; last > 0 && isArabic(text.charCodeAt(end)) && !more; ) {
    const term = lexTerm(text, end);
    if (term === null || term.power >= last) break;
    value = add(value, term.value);
    ({ end, more } = term);
    last = term.power;
  }
  const none = { low: null, high: null, arabic: true, vague: false };
  return { start: at, end, value, more, magnitude: first.power > 0, ...none };
};

interface Term {
  readonly end: number;
  readonly value: Decimal;
  readonly power: number;
  readonly more: boolean;
}

/** Arabic digits, multipliers and marks of more in any sensible order: 3万多, 20余万. */
const lexTerm = (text: string, at: number): Term | null => {
  const digits = lexArabic(text, at);
  if (digits === null) return null;
  const inner = lexMore(text, digits.end);
  const magnitude = lexMagnitude(text, inner);
  if (magnitude.power > MAX_POWER) return null;
  const outer = lexMore(text, magnitude.end);
  const rest = outer > magnitude.end ? lexMagnitude(text, outer) : magnitude;
  const power = rest === magnitude ? magnitude.power : magnitude.power + rest.power;
  if (power > MAX_POWER) return null;
  return {
    end: Math.max(rest.end, outer),
    value: shift(digits.value, power),
    power,
    more: inner > digits.end || outer > magnitude.end,
  };
};
