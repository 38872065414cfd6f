import type { Continuity } from './continuity.ts';
import { isFinal, isMarkedHeading } from './marks.ts';

/** Evidence by length that what does not end as a sentence is a paragraph broken off, not a heading. */
const BY_LENGTH: readonly (readonly [number, number])[] = [
  [8, -6],
  [14, -3],
  [20, -1],
  [28, 1],
  [40, 3],
  [Number.POSITIVE_INFINITY, 6],
];
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** Marks opened and not closed (above 0), or closed and not opened (below 0). */
export const openMarks = (text: string): number => {
  for (const [open, close] of PAIRS) {
    const balance = countOf(text, open) - countOf(text, close);
    if (balance !== 0) return Math.sign(balance);
  }
  return 0;
};

/** ——在某某会议上: the line below a title. What is longer, or holds a sentence, is an item of a list: ——经济稳步增长。去年… */
const SUBTITLE = /^[—–－-]{1,3}\s*[^\s。；][^。；]{0,40}$/u;
/** 央视网消息（新闻联播）：…; 新华社北京3月5日电: opens a report. */
const AGENCY = /^\S{0,6}(?:消息|讯|电)(?:[（(][^（）()]{1,12}[）)])?[：:]/u;
/** …目前在; …实验室和; …10月2: words that no title ends with. */
const HANGING = /(?:[在的和与为对从将把被但并使让而到向以及或是则]|由于|虽然|\d)$/u;

/** 甲 乙 丙 丁: names in a row. */
const LIST = /^\S{1,12}(?: \S{1,12}){3,}$/u;
const NAMES = -8;

/** 他表示，…; 3月5日，…; 近年来，…: opens a sentence, never a title. */
const SENTENCE_CLAUSE =
  /(?:表示|指出|认为|强调|介绍|说|提出|获悉|日|年|上午|下午|以来|今天|时间|期间|年来|目前|其中|此外|同时)，/u;

/** 加大创新投入，探索创新模式: two halves of one length are a heading. */
const isParallel = (text: string): boolean => {
  const halves = text.split(/[，,]/u);
  const [first = '', second = ''] = halves;
  return halves.length === 2 && Math.abs(first.length - second.length) <= 1 && text.length <= 30;
};

/** Log odds that the text is a sentence broken off rather than a heading or a list item, by its own words. */
export const brokenOdds = (text: string): number => {
  if (isFinal(text) || isMarkedHeading(text) || SUBTITLE.test(text)) return Number.NEGATIVE_INFINITY;
  const length = BY_LENGTH.find(([limit]) => text.length <= limit)?.[1] ?? 0;
  const sentences = /[。；？！]/u.test(text) ? 6 : 0;
  const spoken = (SENTENCE_CLAUSE.test(text) ? 3 : 0) + (AGENCY.test(text) ? 6 : 0);
  const hanging = HANGING.test(text) ? 4 : 0;
  const clauses = /[，、]$/u.test(text) ? 4 : /[，,]/u.test(text) ? 2 : 0;
  if (LIST.test(text)) return NAMES;
  const halves = /\S [^\sA-Za-z\d]/u.test(text) || isParallel(text) ? -3 : 0;
  return length + sentences + spoken + hanging + clauses + halves + (openMarks(text) > 0 ? 4 : 0);
};

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/**
 * How much the words on both sides say for (above 0) or against `below` going on where `above` breaks off, in log
 * odds: a regression on planted columns of texts that the model was not trained on. What stands there otherwise, a
 * new paragraph or another text, is for the caller to weigh.
 */
export const joinOdds = (continuity: Continuity, above: string, below: string): number => {
  const join = continuity.join(above, below);
  const open = continuity.open(below);
  const together = 0.71 * join + 0.9 * Math.max(0, join - 5) + 0.35 * Math.max(0, -3 - join);
  const start = 0.73 * open + 0.72 * Math.max(0, open - 1) + 0.49 * Math.max(0, -1 - open);
  return (
    clamp(together - start, -9, 9) +
    openerOdds(above, below) +
    numberOdds(above, below) +
    markOdds(above, below)
  );
};

/** How paragraphs open and sentences hardly go on, with the odds for each. */
const OPENERS: readonly (readonly [RegExp, number])[] = [
  // 此外，…; 与此同时，…; 为此，他建议…
  [
    /^(?:此外|另外|与?此?同时|为此|对此|因此|首先|其次|再次|目前|当前|如今|近年来|近日|日前|据了解|据介绍|据悉|值得一提的是|具体而言|具体来看|具体来说|换句话说|但是|不过|然而|那么|[一二三四五六]是)[，：]/u,
    -6,
  ],
  // “全句引语，…。”某某说。
  [/^“[^”]{0,80}[，。！？]/u, -4],
  // 某某建议，…; 在某某看来，…
  [/^[^，。、；：“”]{2,20}(?:说|表示|认为|建议|介绍|指出|看来|提出|呼吁|强调|坦言|透露)[，：]/u, -2],
  // 全国人大代表、…; 市政协委员…
  [/^(?:全国|[省市区]|多位|一位|几位)?(?:人大代表|政协委员|代表们|委员们)/u, -1.5],
];

/** 他说，; 某某表示：; 的: a quotation may follow. */
const BEFORE_QUOTATION = /[，：、；的说道]$/u;

export const openerOdds = (above: string, below: string): number =>
  below.startsWith('“') && BEFORE_QUOTATION.test(above)
    ? 0
    : (OPENERS.find(([opener]) => opener.test(below))?.[1] ?? 0);

/** A year cut in two is whole again: 20 / 24年; other digits may go on, too. */
export const numberOdds = (above: string, below: string): number => {
  const before = /\d{1,4}$/u.exec(above)?.[0];
  const after = /^\d{1,4}/u.exec(below)?.[0];
  if (before === undefined || after === undefined) return 0;
  if (below.charAt(after.length) !== '年') return 1.2;
  return /^(?:19|20)\d\d$/u.test(before + after) ? 2.5 : 0;
};

/** A quotation opened above must be closed below, and what is closed below must be open. */
export const markOdds = (above: string, below: string): number => {
  const [open, closed] = [openMarks(above) > 0, openMarks(below) < 0];
  if (open && closed) return 2.5;
  return closed ? -2.5 : open && below.length > 30 ? -2.5 : 0;
};
