import type { Span } from '../../../text/span.ts';
import { wordBefore } from '../lookback.ts';
import { isVerbal } from './right.ts';
import type { Words } from './words.ts';

const SHORTEST = 2;

/** 运动员参赛: the weak verb at the end of a clause says what those who are counted do. */
export const withoutDeed = (words: Words, text: string, phrase: Span): Span => {
  const verb = words.before(text, phrase.end, phrase.start);
  if (verb === null || !verb.classes.has('weak') || verb.classes.has('noun')) return phrase;
  const joined = '或和与及、'.includes(text.charAt(verb.start - 1));
  const closes = isVerbal(text, phrase.end, text.length) && !joined && verb.start - phrase.start >= SHORTEST;
  return closes ? { start: phrase.start, end: verb.start } : phrase;
};

/** 园区提质升级, 医院高效运行: verbs that close a clause and name nothing; 一体化发展 is a name. */
export const withoutPredicate = (words: Words, text: string, phrase: Span): Span => {
  let end = phrase.end;
  while (isVerbal(text, phrase.end, text.length)) {
    const word = words.before(text, end, phrase.start);
    if (!word?.classes.has('predicate') || word.start - phrase.start < SHORTEST) break;
    if (text.charAt(word.start - 1) === '化') break;
    end = word.start;
  }
  return { start: phrase.start, end };
};

const CLOSING = ['相关工作', '工作', '任务', '精神', '部署'];

/** 第四次普查任务: a session or round is of what comes before the work that it makes. */
export const withoutClosing = (text: string, phrase: Span): Span => {
  const word = wordBefore(text, phrase.end, CLOSING);
  const end = phrase.end - (word?.length ?? 0);
  return end - phrase.start < SHORTEST ? phrase : { start: phrase.start, end };
};

const METRICS = [
  '增加值',
  '产值',
  '规模',
  '能耗',
  '水质',
  '空气质量',
  '环境质量',
  '面貌',
  '成效',
  '产量',
  '产能',
  '储量',
  '占比',
];
const PREDICATE_REACH = 1;

/** 14个产业产值超过, 9种蔬果产量居: things are counted, what is said of them belongs to the next number or verb. */
export const withoutMetric = (words: Words, text: string, phrase: Span): Span => {
  if (isVerbal(text, phrase.end, text.length)) return phrase;
  const metric = wordBefore(text, phrase.end, METRICS);
  const end = phrase.end - (metric?.length ?? 0);
  const named = (words.before(text, phrase.end, phrase.start)?.start ?? end) < end - PREDICATE_REACH;
  return metric === undefined || named || end - phrase.start < SHORTEST
    ? phrase
    : { start: phrase.start, end };
};

/** 70个县与上级医院建立: what stands behind 与 is whom something is done with. */
export const withoutPartner = (words: Words, text: string, { start, end }: Span): Span => {
  const at = text.slice(start, end).lastIndexOf('与');
  const verb = at < SHORTEST - 1 ? null : words.after(text, end, text.length);
  const does = verb?.classes.has('verb') && verb.end - verb.start > 1;
  return at > 0 && does ? { start, end: start + at } : { start, end };
};
