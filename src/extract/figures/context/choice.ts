import type { Span } from '../../../text/span.ts';
import { endsAt, wordBefore } from '../lookback.ts';
import { isNumeric } from '../numeral/characters.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isPartOf } from './behind.ts';
import type { LeftReading } from './left.ts';

const AFTER_FIRST: ReadonlySet<Quantity['kind']> = new Set(['count', 'duration']);

/** People and times happen to be counted without a noun behind them. */
const isTied = (text: string, q: Quantity): boolean => text.charAt(q.end) === '的';

/** 五年来, 一年内: what follows a length of time is no noun. */
const LENGTH_TAILS = '来前后内间里以之中多';

/** 人均预期寿命超过80岁: an age is somebody's, whatever stands before it. */
const isAge = ({ unit }: Quantity): boolean => unit === '岁';

const SIZES = ['规模', '总规模', '总额', '额度'];

/** 规模为50亿元的资金: the money is what is measured. */
const isSize = (text: string, { end }: Span): boolean => SIZES.some(word => endsAt(text, end, word));

/** 年吞吐量超过3000万箱的大港: the number is tied to what is behind it, but measures what is before it. */
const isMetric = (text: string, q: Quantity, before: Span | null): boolean =>
  before !== null &&
  isTied(text, q) &&
  q.qualified === 'before' &&
  '量额值率数'.includes(text.charAt(before.end - 1));

/** 这五年, 今后五年, 极不平凡的一年: a stretch of time that says when, not how long. */
const isStretch = (text: string, { start, unit }: Quantity): boolean =>
  (unit === '年' && text.charAt(start - 1) === '的' && text.charAt(start - 2) !== '年') ||
  wordBefore(text, start, ['这', '过去', '今后', '未来']) !== undefined;

const NAMES = ['行动', '计划', '攻坚', '规划', '方案'];

/** 五年攻坚克难: at the head of a sentence a length of time says when. */
const isOpening = (text: string, { start, end, unit }: Quantity): boolean =>
  unit === '年' &&
  '。！？—\n'.includes(text.charAt(start - 1) || '。') &&
  !NAMES.some(name => text.startsWith(name, end));

/** 吞吐量5年增长1.8倍: how long the growth took. */
const GROWTH = /^(?:年均|增长|增加|提高|提升|上升|下降|减少|降低|翻|累计|净增|扩大)/u;

const chooseLength = (text: string, q: Quantity, left: LeftReading, right: Span | null): Span | null => {
  const before = left.place ? null : left.phrase;
  if (endsAt(text, q.start, '连续')) return before;
  if (isStretch(text, q) || isOpening(text, q)) return null;
  if (before?.end === q.start && GROWTH.test(text.slice(q.end, q.end + 2))) return before;
  if (q.unit === '周年') return before;
  if (right === null || LENGTH_TAILS.includes(text.charAt(q.end) || ' '))
    return left.predicated || left.change !== null || isAge(q) ? before : null;
  return right;
};

const JOINT = /[和与及]/u;

/** 党代会和省委: of two bodies the one that touches the number. */
const behindJoint = (text: string, { start, end }: Span): Span => {
  const at = text.slice(start, end).search(JOINT);
  return at < 1 || start + at + 2 > end - 1 ? { start, end } : { start: start + at + 1, end };
};

/** 第五次党代会和市委九届: before another number the second body is that number's. */
const beforeJoint = (text: string, { start, end }: Span): Span => {
  const at = isNumeric(text.charCodeAt(end)) ? text.slice(start, end).search(JOINT) : -1;
  return at < 2 ? { start, end } : { start, end: start + at };
};

const NO_NUMBERED = ['历次', '和', '暨', '及', '等', '上作', '确定', '部署', '精神', '提出', '审议'];

/** 省委十一届, but 贯彻落实党的二十届: what an ordinal numbers touches it. */
const chooseNumbered = (text: string, q: Quantity, left: LeftReading, right: Span | null): Span | null => {
  const touches = left.phrase?.end === q.start && !'和与及、'.includes(text.charAt(q.start - 1));
  const before = touches && !left.place && left.phrase !== null ? behindJoint(text, left.phrase) : null;
  const named = right !== null && !NO_NUMBERED.some(word => text.startsWith(word, right.start));
  if (q.rule === 'plenary session' || (q.rule === 'session' && q.unit === '次')) return before;
  return named ? beforeJoint(text, right) : before;
};

/** Ends of words that a value follows: 占, 达到, 控制在. */
const VALUED = '占达为至到于是过在超';

const PARTS: ReadonlySet<Quantity['kind']> = new Set(['percent', 'fraction']);

/** 70%村卫生室: a part of something is named behind the number when nothing stands before it. */
const isPartBehind = (text: string, q: Quantity, left: LeftReading): boolean =>
  PARTS.has(q.kind) &&
  (left.phrase === null || left.object) &&
  left.change === null &&
  !VALUED.includes(text.charAt(q.start - 1) || '。');

/** The phrase that a quantity measures: the one before it or the one behind it. */
export const choose = (text: string, q: Quantity, left: LeftReading, right: Span | null): Span | null => {
  const before = left.phrase !== null && !left.place ? left.phrase : null;
  if (q.kind === 'duration') return chooseLength(text, q, left, right);
  if (q.kind === 'ordinal') return chooseNumbered(text, q, left, right);
  if (q.rule === 'order of magnitude' && !left.predicated) return right ?? before;
  // 订单量达300单的商户: the metric is what is measured
  if (q.kind === 'count' && left.predicated && before !== null && isTied(text, q)) return before;
  if (q.kind === 'count' && isMetric(text, q, before)) return before;
  if (AFTER_FIRST.has(q.kind)) return right ?? before;
  if (q.kind === 'rank') return before;
  if (q.kind === 'measure' && !left.predicated && right !== null && !isMetric(text, q, before)) return right;
  if (right !== null && isTied(text, q) && before !== null && isSize(text, before)) return right;
  if (right !== null && text.charAt(q.start - 1) === '有' && q.kind === 'percent') return right;
  if (before !== null && !left.object) return before;
  if (right !== null && isPartBehind(text, q, left)) return right;
  if (right !== null && (isTied(text, q) || isPartOf(text, q) || q.kind === 'money' || q.kind === 'measure'))
    return right;
  return before;
};
