import { type Folio, readFolios } from './folios.ts';
import type { Line } from './lines.ts';

/** A line that may carry the number of a page. */
interface Sighting extends Folio {
  /** Place among the lines. */
  readonly index: number;
  readonly line: Line;
}

/** A sighting with the longest row of numbers that leads to it. */
interface Link {
  readonly sighting: Sighting;
  readonly above: Link | null;
  readonly length: number;
}

/** What a page holds at least and at most, in characters of the source. */
const LEAST = 250;
const MOST = 6000;
/** Heads of left and right pages count by two; a page in between may have no number. */
const STEP = 2;
/** Places that one number is remembered at. */
const REMEMBERED = 4;
/** Fewer numbers in a row say nothing. */
const FEWEST = 3;
/** A page is as long as its neighbours, give or take: this share of them, within these bounds. */
const REGULAR = 0.7;
const SHORTEST = 0.6;
const LONGEST = 1.6;

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Items by their key, in order. */
const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** Whether most of the distances are about the same. */
export const isRegular = (distances: readonly number[]): boolean => {
  const median = medianOf(distances);
  const near = distances.filter(distance => distance >= SHORTEST * median && distance <= LONGEST * median);
  return distances.length > 0 && near.length >= REGULAR * distances.length;
};

const isNext = (above: Sighting, below: Sighting): boolean => {
  const pages = below.number - above.number;
  const distance = (below.line.start - above.line.start) / pages;
  return distance >= LEAST && distance <= MOST;
};

/** Rows of rising numbers a page apart: for each sighting the longest that ends there. */
const linkSightings = (sightings: readonly Sighting[]): readonly Link[] => {
  const recent = new Map<number, Link[]>();
  return sightings.map(sighting => {
    let above: Link | null = null;
    for (let step = 1; step <= STEP; step++)
      for (const link of recent.get(sighting.number - step) ?? [])
        if (isNext(link.sighting, sighting) && link.length > (above?.length ?? 0)) above = link;
    const link: Link = { sighting, above, length: 1 + (above?.length ?? 0) };
    recent.set(sighting.number, [link, ...(recent.get(sighting.number) ?? [])].slice(0, REMEMBERED));
    return link;
  });
};

const rowOf = (last: Link, used: ReadonlySet<Link>): readonly Link[] => {
  const row: Link[] = [];
  for (let link: Link | null = last; link !== null && !used.has(link); link = link.above) row.push(link);
  return row.reverse();
};

/** How far apart the numbers of a row stand, a page: in what `measure` counts. */
const distancesOf = (row: readonly Link[], measure: (sighting: Sighting) => number): readonly number[] =>
  row.slice(1).map(({ sighting }, i) => {
    const above = row[i]?.sighting ?? sighting;
    return (measure(sighting) - measure(above)) / Math.max(1, sighting.number - above.number);
  });

const isPaged = (row: readonly Link[]): boolean =>
  row.length >= FEWEST &&
  (isRegular(distancesOf(row, ({ index }) => index)) ||
    isRegular(distancesOf(row, ({ line }) => line.start)));

/** The sightings in rows of numbers at about equal distance. Longest rows first: a line is in one. */
const findRows = (sightings: readonly Sighting[]): readonly Sighting[] => {
  const links = [...linkSightings(sightings)].sort((a, b) => b.length - a.length);
  const used = new Set<Link>();
  const found: Sighting[] = [];
  for (const last of links) {
    if (last.length < FEWEST) break;
    const row = used.has(last) ? [] : rowOf(last, used);
    if (!isPaged(row)) continue;
    for (const link of row) {
      used.add(link);
      found.push(link.sighting);
    }
  }
  return found;
};

/** Lines from a form feed within which a page number stands. */
const EDGE = 4;

/** Whether the line at `index` is one of the first or last of a page that a form feed ends. */
const isAtFeed = (lines: readonly Line[], index: number): boolean => {
  const page = lines[index]?.page;
  return lines[index - EDGE]?.page !== page || lines[index + EDGE]?.page !== page;
};

/** The sightings at form feeds that count the pages as those do. */
const findAtFeeds = (lines: readonly Line[], sightings: readonly Sighting[]): readonly Sighting[] => {
  const pages = (lines.at(-1)?.page ?? 0) + 1;
  if (pages < 2) return [];
  const offsets = groupBy(
    sightings.filter(({ index }) => isAtFeed(lines, index)),
    ({ number, line }) => number - line.page,
  );
  return [...offsets.values()].flatMap(own => {
    const held = new Set(own.map(({ line }) => line.page)).size;
    return held >= Math.min(FEWEST, pages) ? own : [];
  });
};

/** The lines (by index) that carry the number of a page: those that say so, and rows of numbers a page apart. */
export const findPageNumbers = (lines: readonly Line[]): ReadonlySet<number> => {
  const sightings = lines.flatMap((line, index) =>
    readFolios(line.text).map((folio): Sighting => ({ ...folio, index, line })),
  );
  const groups = [...groupBy(sightings, ({ words }) => words).values()];
  // Left and right pages have heads of their own; their numbers are one row.
  const heads = groups.flatMap(own => (own[0]?.words === '' || own.length < 2 ? [] : own));
  const rows = [heads.sort((a, b) => a.index - b.index), ...groups].flatMap(own => [
    ...findRows(own),
    ...findAtFeeds(lines, own),
  ]);
  const certain = sightings.filter(({ isCertain }) => isCertain);
  return new Set([...certain, ...rows].map(({ index }) => index));
};
