import type { Span } from '../../../text/span.ts';
import type { Change } from '../figure.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { readAfter } from './behind.ts';
import { changeOf, listed } from './change.ts';
import { choose } from './choice.ts';
import { shareGrades } from './grades.ts';
import { findGroups, type Group } from './respective.ts';
import type { Sentence } from './sentence.ts';
import { clauseBefore, MAX_DATES, originOf, type Reader, readBefore, topicBefore } from './surroundings.ts';
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
  const change = changeOf(reader.text, q, left, phrase !== null && phrase.start >= q.end);
  return {
    subject: phrase !== null ? [phrase] : inherited(reader, heir, q),
    change,
    bound: q.bound,
    from: originOf(reader, index, change),
  };
};

/** What a number without a noun phrase of its own goes on about. A length of time goes on about nothing before. */
const inherited = (reader: Reader, heir: readonly Span[], q: Quantity): readonly Span[] => {
  if (q.kind === 'ordinal') return [];
  if (heir.length > 0) return heir;
  return q.kind === 'duration' ? [] : clauseBefore(reader, q.start);
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

const SESSIONS: ReadonlySet<string> = new Set(['session', 'plenary session']);

/** 省委九届八次、九次全会: sessions side by side are those of one body. */
const sessionOf = (
  text: string,
  { quantities }: Sentence,
  measured: readonly Measured[],
  index: number,
): Measured | null => {
  const [previous, q, before] = [quantities[index - 1], quantities[index], measured[index - 1]];
  if (previous === undefined || q === undefined || before === undefined) return null;
  if (!SESSIONS.has(previous.rule) || !SESSIONS.has(q.rule)) return null;
  const beside =
    previous.end === q.start || (text.charAt(previous.end) === '、' && previous.end + 1 === q.start);
  return beside ? { subject: before.subject, change: null, bound: q.bound, from: null } : null;
};

const PEOPLE = new Set(['人', '名']);

/** People are not what was counted in other units before: 企业45家，2人当选院士. */
const isHeir = ({ unit }: Quantity, giver: Quantity | null): boolean =>
  giver === null || !PEOPLE.has(unit ?? '') || PEOPLE.has(giver.unit ?? '') || giver.kind !== 'count';

/** Subject, change and bound of every quantity of a sentence, in order. */
export const measureSentence = (words: Words, text: string, sentence: Sentence): readonly Measured[] => {
  const reader = { words, text, sentence };
  const groups = [...findGroups(words, text, sentence)];
  const measured: Measured[] = [];
  let heir: readonly Span[] = [];
  let giver: Quantity | null = null;
  let next = 0;
  sentence.quantities.forEach((q, i) => {
    while ((groups[next]?.first ?? i) + (groups[next]?.size ?? 1) <= i) next++;
    const found = groups[next];
    const group =
      found?.first === i && found.subjects.length === 0
        ? { ...found, subjects: subjectsBefore(sentence, measured, found) }
        : found;
    if (group !== undefined && group !== found) groups[next] = group;
    const own = sessionOf(text, sentence, measured, i) ?? measureOne(reader, isHeir(q, giver) ? heir : [], i);
    const joined =
      group === undefined || group.first > i ? own : inGroup(own, group, i, measured[group.first]);
    measured.push(listed(reader.text, sentence, i, joined, measured[i - 1]));
    if (isHanded(q) && joined.subject.length > 0) [heir, giver] = [joined.subject, q];
  });
  return shareGrades(text, sentence.quantities, measured);
};

const inGroup = (own: Measured, group: Group, index: number, head = own): Measured => ({
  ...own,
  subject: group.subjects[index - group.first] ?? own.subject,
  bound: group.bound ?? own.bound,
  change: own.change ?? head.change,
  from:
    head.from === null || group.size === 1
      ? own.from
      : (group.source ?? group.first - group.size) + index - group.first,
});
