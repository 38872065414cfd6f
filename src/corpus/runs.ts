import type { Head } from './heads.ts';
import type { Splice } from './splices.ts';

/** Parts that follow each other on the page and in their article: the indices in [start, end). */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly article: number;
}

/** Splices by where they go to, without those that found nothing. */
const targetsOf = (splices: readonly Splice[]): ReadonlyMap<number, number> =>
  new Map(splices.flatMap(({ from, to }) => (to === null ? [] : [[to, from] as const])));

/** The page as far as runs are concerned. */
export interface Threads {
  /** Number of parts. */
  readonly count: number;
  readonly heads: readonly Head[];
  /** Indices of headings: a section that was set further down is moved with its heading. */
  readonly headings: readonly number[];
  readonly splices: readonly Splice[];
}

/**
 * Where on the page another run may start: at a head, where a splice leads to, behind where one leads from. One
 * that leads up the page cuts above the section it leads from, too.
 */
const findCuts = (
  { count, headings }: Threads,
  starts: readonly number[],
  targets: ReadonlyMap<number, number>,
): readonly number[] => {
  const cuts = new Set([0, ...starts]);
  for (const [to, from] of targets) {
    if (to === from + 1) continue;
    cuts.add(to);
    cuts.add(from + 1);
    if (to < from) cuts.add(headings.findLast(heading => heading > to && heading <= from) ?? from);
  }
  return [...cuts].filter(cut => cut < count).sort((a, b) => a - b);
};

/** Which article each run belongs to: a head opens one, a splice leads back to the one it comes from. */
const ownRuns = (
  page: Threads,
  starts: readonly number[],
  targets: ReadonlyMap<number, number>,
): readonly Run[] => {
  const cuts = findCuts(page, starts, targets);
  const runs: Run[] = [];
  const ownerOf = (part: number): number | undefined =>
    runs.find(({ start, end }) => start <= part && part < end)?.article;
  let article = 0;
  cuts.forEach((start, i) => {
    const opened = starts.indexOf(start);
    const from = targets.get(start);
    if (opened >= 0) article = opened;
    else if (from !== undefined) article = ownerOf(from) ?? article;
    runs.push({ start, end: cuts[i + 1] ?? page.count, article });
  });
  return runs;
};

/** Runs of one article in reading order: page order, but what continues a run right behind it. */
const orderRuns = (runs: readonly Run[], targets: ReadonlyMap<number, number>): readonly Run[] => {
  const ordered: Run[] = [];
  const continues = (run: Run): Run | undefined => {
    const from = targets.get(run.start);
    return from === undefined ? undefined : runs.find(({ end }) => end === from + 1);
  };
  const add = (run: Run): void => {
    if (ordered.includes(run)) return;
    ordered.push(run);
    for (const next of runs) if (continues(next) === run) add(next);
  };
  for (const run of runs) if (continues(run) === undefined) add(run);
  for (const run of runs) add(run);
  return ordered;
};

/** The parts (by index) of each article of a page in reading order. `heads` are in page order. */
export const threadArticles = (page: Threads): readonly (readonly number[])[] => {
  const first = page.heads[0]?.start === 0 ? [] : [0];
  const starts = [...first, ...page.heads.map(({ start }) => start)];
  const targets = targetsOf(page.splices);
  const runs = ownRuns(page, starts, targets);
  return starts.map((_, article) =>
    orderRuns(
      runs.filter(run => run.article === article),
      targets,
    ).flatMap(({ start, end }) => [...Array(end - start).keys()].map(i => start + i)),
  );
};
