/** An exact decimal number: coefficient / 10^scale, scale ≥ 0. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

const trim = (coefficient: bigint, scale: number): Decimal => {
  let [c, s] = [coefficient, scale];
  while (s > 0 && c % 10n === 0n) {
    c /= 10n;
    s--;
  }
  return { coefficient: c, scale: s };
};

/** `12.50`, `-3` → decimal; null when `text` is anything else. */
export const parseDecimal = (text: string): Decimal | null => {
  // e.g. -1200.5
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[2] ?? '';
  return trim(BigInt(`${match[1] ?? '0'}${fraction}`), fraction.length);
};

/** The decimal that a JSON number shows: `0.1` is exactly one tenth. */
export const decimalOf = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return shift(parseDecimal(mantissa) ?? ZERO, Number(exponent));
};

/** `decimal` × 10^places. */
export const shift = ({ coefficient, scale }: Decimal, places: number): Decimal =>
  places <= scale
    ? trim(coefficient, scale - places)
    : { coefficient: coefficient * 10n ** BigInt(places - scale), scale: 0 };

const align = (a: Decimal, b: Decimal): readonly [bigint, bigint, number] => {
  const scale = Math.max(a.scale, b.scale);
  return [
    a.coefficient * 10n ** BigInt(scale - a.scale),
    b.coefficient * 10n ** BigInt(scale - b.scale),
    scale,
  ];
};

export const add = (a: Decimal, b: Decimal): Decimal => {
  const [x, y, scale] = align(a, b);
  return trim(x + y, scale);
};

export const subtract = (a: Decimal, b: Decimal): Decimal =>
  add(a, { coefficient: -b.coefficient, scale: b.scale });

export const multiply = (a: Decimal, b: Decimal): Decimal =>
  trim(a.coefficient * b.coefficient, a.scale + b.scale);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Decimal, b: Decimal): number => {
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
};

/** a ÷ b to `digits` places behind the point, rounded half away from zero; exact when it ends before. */
export const divide = (a: Decimal, b: Decimal, digits = 12): Decimal | null => {
  if (b.coefficient === 0n) return null;
  const [x, y] = align(a, b);
  const sign = x < 0n !== y < 0n ? -1n : 1n;
  const [n, d] = [x < 0n ? -x : x, y < 0n ? -y : y];
  return trim(sign * ((2n * n * 10n ** BigInt(digits) + d) / (2n * d)), digits);
};

/** Plain digits: `0.05`, `21148000000`. */
export const formatDecimal = ({ coefficient, scale }: Decimal): string => {
  if (scale === 0) return coefficient.toString();
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const at = digits.length - scale;
  return `${negative ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`;
};

/** The nearest JSON number. Exact up to 15 significant digits. */
export const toNumber = (decimal: Decimal): number => Number(formatDecimal(decimal));
