import type { Span } from '../../../text/span.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { readRight, withoutDeed, withoutPredicate } from './right.ts';
import { clauseEnd } from './sentence.ts';
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

/** 七成是中小企业: a part of something is named behind 是. */
export const isPartOf = (text: string, { kind, end }: Quantity): boolean =>
  (kind === 'percent' || kind === 'fraction') && text.charAt(end) === '是';

const PEOPLE = new Set(['人', '人次', '户', '户次']);
/** Counters of those who do something: 40家企业参展. */
const AGENTS = new Set([...PEOPLE, '名', '位', '家', '支', '国']);

/** 推动9个园区升级: the verb before the number lets what is counted do something. */
const isCausative = (words: Words, text: string, q: Quantity, floor: number): boolean =>
  words.before(text, q.start, floor)?.classes.has('causative') ?? false;

/** `governed`: the number is the object of a verb, so that what follows does nothing itself. */
export const readAfter = (
  { words, text, sentence }: Reader,
  index: number,
  governed = false,
): Span | null => {
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
  const acts = !governed || isCausative(words, text, q, sentence.start);
  const things = q.kind === 'count' || q.kind === 'measure';
  const people = PEOPLE.has(q.unit ?? '');
  const phrase = readRight(words, text, isPartOf(text, q) ? q.end + 1 : skipGrade(text, q.end), limit, {
    people,
    object: things && !acts,
    lists: things && !people,
  });
  if (phrase === null || CHANGE_NOUNS.includes(text.slice(phrase.start, phrase.end))) return null;
  const opening = words.after(text, phrase.start, phrase.end);
  // 拿出40亿元支持技改: what the money is for is not what it is
  if (
    q.kind === 'money' &&
    opening?.classes.has('weak') &&
    opening.end - opening.start > 1 &&
    !opening.classes.has('noun')
  )
    return null;
  const bare = acts && q.kind === 'count' ? withoutPredicate(words, text, phrase) : phrase;
  const member = '、和与及'.includes(text.charAt(q.start - 1) || ' ');
  return !governed && !member && AGENTS.has(q.unit ?? '') ? withoutDeed(words, text, bare) : bare;
};
