import type { Affinity } from './affinity.ts';
import { assign } from './assignment.ts';
import { brokenOdds, joinOdds } from './breaks.ts';
import type { Continuity } from './continuity.ts';
import { matchInOrder } from './order.ts';
import { isAside, type Part } from './part.ts';

/** The paragraph at `from` breaks off in mid-sentence and goes on at `to`; null when no continuation convinces. */
export interface Splice {
  readonly from: number;
  readonly to: number | null;
}

/** Paragraphs below and above a break among which its continuation is looked for. */
const REACH_DOWN = 48;
const REACH_UP = 24;
/** Breaks matched together; more than a page ever has. */
const BATCH = 32;

/** Odds that the paragraph right below, with nothing in between, goes on. */
const NEXT = 1;
/** The same where other breaks above wait for theirs. */
const NEXT_OF_MANY = 1.5;
/** Odds against one that stands elsewhere, and how much further up the page is worse. */
const ELSEWHERE = -0.5;
const UPWARDS = -2;
/** Odds that the first paragraph below a head goes on with another article. */
const OPENING = -5;
/** Odds that a paragraph continues another when the one above it is broken off, too. */
const ORPHANED = 1.5;
/** Odds that one does to which the text leads from its head without a break. */
const PLACED = -3;
/** One paragraph in a hundred starts with words as unlikely at a start. */
const FRAGMENT = -4.2;
/** Words that go on this well are no break. */
const FLOWING = 2;
/** A break that ends as an earlier one does is a repeated scrap of it. */
const SCRAP = 10;
/** What a continuation elsewhere must reach: a wrong splice makes a false sentence. Columns keep their order. */
const CONVINCING = 2.5;
const IN_ORDER = 0.6;
/** A break that is this certain and stays alone is reported. */
const CERTAIN = 3;
/** A short line is taken for a sentence broken off only by what stands right below it. */
const LIKELY = -1;
const POSSIBLE = -4;
/** How much a certain break, and common words, may add. */
const MOST_BROKEN = 2;
const MOST_TOPIC = 3;

interface Page {
  readonly parts: readonly Part[];
  readonly continuity: Continuity;
  readonly affinity: Affinity;
}

/** Breaks and starts to be matched, with the gain of each pair and which pairs are neighbours. */
interface Batch {
  readonly breaks: readonly number[];
  readonly starts: readonly number[];
  readonly gains: readonly (readonly number[])[];
}

const canStart = (part: Part | undefined): boolean => part?.kind === 'paragraph' || part?.kind === 'sidebar';
const canBreak = (part: Part): boolean => canStart(part) || part.kind === 'heading';

/** The part that a reader comes to behind (or before) part `index`, asides skipped. */
const neighbourOf = (parts: readonly Part[], index: number, step: 1 | -1): number => {
  for (let i = index + step; ; i += step) {
    const part = parts[i];
    if (part === undefined || !isAside(part)) return i;
  }
};

const textOf = ({ parts }: Page, index: number): string => parts[index]?.text ?? '';

const isHead = (part: Part | undefined): boolean =>
  part === undefined || part.kind === 'byline' || part.kind === 'title' || part.kind === 'kicker';

/** Whether the text does not plainly go on right below. */
const isLooseEnd = (page: Page, index: number): boolean => {
  const part = page.parts[index];
  if (part === undefined || !canBreak(part) || brokenOdds(part.text) < LIKELY) return false;
  const next = neighbourOf(page.parts, index, 1);
  return !canStart(page.parts[next]) || joinOdds(page.continuity, part.text, textOf(page, next)) < FLOWING;
};

/** Whether the text between the head above `to` and `to` breaks off somewhere: then `to` may be anybody's. */
const isLoose = (page: Page, to: number): boolean => {
  for (let i = to - 1; i >= Math.max(0, to - REACH_DOWN) && !isHead(page.parts[i]); i--) {
    if (isLooseEnd(page, i)) return true;
  }
  return false;
};

/** Whether a part plainly starts in mid-sentence. */
const isFragment = (page: Page, index: number): boolean =>
  page.continuity.open(textOf(page, index)) < FRAGMENT;

/** How well a part can be the continuation of anything, by what stands above it. */
const startOdds = (page: Page, to: number): number => {
  const above = page.parts[neighbourOf(page.parts, to, -1)];
  if (isHead(above)) return OPENING;
  if (above?.kind === 'heading' && brokenOdds(above.text) < LIKELY) return OPENING;
  if (above !== undefined && canBreak(above) && brokenOdds(above.text) > CERTAIN) return ORPHANED;
  return isFragment(page, to) || isLoose(page, to) ? 0 : PLACED;
};

/** Words in common with what stands above the break, against what the other breaks have in common with it. */
const topicOdds = (page: Page, breaks: readonly number[], to: number): readonly number[] => {
  const shares = breaks.map(from => page.affinity.between([from - 1, from], [to, to + 1]) + 0.01);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return shares.map(share => Math.max(-MOST_TOPIC, Math.min(MOST_TOPIC, 2 * Math.log(share / mean))));
};

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly topic: number;
  readonly start: number;
  /** Whether other breaks above wait for their continuation, too. */
  readonly columns: boolean;
}

const gainOf = (page: Page, { from, to, topic, start, columns }: Pair): number => {
  const broken = brokenOdds(textOf(page, from));
  const words = joinOdds(page.continuity, textOf(page, from), textOf(page, to));
  const base = Math.min(broken, MOST_BROKEN) + words;
  const isNext = to === neighbourOf(page.parts, from, 1);
  if (broken < LIKELY) return Number.NEGATIVE_INFINITY;
  if (isNext && !columns) return base + (broken < 1 ? 0 : NEXT + Math.max(0, topic));
  if (isNext) return base + topic + NEXT_OF_MANY;
  if (!columns && !isFragment(page, to)) return Number.NEGATIVE_INFINITY;
  const place = to < from ? UPWARDS : ELSEWHERE - 0.02 * (to - from);
  return base + place + topic + start - IN_ORDER;
};

const isNear = (from: number, to: number): boolean =>
  to !== from && to >= from - REACH_UP && to <= from + REACH_DOWN;

const createBatch = (page: Page, breaks: readonly number[], taken: ReadonlySet<number>): Batch => {
  const first = Math.max(0, (breaks[0] ?? 0) - REACH_UP);
  const last = Math.min(page.parts.length - 1, (breaks.at(-1) ?? 0) + REACH_DOWN);
  const starts: number[] = [];
  for (let to = first; to <= last; to++) if (canStart(page.parts[to]) && !taken.has(to)) starts.push(to);
  const topics = starts.map(to => topicOdds(page, breaks, to));
  const odds = starts.map(to => startOdds(page, to));
  const loose = breaks.filter(from => isLooseEnd(page, from) || brokenOdds(textOf(page, from)) >= CERTAIN);
  const gains = breaks.map((from, row) =>
    starts.map((to, column) =>
      isNear(from, to)
        ? gainOf(page, {
            from,
            to,
            topic: topics[column]?.[row] ?? 0,
            start: odds[column] ?? 0,
            columns: loose.some(other => other < to && other !== from && other >= to - REACH_DOWN),
          })
        : Number.NEGATIVE_INFINITY,
    ),
  );
  return { breaks, starts, gains };
};

/**
 * Columns keep their order, so first the best matching in which no two continuations cross; what that leaves
 * over is matched freely, where more is asked of a pair.
 */
const matchBatch = ({ breaks, starts, gains }: Batch): readonly Splice[] => {
  const ordered = matchInOrder(
    gains.map((row, i) => row.map((gain, k) => ((starts[k] ?? 0) > (breaks[i] ?? 0) ? gain : 0))),
  );
  const taken = new Set(ordered);
  const free = assign(
    gains.map((row, i) =>
      row.map((gain, k) =>
        ordered[i] !== null || taken.has(k) ? 0 : Math.max(0, gain - CONVINCING + IN_ORDER),
      ),
    ),
  );
  return breaks.map((from, row) => {
    const late = free[row] ?? null;
    const column =
      ordered[row] ?? (late !== null && (gains[row]?.[late] ?? 0) > CONVINCING - IN_ORDER ? late : null);
    return { from, to: column === null ? null : (starts[column] ?? null) };
  });
};

/** Parts that may be sentences broken off. What ends as an earlier one does is a scrap of it, repeated. */
const findBreaks = (parts: readonly Part[]): readonly number[] => {
  const ends = new Set<string>();
  return parts.flatMap((part, i) => {
    const end = part.text.slice(-SCRAP);
    if (!canBreak(part) || brokenOdds(part.text) <= POSSIBLE || ends.has(end)) return [];
    ends.add(end);
    return [i];
  });
};

/** 。 ， 是： a paragraph that starts so goes on from the line above. */
const STARTS_INSIDE = /^(?:[。，；、：）”》]|是[：，]|的)/u;
/** Odds that the line above an insert is broken off. */
const SURE_ENOUGH = 1;
/** Words set bold on a line of their own in the middle of a sentence are no longer. */
const INSERT = 12;

/** Whether the short line at `index` stands in the middle of a sentence: 实现了 / 主要目标 / ，其中…. */
const isInsert = (page: Page, index: number): boolean => {
  const [above, insert, below] = [page.parts[index - 1], page.parts[index], page.parts[index + 1]];
  if (above === undefined || insert === undefined || below === undefined) return false;
  if (insert.kind !== 'heading' || insert.text.length > INSERT || !canBreak(above) || !canStart(below))
    return false;
  if (brokenOdds(above.text) < SURE_ENOUGH) return false;
  return STARTS_INSIDE.test(below.text) || page.continuity.open(below.text) < FRAGMENT;
};

/**
 * Finds where paragraphs that break off in mid-sentence go on: mostly in the next one, on a page of columns
 * elsewhere. All breaks near each other are matched together, so that each start continues one of them.
 */
export const findSplices = (
  parts: readonly Part[],
  continuity: Continuity | null,
  affinity: Affinity,
): readonly Splice[] => {
  if (continuity === null) return [];
  const page = { parts, continuity, affinity };
  const inserts = parts.flatMap((_, i) => (isInsert(page, i) ? [i] : []));
  const splices: Splice[] = inserts.flatMap(i => [
    { from: i - 1, to: i },
    { from: i, to: i + 1 },
  ]);
  const joined = new Set(splices.map(({ from }) => from));
  const taken = new Set(splices.flatMap(({ to }) => to ?? []));
  const breaks = findBreaks(parts).filter(i => !joined.has(i));
  for (let at = 0; at < breaks.length; at += BATCH) {
    for (const splice of matchBatch(createBatch(page, breaks.slice(at, at + BATCH), taken))) {
      if (splice.to !== null) taken.add(splice.to);
      splices.push(splice);
    }
  }
  return splices.filter(({ from, to }) => to !== null || brokenOdds(textOf(page, from)) >= CERTAIN);
};
