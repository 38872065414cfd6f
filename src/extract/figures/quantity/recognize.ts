import { isLatinCode } from '../../../text/characters.ts';
import type { Decimal } from '../decimal.ts';
import type { Bound } from '../figure.ts';
import { endsAt } from '../lookback.ts';
import { endOfDigits } from '../numeral/arabic.ts';
import { isNumeric } from '../numeral/characters.ts';
import { REJECTION_RULES, standsAlone } from '../reject/rules.ts';
import type { Amount } from './amount.ts';
import { qualifierAfter, qualifierBefore } from './bounds.ts';
import { recognizeBareYear, recognizeDate } from './dates.ts';
import { lexAmount } from './lex-amount.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { isRankPlace, recognizeFirst, recognizeOrdinal, recognizeSession, recognizeTop } from './ordinals.ts';
import { accept, type Outcome, reject } from './quantity.ts';
import { lexRange } from './range.ts';

/** 上百, 过万, 成千: words of "more than" that only go with a bare multiplier; 迈上 is none. */
const OVER_MAGNITUDE = '上过破';

const boundBefore = (
  text: string,
  amount: Amount,
  lexicon: QuantityLexicon,
): { bound: Bound; at: number } | null => {
  const found = qualifierBefore(lexicon.bounds, text, amount.start);
  if (found !== null) return found;
  const magnitude = amount.numeral.magnitude && !amount.numeral.arabic;
  const over = OVER_MAGNITUDE.includes(text.charAt(amount.start - 1) || ' ');
  return magnitude && over && !'以之迈跨跃登站踏'.includes(text.charAt(amount.start - 2) || ' ')
    ? { bound: 'over', at: amount.start - 1 }
    : null;
};

const MANY_YEARS = 10n;

/** 近3年, 近十年来: the last years, not nearly as many. */
const isRecent = (
  text: string,
  { kind, value, end, unit }: Amount,
  before: { readonly at: number } | null,
): boolean =>
  before !== null &&
  kind === 'duration' &&
  unit === '年' &&
  text.startsWith('近', before.at) &&
  (text.charAt(end) === '来' || (value !== null && value.scale === 0 && value.coefficient <= MANY_YEARS));

/** -0.5%, -12℃, 零下12℃: a sign that is no dash. */
const signBefore = (text: string, { start, kind, unit, numeral }: Amount): number => {
  if (!numeral.arabic || (kind !== 'percent' && unit !== '℃')) return start;
  if (endsAt(text, start, '零下')) return start - 2;
  const minus = '-−'.includes(text.charAt(start - 1) || ' ');
  return minus && !isNumeric(text.charCodeAt(start - 2)) && !isLatinCode(text.charCodeAt(start - 2))
    ? start - 1
    : start;
};

const negate = (value: Decimal | null): Decimal | null =>
  value === null ? null : { coefficient: -value.coefficient, scale: value.scale };

const NO_WITHIN = ['内地', '内陆', '内蒙古', '内外', '内部', '内容', '内需', '内河', '内生'];

const LENGTHS = new Set(['米', '公里', '千米']);

/** 5个工作日内, 3年内, 50米内. */
const isWithin = (text: string, { kind, end, unit }: Amount): boolean =>
  (kind === 'duration' || LENGTHS.has(unit ?? '')) &&
  text.charAt(end) === '内' &&
  !NO_WITHIN.some(word => text.startsWith(word, end));

/** Puts the qualifiers around an amount and settles its bound. */
const finish = (text: string, amount: Amount, lexicon: QuantityLexicon): Outcome => {
  const plus = text.charAt(amount.numeral.end) === '+' && amount.word === null;
  const before = boundBefore(text, amount, lexicon);
  const after = qualifierAfter(lexicon.bounds, text, amount.end);
  const range = amount.low !== null;
  const within = after === null && isWithin(text, amount);
  const rank = isRankPlace(text, amount.start, amount.numeral.end);
  const recent = isRecent(text, amount, before);
  const bound =
    (recent ? 'exact' : before?.bound) ??
    after?.bound ??
    (within ? 'at_most' : amount.more || plus ? 'over' : amount.numeral.vague ? 'approx' : 'exact');
  const word = amount.word;
  const sign = signBefore(text, amount);
  return accept({
    start: before?.at ?? sign,
    end: after?.at ?? (within ? amount.end + 1 : amount.end),
    rule: amount.rule,
    kind: rank ? 'rank' : amount.kind,
    bound: range ? 'range' : bound,
    qualified: before !== null ? 'before' : after !== null ? 'after' : null,
    value: sign < amount.start ? negate(amount.value) : amount.value,
    low: amount.low,
    high: amount.high,
    unit: rank ? '位' : amount.unit,
    ...(word?.compound ? { unitSpan: { start: word.start, end: word.end } } : {}),
    ...(word === null ? {} : { surface: word.unit }),
    ...(amount.rule === 'doubling' ? { change: 'increase' as const } : {}),
  });
};

const recognizeAmount = (text: string, at: number, lexicon: QuantityLexicon): Outcome => {
  const first = lexAmount(text, at, lexicon);
  if (first === null) return reject(at, endOfNumber(text, at), 'no number');
  const amount = lexRange(text, first, lexicon) ?? first;
  const rule = REJECTION_RULES.find(({ applies }) => applies(text, amount, lexicon.bounds));
  if (rule !== undefined) return reject(amount.start, amount.end, rule.name);
  if (amount.word === null && amount.rule === 'number') {
    const year = recognizeBareYear(text, at);
    if (year !== null && !isLatinCode(text.charCodeAt(at - 1))) return year;
  }
  const finished = finish(text, amount, lexicon);
  if (standsAlone(text, amount, lexicon.bounds) || finished.type !== 'quantity') return finished;
  const { start, end } = amount;
  return { type: 'rejected', rejected: { start, end, rule: 'no unit', bare: finished.quantity }, end };
};

/** End of the digits or Chinese numeral characters at `at`, at least one unit further. */
export const endOfNumber = (text: string, at: number): number => {
  if (!isNumeric(text.charCodeAt(at))) return at + 1;
  let end = Math.max(at + 1, endOfDigits(text, at));
  while (isNumeric(text.charCodeAt(end))) end++;
  return end;
};

const TWICE: Decimal = { coefficient: 2n, scale: 0 };

/** 实现翻番: twice as much without a number; `at` is behind 翻. */
const recognizeDoubling = (text: string, at: number): Outcome | null =>
  text.charAt(at - 1) === '翻'
    ? accept({
        start: at - 1,
        end: at + 1,
        rule: 'doubling',
        kind: 'multiple',
        bound: 'exact',
        qualified: null,
        value: TWICE,
        low: null,
        high: null,
        unit: '倍',
        change: 'increase',
      })
    : null;

/** What the number at `at` is: THE order in which readings are tried. */
export const recognize = (text: string, at: number, lexicon: QuantityLexicon): Outcome => {
  const char = text.charAt(at);
  if (char === '第') return recognizeOrdinal(lexicon.units, text, at) ?? reject(at, at + 1, 'no number');
  if (char === '首') return recognizeFirst(text, at) ?? reject(at, at + 1, 'no number');
  if (char === '番') return recognizeDoubling(text, at) ?? reject(at, at + 1, 'no number');
  return (
    recognizeDate(text, at) ??
    recognizeTop(text, at) ??
    recognizeSession(text, at) ??
    recognizeAmount(text, at, lexicon)
  );
};
