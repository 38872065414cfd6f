import type { Words } from './affinity.ts';
import { isFragment, isHead, isLooseEnd, type Page, textOf } from './pairs.ts';
import { isAside } from './part.ts';

/** Paragraphs of an article, on either side of the gap, whose words are compared. */
const RUN = 4;
/** Odds for each e-fold more words in common than other breaks have, and the most that they come to. */
const TOPIC = 1.8;
const MOST_TOPIC = 4;
/** The same against the text that stands right above a start, which is its own if it is a new paragraph. */
const PLACE = 0.8;
const MOST_PLACE = 2.4;
/** Odds that the same person speaking on both sides gives. */
const SPEAKERS = 2;
/** Share of words that chance gives. */
const CHANCE = 0.01;

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** Part `index` and those of its text that stand before (or behind) it on the page, a few at most. */
const runFrom = (page: Page, index: number, step: 1 | -1): readonly number[] => {
  const run = [index];
  for (let i = index + step; run.length < RUN; i += step) {
    const part = page.parts[i];
    if (part === undefined || isHead(part)) break;
    if (step > 0 ? isFragment(page, i) : isLooseEnd(page, i)) break;
    if (!isAside(part)) run.push(i);
  }
  return run;
};

/** The words of the paragraphs down to a break. */
export const wordsAbove = (page: Page, from: number): Words => page.affinity.wordsOf(runFrom(page, from, -1));

/** 某某说; 某某建议: the last two characters of a name. */
const SPEAKER = /(\p{Script=Han}{2})(?:说|表示|认为|建议|指出|介绍|提出|强调|看来|呼吁|坦言|告诉)/gu;
/** 主席, 发言人, 会议: who speaks everywhere tells no texts apart. */
const OFFICE = /[议席统理长人记表员者家告府方司体道军国部们他她也还会]$/u;

const listSpeakers = (text: string): readonly string[] =>
  [...text.matchAll(SPEAKER)].flatMap(([, name = '']) => (OFFICE.test(name) ? [] : [name]));

/** The text from a possible continuation on. */
interface Below {
  readonly words: Words;
  /** Who speaks in its first two paragraphs. */
  readonly speakers: readonly string[];
  /** The words of the text that stands right above it on the page. */
  readonly above: Words;
}

export const readBelow = (page: Page, to: number): Below => ({
  words: page.affinity.wordsOf(runFrom(page, to, 1)),
  speakers: [...new Set([to, to + 1].flatMap(i => listSpeakers(textOf(page, i))))],
  above: wordsAbove(page, to - 1),
});

/** Odds that whoever speaks below is the one who does above, and not one of another break. */
const speakerOdds = ({ speakers }: Below, rivals: readonly Words[], above: Words): number => {
  const countIn = (words: Words): number => speakers.filter(name => words.has(name)).length;
  const others = rivals.filter(words => words !== above).map(countIn);
  return SPEAKERS * Math.sign(countIn(above) - Math.max(0, ...others));
};

/**
 * Log odds that a text broken off (its words: `above`) goes on in `below`, by what they have in common against what
 * the other texts broken off, and the one right above `below`, have in common with it.
 */
export const topicOdds = (page: Page, rivals: readonly Words[], above: Words, below: Below): number => {
  const share = (words: Words): number => page.affinity.between(words, below.words) + CHANCE;
  const mean = rivals.reduce((sum, rival) => sum + share(rival), 0) / rivals.length;
  const topic = clamp(TOPIC * Math.log(share(above) / mean), MOST_TOPIC);
  const place = clamp(PLACE * Math.log(share(above) / share(below.above)), MOST_PLACE);
  return topic + place + speakerOdds(below, rivals, above);
};
