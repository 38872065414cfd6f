import { add, type Decimal } from '../decimal.ts';
import { endOfDigits } from '../numeral/arabic.ts';
import { isArabic } from '../numeral/characters.ts';
import { lexMore, lexNumeral, type Numeral } from '../numeral/numeral.ts';
import { type Amount, bare, HALF } from './amount.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { goesWith, lexMeasureWord, type MeasureWord } from './measure-word.ts';

const LONG = new Set(['duration', 'measure', 'money', 'percent', 'multiple']);

const CLOCK_UNITS: ReadonlyMap<string, bigint> = new Map([
  ['小时', 3600n],
  ['分钟', 60n],
  ['分', 60n],
  ['秒', 1n],
]);

/** 2分41秒543, 45秒92, 1小时30分: a length of time in several units, as seconds. */
export const lexSplitTime = (text: string, numeral: Numeral): Amount | null => {
  let value: Decimal = { coefficient: 0n, scale: 0 };
  let parts = 0;
  let hundredths = false;
  let at = numeral.start;
  for (const [unit, seconds] of CLOCK_UNITS) {
    const part = isArabic(text.charCodeAt(at)) ? lexNumeral(text, at) : null;
    if (part?.value == null || !text.startsWith(unit, part.end)) continue;
    value = add(value, { coefficient: part.value.coefficient * seconds, scale: part.value.scale });
    at = part.end + unit.length;
    parts++;
    const rest = endOfDigits(text, at);
    if (unit === '秒' && rest > at && (parts > 1 ? rest - at <= 3 : rest - at === 2)) {
      hundredths = true;
      value = add(value, { coefficient: BigInt(text.slice(at, rest)), scale: rest - at });
      at = rest;
    }
  }
  if (parts < 2 && !hundredths) return null;
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

export const lexCounted = (text: string, numeral: Numeral, lexicon: QuantityLexicon): Amount | null => {
  const split = lexSplitUnit(text, numeral.end, lexicon);
  if (split !== null) return withUnit(text, numeral, split.word, split.half, !split.half);
  const word = lexMeasureWord(lexicon.units, text, numeral.end);
  if (word === null || word.unit.needs === 'never') return null;
  if (word.unit.needs !== 'low' && !goesWith(word.unit, numeral, text)) return null;
  return withUnit(text, numeral, word, false, false);
};

/** 半年, 半个月, 半数, 一半. */
export const lexHalf = (text: string, at: number, lexicon: QuantityLexicon): Amount | null => {
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
