import type { Span } from '../../../text/span.ts';
import type { Words } from './words.ts';

const SHORTEST_HEAD = 2;
const LONGEST_MEASURE = 6;
const MEASURE_ENDS = '率量额值数';

/** The longest noun of measure that ends the phrase, of two characters at least: 增加值 in 服务业增加值. */
const baseAt = (words: Words, text: string, { start, end }: Span): number | null => {
  for (let length = Math.min(LONGEST_MEASURE, end - start); length >= 2; length--) {
    const word = words.after(text, end - length, end);
    if (word?.end === end && (word.classes.has('base') || word.classes.has('metric'))) return end - length;
  }
  return null;
};

/** Where the noun at the end of a phrase begins that says what is measured: 甲产业、乙产业增加值. */
const measureStart = (words: Words, text: string, phrase: Span): number | null => {
  const base = baseAt(words, text, phrase);
  if (base !== null) return base;
  const word = words.before(text, phrase.end, phrase.start);
  const noun = word?.classes.has('noun') ? word : null;
  const long = noun !== null && noun.end - noun.start > 1;
  return long && MEASURE_ENDS.includes(text.charAt(phrase.end - 1)) ? noun.start : null;
};

/** 污水治理率: the phrase says itself what is measured. */
const isMeasure = (words: Words, text: string, phrase: Span): boolean =>
  measureStart(words, text, phrase) !== null || '率额'.includes(text.charAt(phrase.end - 1));

/** 增速, 占比: something has a measure of its own and this one besides: 投资、消费增速. */
const isRate = (words: Words, text: string, { start, end }: Span): boolean => {
  const word = words.before(text, end, start);
  return (word?.classes.has('metric') || word?.classes.has('copula')) ?? false;
};

/** 粮食、油料产量: the last phrase completes the shorter ones before it. */
export const complete = (
  words: Words,
  text: string,
  parts: readonly Span[],
): readonly (readonly Span[])[] => {
  const last = parts.at(-1);
  const at = last === undefined ? null : measureStart(words, text, last);
  const rated = last !== undefined && isRate(words, text, last);
  return parts.map((part, i) => {
    const own = rated ? isRate(words, text, part) : isMeasure(words, text, part);
    if (last === undefined || i === parts.length - 1 || own) return [part];
    const [length, full] = [part.end - part.start, last.end - last.start];
    const cut = last.start + length;
    if (length <= SHORTEST_HEAD && full >= length + 2 && (at === null || cut <= at))
      return [part, { start: cut, end: last.end }];
    return at === null ? [part] : [part, { start: at, end: last.end }];
  });
};
