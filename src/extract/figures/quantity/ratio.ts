import { add, compare, type Decimal, divide, shift } from '../decimal.ts';
import { wordBefore } from '../lookback.ts';
import { lexMore, lexNumeral, type Numeral } from '../numeral/numeral.ts';
import { type Amount, bare, HALF } from './amount.ts';

const isWhole = (numeral: Numeral, power: number): boolean =>
  numeral.value?.scale === 0 && numeral.value.coefficient === 10n ** BigInt(power);

/** 百分之六十, 千分之五, 三分之一: the second number behind 分之. */
export const lexParts = (text: string, of: Numeral): Amount | null => {
  if (!text.startsWith('分之', of.end) || of.value === null) return null;
  const parts = lexNumeral(text, of.end + 2);
  if (parts?.value == null) return null;
  const place = { start: of.start, end: parts.end, numeral: parts, low: null, high: null, word: null };
  const more = parts.more;
  if (isWhole(of, 2))
    return { ...place, value: parts.value, kind: 'percent', unit: '%', more, rule: 'percent in words' };
  const value = divide(parts.value, of.value);
  return value === null
    ? null
    : { ...place, value, kind: 'fraction', unit: null, more, rule: 'fraction in words' };
};

/** 1/3. */
export const lexSlash = (text: string, of: Numeral): Amount | null => {
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
export const lexTenths = (text: string, numeral: Numeral): Amount | null => {
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

/** 万亿级, 千亿元级: an order of magnitude of money. */
export const lexOrder = (text: string, numeral: Numeral): Amount | null => {
  const end = text.charAt(numeral.end) === '元' ? numeral.end + 1 : numeral.end;
  const large = numeral.value !== null && numeral.value.coefficient >= 1_000_000_000n;
  return text.charAt(end) === '级' && !numeral.arabic && large
    ? { ...bare(numeral), end: end + 1, kind: 'money', unit: '元', rule: 'order of magnitude' }
    : null;
};

/** 翻一番 is twice as much, 翻两番 four times. */
export const lexDoubling = (text: string, numeral: Numeral): Amount | null => {
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
