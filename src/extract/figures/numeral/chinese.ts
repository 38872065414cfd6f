import { add, type Decimal, parseDecimal, shift, subtract } from '../decimal.ts';
import { DIGITS, isChinese, isPower, isUnitPrefix, POWERS, TENS } from './characters.ts';
import { lexMagnitude, lexMore, type Numeral } from './numeral.ts';

/** Longer runs are no numbers. 九千九百九十九万九千九百九十九亿… has 31. */
const MAX_RUN = 40;

/** End of the run of Chinese numeral characters at `at`. */
export const endOfRun = (text: string, at: number): number => {
  let end = at;
  while (isChinese(text.charCodeAt(end)) && !isUnitPrefix(text, end)) end++;
  return end;
};

interface Sum {
  total: bigint;
  section: bigint;
  digit: bigint | null;
  last: number;
}

/** Multiplies what stands before a 万 or 亿, or the digit before a 十, 百 or 千. False when the order is wrong. */
const applyPower = (sum: Sum, power: number): boolean => {
  const factor = 10n ** BigInt(power);
  if (power < 4) {
    if (power >= sum.last || (sum.digit === null && power > 1 && sum.section > 0n)) return false;
    sum.section += (sum.digit ?? 1n) * factor;
    sum.last = power;
  } else {
    const section = sum.section + (sum.digit ?? 0n);
    if (sum.total > 0n && sum.total < factor) sum.total = (sum.total + section) * factor;
    else if (section > 0n) sum.total += section * factor;
    else sum.total = sum.total > 0n ? sum.total * factor : factor;
    sum.section = 0n;
    sum.last = 4;
  }
  sum.digit = null;
  return true;
};

/** 三万五 is 35000, 一百二 is 120; after 零 the digit is one: 一百零二. */
const closeSum = (sum: Sum, before: string, power: number | undefined): bigint => {
  const digit = sum.digit ?? 0n;
  const short = power !== undefined && power > 1 && before !== '零' && before !== '〇';
  return sum.total + sum.section + (short ? digit * 10n ** BigInt(power - 1) : digit);
};

/** The value of a run with multipliers: 二千零二十四, 三亿五千万. Null when it is not well formed. */
const sumRun = (run: string): bigint | null => {
  const sum: Sum = { total: 0n, section: 0n, digit: null, last: 4 };
  for (const char of run) {
    const power = POWERS.get(char);
    const tens = TENS.get(char);
    const digit = DIGITS.get(char);
    if (power !== undefined) {
      if (!applyPower(sum, power)) return null;
    } else if (tens !== undefined) {
      sum.section += BigInt(tens * 10);
      sum.last = 1;
    } else if (digit !== undefined) {
      if (sum.digit !== null && sum.digit !== 0n) return null;
      sum.digit = BigInt(digit);
    }
  }
  return closeSum(sum, run.charAt(run.length - 2), POWERS.get(run.charAt(run.length - 2)));
};

const digitsOf = (run: string): string => [...run].map(char => DIGITS.get(char) ?? '').join('');

/** 三四 and 七八 are neighbours, 三五 goes with them; 百分之 and years are no pairs. */
const isPair = (a: number, b: number): boolean => b - a === 1 || (a === 3 && b === 5);

interface Bare {
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

const whole = (value: bigint): Decimal => ({ coefficient: value, scale: 0 });
const exactly = (value: bigint): Bare => ({ value: whole(value), low: null, high: null });

/** 二〇二四, 五, 三五(个): a run without multipliers. */
const readDigits = (run: string): Bare | null => {
  const digits = digitsOf(run);
  if (digits.length === 2) {
    const [a, b] = [Number(digits[0]), Number(digits[1])];
    return isPair(a, b) ? { value: null, low: whole(BigInt(a)), high: whole(BigInt(b)) } : null;
  }
  const written = digits.length === 4 || digits.includes('0');
  return digits.length === 1 || written ? exactly(BigInt(digits)) : null;
};

/** 三四十, 七八百, 五六千: a pair of digits before one multiplier. 十七八: a pair behind one. */
const readPair = (run: string): Bare | null => {
  const at = [...run].findIndex(
    (char, i) => DIGITS.has(char) && DIGITS.has(run.charAt(i + 1)) && DIGITS.get(char) !== 0,
  );
  if (at < 0) return null;
  const [a, b] = [DIGITS.get(run.charAt(at)) ?? 0, DIGITS.get(run.charAt(at + 1)) ?? 0];
  if (!isPair(a, b)) return null;
  const low = sumRun(run.slice(0, at + 1) + run.slice(at + 2));
  const high = sumRun(run.slice(0, at) + run.slice(at + 1));
  return low === null || high === null ? null : { value: null, low: whole(low), high: whole(high) };
};

const readRun = (run: string): Bare | null => {
  if (run.length > MAX_RUN) return null;
  if (![...run].some(char => POWERS.has(char) || TENS.has(char))) return readDigits(run);
  const pair = readPair(run);
  if (pair !== null) return pair;
  const sum = sumRun(run);
  return sum === null ? null : exactly(sum);
};

/** The digits behind 点 in 三点一四, with multipliers behind them: 一点五亿. */
const readFraction = (text: string, whole: string, point: number): { end: number; value: Decimal } | null => {
  let end = point + 1;
  while (DIGITS.has(text.charAt(end)) && end - point < MAX_RUN) end++;
  const head = sumRun(whole);
  if (text.charAt(point) !== '点' || end === point + 1 || head === null) return null;
  const value = parseDecimal(`${head}.${digitsOf(text.slice(point + 1, end))}`);
  if (value === null) return null;
  const magnitude = lexMagnitude(text, end);
  return magnitude.power > 20 ? null : { end: magnitude.end, value: shift(value, magnitude.power) };
};

/** 几 and 数 before a multiplier or as the whole number: 几十, 数百万, 几(个). */
export const lexVague = (text: string, at: number): Numeral | null => {
  const magnitude = lexMagnitude(text, at + 1);
  if (text.charAt(at) === '数' && magnitude.power === 0) return null;
  if (magnitude.power > 20) return null;
  const end = lexMore(text, magnitude.end);
  const none = { value: null, low: null, high: null, arabic: false, more: false };
  return { start: at, end, ...none, magnitude: magnitude.power > 0, vague: true };
};

/** 三百二十, 十余, 两千多, 三五, 一点五亿. */
export const lexChinese = (text: string, at: number): Numeral | null => {
  const end = endOfRun(text, at);
  if (end === at) return null;
  const run = text.slice(at, end);
  const fraction = readFraction(text, run, end);
  const bare = fraction === null ? readRun(run) : { value: fraction.value, low: null, high: null };
  if (bare === null) return null;
  const numberEnd = fraction?.end ?? end;
  const marked = isPower(text.charCodeAt(numberEnd - 1)) ? lexMore(text, numberEnd) : numberEnd;
  return finish(text, at, numberEnd, marked, bare);
};

/** 10^8, the power that a smaller multiplier behind it leaves alone. */
const YI = 8;

/** Multiplies by 10^power; in 七亿七千多万 that is said of 七千 only. */
const scaleTail = (value: Decimal, power: number): Decimal => {
  const head = value.coefficient - (value.coefficient % 10n ** BigInt(YI));
  if (power === 0 || power >= YI || value.scale !== 0 || head === 0n) return shift(value, power);
  const whole: Decimal = { coefficient: head, scale: 0 };
  return add(whole, shift(subtract(value, whole), power));
};

/** Multipliers behind a mark of more: 十余万, 三千多亿. */
const finish = (text: string, at: number, end: number, marked: number, bare: Bare): Numeral | null => {
  const more = marked > end;
  const magnitude = more ? lexMagnitude(text, marked) : { end: marked, power: 0 };
  if (magnitude.power > 20) return null;
  const scale = (d: Decimal | null): Decimal | null => (d === null ? null : scaleTail(d, magnitude.power));
  return {
    start: at,
    end: Math.max(marked, magnitude.end),
    value: scale(bare.value),
    low: scale(bare.low),
    high: scale(bare.high),
    arabic: false,
    magnitude:
      isPower(text.charCodeAt(end - 1)) ||
      magnitude.power > 0 ||
      /[十百千万亿拾佰仟萬億]/u.test(text.slice(at, end)),
    more,
    vague: false,
  };
};
