import type { Span } from '../../../text/span.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { withoutClosing, withoutDeed, withoutMetric, withoutPartner, withoutPredicate } from './ends.ts';
import { readRight } from './right.ts';
import { clauseEnd, clauseStart } from './sentence.ts';
import { type Reader, skipGrade } from './surroundings.ts';
import type { Words } from './words.ts';

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
  '新高',
  '新低',
  '最好水平',
  '门槛',
];

const STEPS = /^.{0,2}(?:台阶|大关)$/u;

const isChangeNoun = (noun: string): boolean => CHANGE_NOUNS.includes(noun) || STEPS.test(noun);

/** 七成是中小企业: a part of something is named behind 是. */
export const isPartOf = (text: string, { kind, end }: Quantity): boolean =>
  (kind === 'percent' || kind === 'fraction') && text.charAt(end) === '是';

const PEOPLE = new Set(['人', '人次', '户', '户次']);
/** Counters of those who do something: 40家企业参展. */
const AGENTS = new Set([...PEOPLE, '名', '位', '家', '支', '国']);

/** 推动9个园区升级: the verb before the number lets what is counted do something. */
const isCausative = (words: Words, text: string, q: Quantity, floor: number): boolean =>
  words.before(text, q.start, floor)?.classes.has('causative') ?? false;

const ORDER = 'order of magnitude';
const BESIDE: ReadonlySet<Quantity['kind']> = new Set(['count', 'measure', 'money']);

/** 3座35万千瓦光热电站, 12批118项举措: numbers side by side, the last of which has the noun. */
const lastBeside = ({ text, sentence }: Reader, index: number): number => {
  let last = index;
  for (;;) {
    const [a, b] = [sentence.quantities[last], sentence.quantities[last + 1]];
    if (a === undefined || b === undefined) return last;
    const orders = a.rule === ORDER && b.rule === ORDER && b.start === a.end + 1;
    const beside =
      a.kind === 'count' && BESIDE.has(b.kind) && b.rule !== ORDER && skipGrade(text, a.end) === b.start;
    if (!orders && !beside) return last;
    last++;
  }
};

/** Where the noun phrase behind the quantity at `index` has to end: at the clause or the next number. */
const limitBehind = ({ text, sentence }: Reader, index: number): number => {
  const q = sentence.quantities[index];
  const end = clauseEnd(text, q?.end ?? sentence.end, sentence.end);
  for (let i = index + 1; i < sentence.quantities.length; i++) {
    const next = sentence.quantities[i];
    if (next === undefined || next.start >= end) return end;
    if (next.rule !== ORDER) return next.start;
  }
  return end;
};

/** 拿出40亿元支持技改: what money is for is not what it is. */
const isPurpose = (words: Words, text: string, { kind }: Quantity, { start, end }: Span): boolean => {
  const word = kind === 'money' ? words.after(text, start, end) : null;
  return (word?.classes.has('weak') && word.end - start > 1 && !word.classes.has('noun')) ?? false;
};

/** 在30个县建设中心: a clause that begins with 在 does something there. */
const isLocated = ({ text, sentence }: Reader, { start }: Quantity): boolean =>
  text.charAt(clauseStart(text, start, sentence.start)) === '在';

/** `governed`: the number is the object of a verb, so that what follows does nothing itself. */
export const readAfter = (reader: Reader, index: number, governed = false): Span | null => {
  const { words, text, sentence } = reader;
  const q = sentence.quantities[index];
  const beside = lastBeside(reader, index);
  const last = sentence.quantities[beside];
  if (q === undefined || last === undefined) return null;
  const acts = !governed || isCausative(words, text, q, sentence.start);
  const member = '、和与及'.includes(text.charAt(q.start - 1) || ' ');
  const things = q.kind === 'count' || q.kind === 'measure';
  const people = PEOPLE.has(q.unit ?? '');
  const start = isPartOf(text, q) ? q.end + 1 : skipGrade(text, last.end);
  const limit = limitBehind(reader, beside);
  const located = isLocated(reader, q);
  const phrase = readRight(words, text, start, limit, {
    people,
    object: things && !acts,
    lists: things && !people,
    located,
  });
  if (phrase === null || isChangeNoun(text.slice(phrase.start, phrase.end))) return null;
  if (isPurpose(words, text, q, phrase)) return null;
  if (q.kind === 'ordinal') return withoutClosing(text, phrase);
  const bare =
    acts && q.kind === 'count' ? withoutPredicate(words, text, withoutPartner(words, text, phrase)) : phrase;
  if (!governed && q.kind === 'count') {
    const own = member ? bare : withoutMetric(words, text, bare);
    return !member && AGENTS.has(q.unit ?? '') ? withoutDeed(words, text, own) : own;
  }
  return bare;
};
