import type { Line } from './lines.ts';

/** Where one page ends and the next begins: places of the last line above and of the first below. */
interface Edge {
  readonly above: number;
  readonly below: number;
}

/** Where the pages of a text meet. */
export interface Edges {
  readonly all: readonly Edge[];
  /** Lines near an edge, with the number of the edge; a foot and the head below it share one. */
  readonly near: ReadonlyMap<number, number>;
  /** Edges at which the words of a head must stand: all there are in a text of two pages. */
  readonly fewest: number;
}

/** Lines of running head or foot on one side of an edge. */
const REACH = 3;

/** The edges of a text: form feeds, lines with page numbers, and its own start and end. */
export const findEdges = (lines: readonly Line[], numbered: ReadonlySet<number>): Edges => {
  const all: Edge[] = [];
  let feeds = 0;
  for (let i = 0; i <= lines.length; i++) {
    const isFeed = i > 0 && i < lines.length && lines[i]?.page !== lines[i - 1]?.page;
    if (isFeed) feeds++;
    if (i === 0 || i === lines.length || isFeed) all.push({ above: i - 1, below: i });
    if (numbered.has(i)) all.push({ above: i - 1, below: i + 1 });
  }
  const near = new Map<number, number>();
  let number = 0;
  let last = 0;
  for (const { above, below } of all) {
    if (below - last > REACH + 1) number++;
    last = below;
    for (let i = above - REACH + 1; i < below + REACH; i++) if (!near.has(i)) near.set(i, number);
  }
  return { all, near, fewest: feeds > 0 ? Math.max(2, number) : Number.POSITIVE_INFINITY };
};

/** Of `places`, those that nothing but others of them parts from an edge. */
export const reachFrom = ({ all }: Edges, places: ReadonlySet<number>): ReadonlySet<number> => {
  const reached = new Set<number>();
  for (const { above, below } of all) {
    for (let i = above; i > above - REACH && places.has(i); i--) reached.add(i);
    for (let i = below; i < below + REACH && places.has(i); i++) reached.add(i);
  }
  return reached;
};
