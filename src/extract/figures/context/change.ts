import type { Change } from '../figure.ts';
import { endsAt } from '../lookback.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { LeftReading } from './left.ts';
import type { Sentence } from './sentence.ts';
import type { Measured } from './subject.ts';

const UNCHANGED: ReadonlySet<Quantity['kind']> = new Set(['ordinal', 'rank']);

const NAMES_OF_TIME = ['行动', '计划', '攻坚', '规划', '方案'];

/** 提升三年行动: the length of time belongs to a name; 增速连续8年: it says how long. */
const isNoSize = (text: string, { kind, start, end }: Quantity): boolean =>
  kind === 'duration' &&
  (endsAt(text, start, '连续') || NAMES_OF_TIME.some(name => text.startsWith(name, end)));

const CLOSED = '，。；、,;\n';

/** 保持10%以上增长: the change is named behind the number. */
const namedBehind = (text: string, { kind, end }: Quantity): Change | null => {
  if (kind !== 'percent') return null;
  const at = text.charAt(end) === '的' ? end + 1 : end;
  const closed = at + 2 >= text.length || CLOSED.includes(text.charAt(at + 2));
  if (!closed) return null;
  return text.startsWith('增长', at) ? 'increase' : text.startsWith('下降', at) ? 'decrease' : null;
};

const COUNTED: ReadonlySet<Quantity['kind']> = new Set(['count', 'duration', 'measure']);

/**
 * What the words before and behind a number say of a change. 提升20个网络: with the noun behind the number only
 * verbs of more and fewer are one; 扩大至20家医院 says where it ended. 新增营收超2亿元的企业: the verb governs what the number describes.
 */
export const changeOf = (text: string, q: Quantity, left: LeftReading, behind: boolean): Change | null => {
  if (UNCHANGED.has(q.kind) || isNoSize(text, q)) return null;
  if (q.change !== undefined) return q.change;
  if (behind && COUNTED.has(q.kind) && !left.counting && !'至到'.includes(text.charAt(q.start - 1)))
    return null;
  if (left.change !== null) return left.change;
  const share = q.kind === 'percent' || q.kind === 'fraction';
  const governs = text.charAt(q.end) !== '的' && !(share && left.governing === 'increase');
  return (governs ? left.governing : null) ?? namedBehind(text, q);
};

const REACHED = ['突破', '超', '达到', '达', '为', '稳定在', '保持在'];

/** The noun of `own` stands where a list goes on: 工厂12个、车间120个 or 12个工厂、120个车间. */
const goesOn = (text: string, previous: Quantity, q: Quantity, before: Measured, own: Measured): boolean => {
  const [a, b] = [before.subject[0], own.subject[0]];
  if (a === undefined || b === undefined || a === b) return false;
  if (a.end === previous.start) return text.charAt(previous.end) === '、' && b.start === previous.end + 1;
  const joint = '、和'.includes(text.charAt(a.end)) && a.end + 1 >= q.start - 1;
  return a.start === previous.end && b.start === q.end && joint;
};

const THINGS: ReadonlySet<Quantity['kind']> = new Set(['count', 'measure']);
const NEW_REACH = 20;

/** 新增装机900万千瓦，其中风电300万千瓦: a part of what is new is new. */
const isPartOfNew = (text: string, floor: number, previous: Quantity, q: Quantity): boolean =>
  (THINGS.has(q.kind) || q.kind === 'money') &&
  q.unit === previous.unit &&
  text.startsWith('其中', previous.end + 1) &&
  /新增|净增/u.test(text.slice(Math.max(floor, previous.start - NEW_REACH), previous.start));

/** 新增工厂12个、车间120个: the change holds for the whole list. */
export const listed = (
  text: string,
  { start: sentenceStart, quantities }: Sentence,
  index: number,
  own: Measured,
  before: Measured | undefined,
): Measured => {
  const [previous, q] = [quantities[index - 1], quantities[index]];
  if (previous === undefined || q === undefined || before?.change == null || own.change !== null) return own;
  // 每月700元和500元, 5%、3%: numbers side by side share the change as they share the verb
  const beside = '、和'.includes(text.charAt(previous.end)) && previous.end + 1 === q.start;
  if (beside && previous.kind === q.kind && previous.unit === q.unit && !UNCHANGED.has(q.kind))
    return { ...own, change: before.change };
  if (isPartOfNew(text, sentenceStart, previous, q)) return { ...own, change: before.change };
  const counts = THINGS.has(previous.kind) && THINGS.has(q.kind) && before.from === null;
  const reached = REACHED.some(word => text.startsWith(word, q.start) || endsAt(text, q.start, word));
  return counts && !reached && goesOn(text, previous, q, before, own)
    ? { ...own, change: before.change }
    : own;
};
