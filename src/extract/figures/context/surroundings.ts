import type { Span } from '../../../text/span.ts';
import type { Change } from '../figure.ts';
import { wordBefore } from '../lookback.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type LeftReading, readLeft } from './left.ts';
import { clauseStart, type Sentence } from './sentence.ts';
import type { Words } from './words.ts';

const NOTHING: LeftReading = {
  phrase: null,
  change: null,
  governing: null,
  counting: false,
  object: false,
  place: false,
  action: null,
  predicated: false,
};

/** Dates that may stand between a phrase and its number. */
export const MAX_DATES = 4;

const CLOSERS = ')”’》';

export interface Reader {
  readonly words: Words;
  readonly text: string;
  readonly sentence: Sentence;
}

const GRADE_BOUNDS = ['及以上', '及以下', '以上', '以下'];

/** 30万吨级航道, 万吨级以上泊位: 级 behind a number, and its bound, belong to the number. */
export const skipGrade = (text: string, at: number): number => {
  if (text.charAt(at) !== '级') return at;
  const bound = GRADE_BOUNDS.find(word => text.startsWith(word, at + 1));
  return at + 1 + (bound?.length ?? 0);
};

/** Text between the last number or clause mark and the quantity; a date in it is stepped over. */
export const readBefore = ({ words, text, sentence }: Reader, index: number): LeftReading => {
  const q = sentence.quantities[index];
  if (q === undefined) return NOTHING;
  const rank = q.kind === 'rank';
  const qualified = q.qualified === 'before';
  const begin = clauseStart(text, q.start, sentence.start);
  let end = q.start;
  let change: Change | null = null;
  let governing: Change | null = null;
  let counting = false;
  for (let i = index - 1; i >= Math.max(-1, index - MAX_DATES); i--) {
    const previous = sentence.quantities[i];
    const floor = skipGrade(text, Math.max(begin, previous?.end ?? begin));
    const reading = readLeft(words, text, skipJoint(words, text, floor, end), end, { rank, qualified });
    change ??= reading.change;
    governing ??= reading.governing;
    counting ||= reading.counting;
    const steps = previous?.kind === 'date' || previous?.kind === 'duration';
    // 外资连续8年全国第一: a place behind a length of time is not what is ranked
    const named = reading.phrase !== null && !(rank && reading.place && steps);
    if (named || previous === undefined || floor === begin || !steps)
      return { ...reading, change, governing, counting };
    end = previous.start - ('比较'.includes(text.charAt(previous.start - 1) || ' ') ? 1 : 0);
  }
  return { ...NOTHING, change, governing, counting };
};

/** Behind the signs and words that join a phrase to what stands before it; 和美乡村 begins with no such word. */
const skipJoint = (words: Words, text: string, at: number, end: number): number => {
  let start = at;
  while (start < end) {
    const joint = '、和与及并,，'.includes(text.charAt(start)) || CLOSERS.includes(text.charAt(start));
    if (!joint || words.after(text, start, end)?.classes.has('noun')) break;
    start++;
  }
  return start;
};

const SOURCE_REACH = 14;

/** 从40分钟, 由现在的两小时, 从2012年的3万亿元: what a change begins with. */
const isSource = (text: string, q: Quantity): boolean => {
  const before = text.slice(Math.max(0, q.start - SOURCE_REACH), q.start);
  const at = Math.max(before.lastIndexOf('从'), before.lastIndexOf('由'));
  return at >= 0 && !/[，。；,;]/u.test(before.slice(at));
};

/** 2小时 and 40分钟 are told apart by their units alone. */
const isComparable = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit ||
  (a.surface?.conversion != null &&
    a.surface.conversion.dimension === b.surface?.conversion?.dimension &&
    a.surface.conversion.base === b.surface.conversion.base);

/** The quantity that `index` has grown or shrunk from: 从40分钟缩短到5分钟. */
export const originOf = ({ text, sentence }: Reader, index: number, change: Change | null): number | null => {
  if (change === null) return null;
  const q = sentence.quantities[index];
  for (let i = index - 1; i >= Math.max(0, index - MAX_DATES); i--) {
    const previous = sentence.quantities[i];
    if (previous === undefined || q === undefined || previous.kind === 'date') continue;
    const same = previous.kind === q.kind && isComparable(previous, q);
    const fresh =
      !/[，；,;]/u.test(text.slice(previous.end, q.start)) || '至到'.includes(text.charAt(q.start - 1));
    return same && fresh && isSource(text, previous) && /[至到为]/u.test(text.slice(previous.end, q.start))
      ? i
      : null;
  }
  return null;
};

/** 在技术研发方面，公司已投入十亿元: the topic of the clause before. */
export const topicBefore = ({ words, text, sentence }: Reader, at: number): Span | null => {
  const own = clauseStart(text, at, sentence.start);
  const end = own - 1 - (wordBefore(text, own - 1, TOPIC_ENDS)?.length ?? own);
  if (end < sentence.start) return null;
  const start = text.slice(clauseStart(text, end, sentence.start), end).lastIndexOf('在');
  return start < 0
    ? null
    : readLeft(words, text, clauseStart(text, end, sentence.start) + start + 1, end).phrase;
};

const TOPIC_ENDS = ['方面', '领域'];

/** The noun phrase at the end of the clause before: 签约项目的履约率，低于60%. */
export const clauseBefore = ({ words, text, sentence }: Reader, at: number): readonly Span[] => {
  const own = clauseStart(text, at, sentence.start);
  if (own <= sentence.start + 1 || sentence.quantities[0]?.start !== at) return [];
  const end = text.charAt(own - 2) === '中' ? own - 2 : own - 1;
  const { phrase, place } = readLeft(words, text, clauseStart(text, own - 1, sentence.start), end);
  return phrase === null || place || phrase.end - phrase.start < 2 ? [] : [phrase];
};
