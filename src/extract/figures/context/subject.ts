import type { Span } from '../../../text/span.ts';
import type { Change } from '../figure.ts';
import { endsAt } from '../lookback.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { LeftReading } from './left.ts';
import { findGroups, type Group } from './respective.ts';
import type { Sentence } from './sentence.ts';
import {
  clauseBefore,
  isPartOf,
  MAX_DATES,
  originOf,
  type Reader,
  readAfter,
  readBefore,
  topicBefore,
} from './surroundings.ts';
import type { Words } from './words.ts';

/** What the words around a quantity say of it. */
export interface Measured {
  /** Pieces of text that make up the subject; empty when there is none. */
  readonly subject: readonly Span[];
  readonly change: Change | null;
  readonly bound: Quantity['bound'];
  /** Index of the quantity that a change began with. */
  readonly from: number | null;
}

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

const choose = (text: string, q: Quantity, left: LeftReading, right: Span | null): Span | null => {
  const before = left.phrase !== null && !left.place ? left.phrase : null;
  if (q.kind === 'duration' && endsAt(text, q.start, '连续')) return before;
  if (q.kind === 'duration' && (right === null || LENGTH_TAILS.includes(text.charAt(q.end) || ' ')))
    return left.predicated || isAge(q) ? before : null;
  // 省委十一届, but 贯彻落实党的二十届: what an ordinal numbers touches it
  if (q.kind === 'ordinal') return right ?? (before?.end === q.start ? before : null);
  if (AFTER_FIRST.has(q.kind)) return right ?? before;
  if (q.kind === 'rank') return before;
  if (q.kind === 'measure' && !left.predicated && right !== null) return right;
  if (right !== null && isTied(text, q) && before !== null && isSize(text, before)) return right;
  if (right !== null && text.charAt(q.start - 1) === '有' && q.kind === 'percent') return right;
  if (before !== null && !left.object) return before;
  if (right !== null && (isTied(text, q) || isPartOf(text, q) || q.kind === 'money' || q.kind === 'measure'))
    return right;
  return before;
};

const LIST_REACH = 6;

/** Whether 、 joins the clause of `at` to the one before it: 共用设备1万台、使用5万次. */
const isListed = (text: string, at: number): boolean =>
  text.slice(Math.max(0, at - LIST_REACH), at).includes('、');

/** `heir` is what the last quantity measured: a clause without a noun phrase of its own goes on about it. */
const measureOne = (reader: Reader, heir: readonly Span[], index: number): Measured => {
  const q = reader.sentence.quantities[index];
  if (q === undefined || q.kind === 'date')
    return { subject: [], change: null, bound: q?.bound ?? 'exact', from: null };
  const left = readBefore(reader, index);
  const chosen = choose(reader.text, q, left, readAfter(reader, index, left.object));
  const topic =
    left.object && q.kind === 'money' && chosen === left.phrase ? topicBefore(reader, q.start) : null;
  const phrase =
    topic ??
    chosen ??
    ((q.kind === 'count' || q.kind === 'measure' || (q.kind === 'money' && heir.length === 0)) &&
    !isListed(reader.text, q.start)
      ? left.action
      : null);
  const change = changeOf(reader.text, q, left);
  return {
    subject: phrase !== null ? [phrase] : q.kind === 'ordinal' ? [] : inherited(reader, heir, q.start),
    change,
    bound: q.bound,
    from: originOf(reader, index, change),
  };
};

const UNCHANGED: ReadonlySet<Quantity['kind']> = new Set(['ordinal', 'rank']);

/**
 * 新增营收超2亿元的企业: the verb governs what the number describes. 提升三年行动: the length of time belongs
 * to a name.
 */
const changeOf = (text: string, q: Quantity, left: LeftReading): Change | null => {
  if (UNCHANGED.has(q.kind) || isNameOfTime(text, q)) return null;
  return q.change ?? left.change ?? (isTied(text, q) ? null : left.governing);
};

const NAMES_OF_TIME = ['行动', '计划', '攻坚', '规划', '方案'];
const isNameOfTime = (text: string, { kind, end }: Quantity): boolean =>
  kind === 'duration' && NAMES_OF_TIME.some(name => text.startsWith(name, end));

/** What a number without a noun phrase of its own goes on about. */
const inherited = (reader: Reader, heir: readonly Span[], at: number): readonly Span[] =>
  heir.length > 0 ? heir : clauseBefore(reader, at);

/** 客运6亿人次、货运7万吨，分别增长9%和2%: a group without a list of its own goes with the figures before it. */
const subjectsBefore = (
  sentence: Sentence,
  measured: readonly Measured[],
  { first, size }: Group,
): Group['subjects'] => {
  const found: (readonly Span[])[] = [];
  for (let i = first - 1; i >= 0 && found.length < size && first - i <= size + MAX_DATES; i--) {
    const q = sentence.quantities[i];
    if (q !== undefined && isHanded(q)) found.unshift(measured[i]?.subject ?? []);
  }
  const starts = new Set(found.map(subject => subject[0]?.start));
  return found.length === size && starts.size === size ? found : [];
};

const isHanded = ({ kind }: Quantity): boolean =>
  kind !== 'ordinal' && kind !== 'duration' && kind !== 'date';

/** Subject, change and bound of every quantity of a sentence, in order. */
export const measureSentence = (words: Words, text: string, sentence: Sentence): readonly Measured[] => {
  const reader = { words, text, sentence };
  const groups = [...findGroups(words, text, sentence)];
  const measured: Measured[] = [];
  let heir: readonly Span[] = [];
  let next = 0;
  sentence.quantities.forEach((q, i) => {
    while ((groups[next]?.first ?? i) + (groups[next]?.size ?? 1) <= i) next++;
    const found = groups[next];
    const group =
      found?.first === i && found.subjects.length === 0
        ? { ...found, subjects: subjectsBefore(sentence, measured, found) }
        : found;
    if (group !== undefined && group !== found) groups[next] = group;
    const own = measureOne(reader, heir, i);
    const joined =
      group === undefined || group.first > i ? own : inGroup(own, group, i, measured[group.first]);
    measured.push(listed(reader.text, sentence, i, joined, measured[i - 1]));
    if (isHanded(q) && joined.subject.length > 0) heir = joined.subject;
  });
  return measured;
};

/** 新增工厂12个、车间120个: the change holds for the whole list. */
const listed = (
  text: string,
  sentence: Sentence,
  index: number,
  own: Measured,
  before: Measured | undefined,
): Measured => {
  const [previous, q] = [sentence.quantities[index - 1], sentence.quantities[index]];
  if (previous === undefined || q === undefined || before?.change == null || own.change !== null) return own;
  const counts = previous.kind === 'count' && q.kind === 'count' && before.from === null;
  const [own0, before0] = [own.subject[0], before.subject[0]];
  const follows = text.charAt(previous.end) === '、' && own0?.start === previous.end + 1;
  return counts && follows && before0 !== own0 && before0?.end === previous.start
    ? { ...own, change: before.change }
    : own;
};

const inGroup = (own: Measured, group: Group, index: number, head = own): Measured => ({
  ...own,
  subject: group.subjects[index - group.first] ?? own.subject,
  bound: group.bound ?? own.bound,
  change: own.change ?? head.change,
  from: head.from === null || group.size === 1 ? own.from : index - group.size,
});
