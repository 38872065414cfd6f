import type { Span } from '../../../text/span.ts';
import type { Change } from '../figure.ts';
import { wordBefore } from '../lookback.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type LeftReading, readLeft } from './left.ts';
import { findGroups, type Group } from './respective.ts';
import { readRight } from './right.ts';
import { clauseEnd, clauseStart, type Sentence } from './sentence.ts';
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

const NOTHING: LeftReading = {
  phrase: null,
  change: null,
  object: false,
  place: false,
  action: null,
  predicated: false,
};
/** Dates that may stand between a phrase and its number. */
const MAX_DATES = 4;
const CLOSERS = ')”’》';

interface Reader {
  readonly words: Words;
  readonly text: string;
  readonly sentence: Sentence;
}

/** Text between the last number or clause mark and the quantity; a date in it is stepped over. */
const readBefore = ({ words, text, sentence }: Reader, index: number): LeftReading => {
  const q = sentence.quantities[index];
  if (q === undefined) return NOTHING;
  const rank = q.kind === 'rank';
  const qualified = q.qualified === 'before';
  const begin = clauseStart(text, q.start, sentence.start);
  let end = q.start;
  let change: Change | null = null;
  for (let i = index - 1; i >= Math.max(-1, index - MAX_DATES); i--) {
    const previous = sentence.quantities[i];
    const floor = Math.max(begin, previous?.end ?? begin);
    const reading = readLeft(words, text, skipJoint(text, floor, end), end, { rank, qualified });
    change ??= reading.change;
    if (reading.phrase !== null || previous === undefined || floor === begin) return { ...reading, change };
    if (previous.kind !== 'date' && previous.kind !== 'duration') return { ...reading, change };
    end = previous.start - ('比较'.includes(text.charAt(previous.start - 1) || ' ') ? 1 : 0);
  }
  return { ...NOTHING, change };
};

const skipJoint = (text: string, at: number, end: number): number => {
  let start = at;
  while (
    start < end &&
    ('、和与及并,，'.includes(text.charAt(start)) || CLOSERS.includes(text.charAt(start)))
  )
    start++;
  return start;
};

/** Words behind 的 that name the change itself: 5%的增速. */
const CHANGE_NOUNS = [
  '增速',
  '增长',
  '增幅',
  '速度',
  '水平',
  '比例',
  '比重',
  '份额',
  '涨幅',
  '降幅',
  '目标',
  '幅度',
  '占比',
  '大关',
  '台阶',
  '关口',
  '门槛',
];

const PEOPLE = new Set(['人', '人次', '户', '户次']);

const readAfter = ({ words, text, sentence }: Reader, index: number): Span | null => {
  const q = sentence.quantities[index];
  if (q === undefined) return null;
  let limit = clauseEnd(text, q.end, sentence.end);
  for (let i = index + 1; i < sentence.quantities.length; i++) {
    const next = sentence.quantities[i];
    if (next === undefined || next.start >= limit) break;
    if (next.rule === 'order of magnitude') continue;
    limit = next.start;
    break;
  }
  const phrase = readRight(words, text, q.end, limit, PEOPLE.has(q.unit ?? ''));
  return phrase !== null && CHANGE_NOUNS.some(noun => text.slice(phrase.start, phrase.end) === noun)
    ? null
    : phrase;
};

const AFTER_FIRST: ReadonlySet<Quantity['kind']> = new Set(['count', 'ordinal', 'duration']);
/** People and times happen to be counted without a noun behind them. */
const isTied = (text: string, q: Quantity): boolean => text.charAt(q.end) === '的';

/** 五年来, 一年内: what follows a length of time is no noun. */
const LENGTH_TAILS = '来前后内间里以之中多';

const choose = (text: string, q: Quantity, left: LeftReading, right: Span | null): Span | null => {
  const before = left.phrase !== null && !left.place ? left.phrase : null;
  if (q.kind === 'duration' && (right === null || LENGTH_TAILS.includes(text.charAt(q.end) || ' ')))
    return left.predicated ? before : null;
  if (AFTER_FIRST.has(q.kind)) return right ?? before;
  if (q.kind === 'rank') return before;
  if (q.kind === 'measure' && !left.predicated && right !== null) return right;
  if (before !== null && !left.object) return before;
  if (right !== null && (isTied(text, q) || q.kind === 'money' || q.kind === 'measure')) return right;
  return before;
};

const SOURCE_REACH = 14;

/** 从40分钟, 由现在的两小时, 从2012年的3万亿元: what a change begins with. */
const isSource = (text: string, q: Quantity): boolean => {
  const before = text.slice(Math.max(0, q.start - SOURCE_REACH), q.start);
  const at = Math.max(before.lastIndexOf('从'), before.lastIndexOf('由'));
  return at >= 0 && !/[，。；、,;]/u.test(before.slice(at));
};

/** The quantity that `index` has grown or shrunk from: 从40分钟缩短到5分钟. */
const originOf = ({ text, sentence }: Reader, index: number, change: Change | null): number | null => {
  if (change === null) return null;
  const q = sentence.quantities[index];
  for (let i = index - 1; i >= Math.max(0, index - MAX_DATES); i--) {
    const previous = sentence.quantities[i];
    if (previous === undefined || q === undefined || previous.kind === 'date') continue;
    const same = previous.unit === q.unit && previous.kind === q.kind;
    const fresh =
      !/[，；,;]/u.test(text.slice(previous.end, q.start)) || '至到'.includes(text.charAt(q.start - 1));
    return same && fresh && isSource(text, previous) && /[至到为]/u.test(text.slice(previous.end, q.start))
      ? i
      : null;
  }
  return null;
};

const LIST_REACH = 6;
/** Whether 、 joins the clause of `at` to the one before it: 共用设备1万台、使用5万次. */
const isListed = (text: string, at: number): boolean =>
  text.slice(Math.max(0, at - LIST_REACH), at).includes('、');

/** 在技术研发方面，公司已投入十亿元: the topic of the clause before. */
const topicBefore = ({ words, text, sentence }: Reader, at: number): Span | null => {
  const own = clauseStart(text, at, sentence.start);
  const end = own - 1 - (wordBefore(text, own - 1, TOPIC_ENDS)?.length ?? own);
  if (end < sentence.start) return null;
  const start = text.slice(clauseStart(text, end, sentence.start), end).lastIndexOf('在');
  return start < 0
    ? null
    : readLeft(words, text, clauseStart(text, end, sentence.start) + start + 1, end).phrase;
};
const TOPIC_ENDS = ['方面', '领域'];

/** `heir` is what the last quantity measured: a clause without a noun phrase of its own goes on about it. */
const measureOne = (reader: Reader, heir: readonly Span[], index: number): Measured => {
  const q = reader.sentence.quantities[index];
  if (q === undefined || q.kind === 'date')
    return { subject: [], change: null, bound: q?.bound ?? 'exact', from: null };
  const left = readBefore(reader, index);
  const chosen = choose(reader.text, q, left, readAfter(reader, index));
  const topic =
    left.object && q.kind === 'money' && chosen === left.phrase ? topicBefore(reader, q.start) : null;
  const phrase =
    topic ??
    chosen ??
    ((q.kind === 'count' || q.kind === 'measure') && !isListed(reader.text, q.start) ? left.action : null);
  const change = q.kind === 'ordinal' || q.kind === 'rank' ? null : (q.change ?? left.change);
  return {
    subject: phrase === null ? heir : [phrase],
    change,
    bound: q.bound,
    from: originOf(reader, index, change),
  };
};

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
    measured.push(joined);
    if (isHanded(q) && joined.subject.length > 0) heir = joined.subject;
  });
  return measured;
};

const inGroup = (own: Measured, group: Group, index: number, head = own): Measured => ({
  ...own,
  subject: group.subjects[index - group.first] ?? own.subject,
  bound: group.bound ?? own.bound,
  change: own.change ?? head.change,
  from: head.from === null || group.size === 1 ? own.from : index - group.size,
});
