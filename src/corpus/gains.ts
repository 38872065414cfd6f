import type { Words } from './affinity.ts';
import { brokenOdds, joinOdds } from './breaks.ts';
import { listStrings } from './crossing.ts';
import { evidenceOf, MOST_BROKEN } from './evidence.ts';
import {
  CERTAIN,
  isFragment,
  isLooseEnd,
  isNear,
  LIKELY,
  neighbourOf,
  type Page,
  REACH_DOWN,
  type Start,
  startOf,
  textOf,
} from './pairs.ts';
import { createTopics, readAbove, readBelow, type Topic, topicOdds } from './topics.ts';

/** What the words must say for a continuation further up the page. */
const UPWARDS_WORDS = 6;
/** Odds for one by what stands above it. */
const START: Readonly<Record<Start, number>> = { opening: -5, orphaned: 1.5, placed: -3, open: 0 };

/** The gain itself, or what it is reckoned from. */
export type Evidence = number | readonly number[];

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly topic: Topic;
  readonly start: Start;
  /** Whether other breaks above wait for their continuation, too. */
  readonly columns: boolean;
  readonly own: string;
  readonly near: () => ReadonlySet<string>;
}

/** Below it what breaks off may as well be a heading: only the words of both tell. */
const PLAIN = 1;

/** Log odds that a pair belongs together, against both staying alone; −∞ where nothing speaks for it. */
const judge = (page: Page, pair: Pair): Evidence => {
  const { from, to, topic, start, columns } = pair;
  const broken = brokenOdds(textOf(page, from));
  if (broken < LIKELY) return Number.NEGATIVE_INFINITY;
  const isNext = to === neighbourOf(page.parts, from, 1);
  if (to > from && (columns || broken >= PLAIN)) return evidenceOf(page, { ...pair, isNext });
  const words = joinOdds(page.continuity, textOf(page, from), textOf(page, to));
  const base = Math.min(broken, MOST_BROKEN) + words;
  if (isNext) return base;
  if (to > from || (!isFragment(page, to) && !columns) || words < UPWARDS_WORDS)
    return Number.NEGATIVE_INFINITY;
  return base + topicOdds(topic) + START[start];
};

/** What each break gains by going on at `to`. */
export type Gains = (to: number) => readonly Evidence[];

/** The strings of the texts around some breaks, listed when first asked for. */
const createNear = (page: Page, breaks: readonly number[]): (() => ReadonlySet<string>) => {
  let strings: ReadonlySet<string> | null = null;
  return () => {
    const start = Math.max(0, (breaks[0] ?? 0) - REACH_DOWN);
    strings ??= listStrings(
      page.parts.slice(start, (breaks.at(-1) ?? 0) + REACH_DOWN).map(({ text }) => text),
    );
    return strings;
  };
};

export const createGains = (page: Page, breaks: readonly number[]): Gains => {
  const loose = breaks.filter(from => isLooseEnd(page, from) || brokenOdds(textOf(page, from)) >= CERTAIN);
  const sides = new Map(breaks.map(from => [from, readAbove(page, from)] as const));
  const wordsOf = (froms: readonly number[]) => froms.flatMap(from => sides.get(from)?.words ?? []);
  const near = createNear(page, breaks);
  return to => {
    const froms = breaks.filter(from => isNear(from, to));
    const higher = wordsOf(froms.filter(from => from < to));
    const below = readBelow(page, to);
    const start = startOf(page, to);
    const topicOf = createTopics(page, below);
    return breaks.map(from => {
      const above = sides.get(from);
      if (above === undefined || !froms.includes(from)) return Number.NEGATIVE_INFINITY;
      const rivals: readonly Words[] = from < to ? higher : wordsOf(froms);
      const topic = topicOf(rivals, above.words);
      const columns = loose.some(other => other < to && other !== from && other >= to - REACH_DOWN);
      return judge(page, { from, to, topic, start, columns, own: `${above.text}\n${below.text}`, near });
    });
  };
};
