import type { Matcher } from '../../../lexicon/matcher.ts';
import { isLatinCode } from '../../../text/characters.ts';
import { isArabic, isPower } from '../numeral/characters.ts';
import type { Numeral } from '../numeral/numeral.ts';
import type { Unit } from '../unit.ts';

/** A unit at its place, with brackets and a second unit behind a slash. */
export interface MeasureWord {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  /** Whether it is more than the unit alone and is named as written: 台（套）, 元/吨. */
  readonly compound: boolean;
}

const isAscii = (code: number): boolean => isLatinCode(code) || isArabic(code);

const unitAt = (units: Matcher<Unit>, text: string, at: number): { unit: Unit; end: number } | null => {
  const match = units.at(text, at);
  if (match === null) return null;
  const latin = isLatinCode(text.charCodeAt(match.end - 1));
  return latin && isAscii(text.charCodeAt(match.end)) ? null : { unit: match.entry, end: match.end };
};

const LONGEST_BRACKET = 10;

/** End of a bracket behind a counter that holds another counter: 1.4万台(套), 12184家(次), 2813万辆(艘、架)次. */
const endOfBracket = (units: Matcher<Unit>, text: string, at: number): number => {
  if (text.charAt(at) !== '(') return at;
  const close = text.slice(at, at + LONGEST_BRACKET + 1).indexOf(')');
  if (close < 2) return at;
  for (let i = at + 1; i < at + close; i++) {
    const inner = units.at(text, i);
    if (inner === null) return at;
    i = inner.end;
    if (i < at + close && !'、/'.includes(text.charAt(i))) return at;
  }
  return text.charAt(at + close + 1) === '次' ? at + close + 2 : at + close + 1;
};

/** Spans of time that are no units by themselves: 元/月. */
const SPANS = ['月', '年', '天', '日'];
const LONGEST_MULTIPLIER = 5;

/** End of a second unit behind a slash or 每: 元/吨, 微克每立方米, 元/月, 人/百亿元. */
const endOfSlash = (units: Matcher<Unit>, text: string, at: number): number => {
  if (text.charAt(at) !== '/' && text.charAt(at) !== '每') return at;
  const direct = unitAt(units, text, at + 1);
  if (direct !== null || text.charAt(at) === '每') return direct?.end ?? at;
  const span = SPANS.find(word => text.startsWith(word, at + 1));
  if (span !== undefined) return at + 1 + span.length;
  let from = at + 1;
  while (
    from - at <= LONGEST_MULTIPLIER &&
    (isPower(text.charCodeAt(from)) || isArabic(text.charCodeAt(from)))
  )
    from++;
  return (from > at + 1 ? unitAt(units, text, from)?.end : undefined) ?? at;
};

/** The longest unit at `at`, or null. A blank may stand before a Latin one: 10 kg. */
export const lexMeasureWord = (units: Matcher<Unit>, text: string, at: number): MeasureWord | null => {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  const found = unitAt(units, text, start);
  if (found === null) return null;
  const bracket = endOfBracket(units, text, found.end);
  const end = endOfSlash(units, text, bracket);
  return { start, end, unit: found.unit, compound: end > found.end };
};

const NEAR = 16;

/** Whether a unit goes with this numeral: 三元 and 两地 do not, 3元 and 三十亿元 do. */
export const goesWith = ({ needs }: Unit, numeral: Numeral, text: string): boolean => {
  const figure = numeral.arabic || numeral.magnitude;
  if (needs.startsWith('near:')) {
    const around = text.slice(Math.max(0, numeral.start - NEAR), numeral.end + NEAR);
    return numeral.arabic && around.includes(needs.slice('near:'.length));
  }
  if (needs === 'digits') return numeral.arabic;
  if (needs === 'magnitude') return numeral.magnitude;
  return needs === '' || (needs !== 'never' && figure);
};
