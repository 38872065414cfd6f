import { add, compare, type Decimal, divide, shift } from '../decimal.ts';
import type { FigureKind } from '../figure.ts';
import { wordBefore } from '../lookback.ts';
import { endOfDigits } from '../numeral/arabic.ts';
import { isArabic } from '../numeral/characters.ts';
import { lexVague } from '../numeral/chinese.ts';
import { lexMore, lexNumeral, type Numeral } from '../numeral/numeral.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { goesWith, lexMeasureWord, type MeasureWord } from './measure-word.ts';

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
const bare = (numeral: Numeral): Amount => ({
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

const HALF: Decimal = { coefficient: 5n, scale: 1 };

const isWhole = (numeral: Numeral, power: number): boolean =>
  numeral.value?.scale === 0 && numeral.value.coefficient === 10n ** BigInt(power);

/** 百分之六十, 千分之五, 三分之一: the second number behind 分之. */
const lexParts = (text: string, of: Numeral): Amount | null => {
  if (!text.startsWith('分之', of.end) || of.value === null) return null;
  const parts = lexNumeral(text, of.end + 2);
  if (parts?.value == null) return null;
  const place = { start: of.start, end: parts.end, numeral: parts, low: null, high: null, word: null };
  const more = parts.more;
  if (isWhole(of, 2))
    return { ...place, value: parts.value, kind: 'percent', unit: '%', more, rule: 'percent in words' };
  if (isWhole(of, 3))
    return { ...place, value: parts.value, kind: 'percent', unit: '‰', more, rule: 'per mille in words' };
  const value = divide(parts.value, of.value);
  return value === null
    ? null
    : { ...place, value, kind: 'fraction', unit: null, more, rule: 'fraction in words' };
};

/** 1/3. */
const lexSlash = (text: string, of: Numeral): Amount | null => {
  if (!of.arabic || text.charAt(of.end) !== '/' || of.value === null) return null;
  const below = lexNumeral(text, of.end + 1);
  if (below?.value == null || !below.arabic || below.value.scale > 0 || of.value.scale > 0) return null;
  if (compare(of.value, below.value) >= 0 || below.value.coefficient > 100n) return null;
  if ('/.'.includes(text.charAt(below.end) || ' ') || text.charAt(of.start - 1) === '/') return null;
  const value = divide(of.value, below.value);
  const none = { low: null, high: null, unit: null, word: null, more: false };
  return value === null
    ? null
    : { ...none, start: of.start, end: below.end, numeral: of, value, kind: 'fraction', rule: 'fraction' };
};

/** Words that begin with 成: 五成员, 三成立. */
const NO_TENTHS = '立为员功果长都品本效就分渝绩套型熟交';

/** 三成, 七成半, 三四成: tenths as percent. */
const lexTenths = (text: string, numeral: Numeral): Amount | null => {
  if (text.charAt(numeral.end) !== '成' || numeral.magnitude) return null;
  if (NO_TENTHS.includes(text.charAt(numeral.end + 1) || ' ')) return null;
  const half = text.charAt(numeral.end + 1) === '半';
  const tens = (d: Decimal | null): Decimal | null => (d === null ? null : shift(half ? add(d, HALF) : d, 1));
  const after = numeral.end + (half ? 2 : 1);
  const end = lexMore(text, after);
  return {
    ...bare(numeral),
    end,
    value: tens(numeral.value),
    low: tens(numeral.low),
    high: tens(numeral.high),
    kind: 'percent',
    unit: '%',
    more: numeral.more || end > after,
    rule: 'tenths',
  };
};

/** 万亿级, 千亿级: an order of magnitude of money. */
const lexOrder = (text: string, numeral: Numeral): Amount | null =>
  text.charAt(numeral.end) === '级' &&
  !numeral.arabic &&
  numeral.value !== null &&
  numeral.value.coefficient >= 1_000_000_000n
    ? { ...bare(numeral), end: numeral.end + 1, kind: 'money', unit: '元', rule: 'order of magnitude' }
    : null;

/** 翻一番 is twice as much, 翻两番 four times. */
const lexDoubling = (text: string, numeral: Numeral): Amount | null => {
  const back = wordBefore(text, numeral.start, ['翻了', '再翻', '翻']);
  if (text.charAt(numeral.end) !== '番' || back === undefined || numeral.value === null) return null;
  const times = Number(numeral.value.coefficient);
  if (numeral.value.scale > 0 || times > 9) return null;
  const value = { coefficient: 2n ** BigInt(times), scale: 0 };
  const start = numeral.start - back.length;
  return {
    ...bare(numeral),
    start,
    end: numeral.end + 1,
    value,
    kind: 'multiple',
    unit: '倍',
    rule: 'doubling',
  };
};

const LONG = new Set(['duration', 'measure', 'money', 'percent', 'multiple']);

const CLOCK_UNITS: ReadonlyMap<string, bigint> = new Map([
  ['小时', 3600n],
  ['分钟', 60n],
  ['分', 60n],
  ['秒', 1n],
]);

/** 2分41秒543, 1小时30分: a length of time in several units, as seconds. */
const lexSplitTime = (text: string, numeral: Numeral): Amount | null => {
  let value: Decimal = { coefficient: 0n, scale: 0 };
  let parts = 0;
  let at = numeral.start;
  for (const [unit, seconds] of CLOCK_UNITS) {
    const part = isArabic(text.charCodeAt(at)) ? lexNumeral(text, at) : null;
    if (part?.value == null || !text.startsWith(unit, part.end)) continue;
    value = add(value, { coefficient: part.value.coefficient * seconds, scale: part.value.scale });
    at = part.end + unit.length;
    parts++;
    const rest = endOfDigits(text, at);
    if (unit === '秒' && parts > 1 && rest > at && rest - at <= 3) {
      value = add(value, { coefficient: BigInt(text.slice(at, rest)), scale: rest - at });
      at = rest;
    }
  }
  if (parts < 2) return null;
  return { ...bare(numeral), end: at, value, kind: 'duration', unit: '秒', rule: 'split time' };
};

/** 个 with 半 or 多 between it and its unit: 一个半月, 3个多小时. */
const lexSplitUnit = (
  text: string,
  at: number,
  { units }: QuantityLexicon,
): { readonly word: MeasureWord; readonly half: boolean } | null => {
  const mark = text.charAt(at + 1);
  if (text.charAt(at) !== '个' || (mark !== '半' && mark !== '多')) return null;
  const rest = units.at(`个${text.slice(at + 2, at + 5)}`, 0);
  if (rest === null || rest.entry.kind !== 'duration') return null;
  const word = { start: at, end: at + 1 + rest.end, unit: rest.entry, compound: false };
  return { word, half: mark === '半' };
};

const withUnit = (
  text: string,
  numeral: Numeral,
  word: MeasureWord,
  half: boolean,
  more: boolean,
): Amount => {
  const { unit } = word;
  const behind = half || !LONG.has(unit.kind) ? word.end : lexMore(text, word.end);
  const halved =
    half || (text.charAt(word.end) === '半' && unit.kind !== 'count' && text.charAt(word.end + 1) !== '导');
  const end = halved && !half ? word.end + 1 : behind;
  return {
    start: numeral.start,
    end,
    numeral,
    low: numeral.low,
    high: numeral.high,
    value: halved && numeral.value !== null ? add(numeral.value, HALF) : numeral.value,
    kind: unit.kind,
    unit: word.compound ? null : unit.name,
    word,
    more: numeral.more || more || behind > word.end,
    rule: numeral.vague ? 'vague number' : unit.kind,
  };
};

const lexCounted = (text: string, numeral: Numeral, lexicon: QuantityLexicon): Amount | null => {
  const split = lexSplitUnit(text, numeral.end, lexicon);
  if (split !== null) return withUnit(text, numeral, split.word, split.half, !split.half);
  const word = lexMeasureWord(lexicon.units, text, numeral.end);
  if (word === null || word.unit.needs === 'never') return null;
  if (word.unit.needs !== 'low' && !goesWith(word.unit, numeral, text)) return null;
  return withUnit(text, numeral, word, false, false);
};

/** 半年, 半个月, 半数, 一半. */
const lexHalf = (text: string, at: number, lexicon: QuantityLexicon): Amount | null => {
  const one = text.charAt(at) === '一' ? 1 : 0;
  if (text.charAt(at + one) !== '半') return null;
  const numeral: Numeral = {
    start: at,
    end: at + one + 1,
    value: HALF,
    low: null,
    high: null,
    arabic: false,
    magnitude: false,
    more: false,
    vague: false,
  };
  const fraction: Amount = { ...bare(numeral), kind: 'fraction', rule: 'half' };
  if (one === 1) return text.charAt(at + 2) === '导' ? null : fraction;
  if (text.charAt(at + 1) === '数') return { ...fraction, end: at + 2 };
  if ('上下前后大多过'.includes(text.charAt(at - 1) || ' '))
    return text.charAt(at - 1) === '过' ? fraction : null;
  const word = lexMeasureWord(lexicon.units, text, at + 1);
  return word === null || word.unit.kind !== 'duration' || text.charAt(word.end) === '报'
    ? null
    : withUnit(text, numeral, word, false, false);
};

const NO_VAGUE_BEFORE = '指系参函人次户件位分倍级计少多基点乘岁';

/** The number at `at`, vague ones included. */
const lexAnyNumeral = (text: string, at: number): Numeral | null => {
  const char = text.charAt(at);
  if (char !== '几' && char !== '数') return lexNumeral(text, at);
  return char === '数' && NO_VAGUE_BEFORE.includes(text.charAt(at - 1) || ' ') ? null : lexVague(text, at);
};

/** The amount at `at`: a number with what measures it, if anything does. */
export const lexAmount = (text: string, at: number, lexicon: QuantityLexicon): Amount | null => {
  const half = lexHalf(text, at, lexicon);
  if (half !== null) return half;
  const numeral = lexAnyNumeral(text, at);
  if (numeral === null) return null;
  return (
    lexParts(text, numeral) ??
    lexSlash(text, numeral) ??
    lexDoubling(text, numeral) ??
    lexSplitTime(text, numeral) ??
    lexTenths(text, numeral) ??
    lexOrder(text, numeral) ??
    lexCounted(text, numeral, lexicon) ??
    bare(numeral)
  );
};

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
