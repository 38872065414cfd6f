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

/** Paragraphs on one side of a gap. */
export interface Side {
  readonly words: Words;
  readonly text: string;
}

const sideOf = (page: Page, run: readonly number[]): Side => ({
  words: page.affinity.wordsOf(run),
  text: run.map(i => textOf(page, i)).join('\n'),
});

/** The paragraphs down to a break. */
export const readAbove = (page: Page, from: number): Side => sideOf(page, runFrom(page, from, -1));

/** 某某说; 某某建议: the last two characters of a name. */
const SPEAKER = /(\p{Script=Han}{2})(?:说|表示|认为|建议|指出|介绍|提出|强调|看来|呼吁|坦言|告诉)/gu;
/** 主席, 发言人, 会议: who speaks everywhere tells no texts apart. */
const OFFICE = /[议席统理长人记表员者家告府方司体道军国部们他她也还会]$/u;

const listSpeakers = (text: string): readonly string[] =>
  [...text.matchAll(SPEAKER)].flatMap(([, name = '']) => (OFFICE.test(name) ? [] : [name]));

/** The text from a possible continuation on. */
export interface Below extends Side {
  /** Those of them that are not everywhere, with how rare they are. */
  readonly rarities: readonly (readonly [string, number])[];
  /** Who speaks in its first two paragraphs. */
  readonly speakers: readonly string[];
  /** The words of the text that stands right above it on the page. */
  readonly above: Words;
}

/** Rarity of a pair of characters that says something of a subject. */
const COMMON = 8;

export const readBelow = (page: Page, to: number): Below => {
  const side = sideOf(page, runFrom(page, to, 1));
  return {
    ...side,
    rarities: [...side.words].flatMap(word => {
      const rarity = page.continuity.rarity(word) - COMMON;
      return rarity > 0 ? [[word, rarity] as const] : [];
    }),
    speakers: [...new Set([to, to + 1].flatMap(i => listSpeakers(textOf(page, i))))],
    above: readAbove(page, to - 1).words,
  };
};

const speakerSign = ({ speakers }: Below, rivals: readonly Words[], above: Words): number => {
  const countIn = (words: Words): number => speakers.filter(name => words.has(name)).length;
  const others = rivals.filter(words => words !== above).map(countIn);
  return Math.sign(countIn(above) - Math.max(0, ...others));
};

/** Words in common, by how rare they are in Chinese, that chance gives. */
const CHANCE_RARE = 1;

/** What a text broken off and one that may continue it have in common, as logarithms of ratios. */
export interface Topic {
  /** Against what the other texts broken off have in common with the continuation. */
  readonly rivals: number;
  /** Against the text right above the continuation, which is its own if it is a new paragraph. */
  readonly place: number;
  /** 1 if whoever speaks below is the one who does above, −1 if it is one of another break. */
  readonly speakers: number;
  /** As the first two, words weighed by how rare they are in Chinese rather than on the page. */
  readonly rareRivals: number;
  readonly rarePlace: number;
}

/** Reckons what each text broken off has in common with `below`, once. */
const createShares = (page: Page, below: Below) => {
  const shares = new Map<Words, readonly [share: number, rare: number]>();
  return (words: Words): readonly [number, number] => {
    const known = shares.get(words);
    if (known !== undefined) return known;
    let rare = CHANCE_RARE;
    for (const [word, rarity] of below.rarities) if (words.has(word)) rare += rarity;
    const found = [page.affinity.between(words, below.words) + CHANCE, rare] as const;
    shares.set(words, found);
    return found;
  };
};

/** Tells what a text broken off and `below` have in common, against the others broken off. */
export const createTopics = (page: Page, below: Below) => {
  const sharesOf = createShares(page, below);
  return (rivals: readonly Words[], above: Words): Topic => {
    const all = rivals.map(sharesOf);
    const mean = (kind: 0 | 1): number => all.reduce((sum, shares) => sum + shares[kind], 0) / all.length;
    const [share, rare] = sharesOf(above);
    const [placeShare, placeRare] = sharesOf(below.above);
    return {
      rivals: Math.log(share / mean(0)),
      place: Math.log(share / placeShare),
      speakers: speakerSign(below, rivals, above),
      rareRivals: Math.log(rare / mean(1)),
      rarePlace: Math.log(rare / placeRare),
    };
  };
};

/** Log odds that a text broken off goes on in another, by what they have in common. */
export const topicOdds = ({ rivals, place, speakers }: Topic): number =>
  clamp(TOPIC * rivals, MOST_TOPIC) + clamp(PLACE * place, MOST_PLACE) + SPEAKERS * speakers;
