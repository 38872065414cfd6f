import { RUNNING_LENGTH } from './folios.ts';
import type { Line } from './lines.ts';
import { isFinal, isMarkedHeading } from './marks.ts';
import { type Edges, findEdges, reachFrom } from './page-edges.ts';
import { findPageNumbers, isRegular } from './page-numbers.ts';
import { ADDRESS, groupRepeated } from './repeated-lines.ts';

/** A head stands on this share of the pages between its first and its last, */
const PAGES = 0.4;
/** and this share of the places of its words are at edges. */
const PLACES = 0.5;
const FEWEST = 3;

/** The places of a group that are at edges of pages; none where they are too few for a head. */
const atEdges = (group: readonly number[], edges: Edges): readonly number[] => {
  const near = group.filter(i => edges.near.has(i));
  const hit = new Set(near.map(i => edges.near.get(i) ?? 0));
  const [first = 0, last = 0] = [edges.near.get(near[0] ?? -1), edges.near.get(near.at(-1) ?? -1)];
  const pages = last - first + 1;
  const enough = hit.size >= Math.min(FEWEST, edges.fewest);
  return enough && hit.size >= PAGES * pages && near.length >= PLACES * group.length ? near : [];
};

/** Of the pages of a text that flows, this share breaks off in mid-sentence. */
const FLOWING = 0.3;
/** Without numbers and form feeds only what cuts most sentences is a head, */
const CUTTING = 0.5;
/** on so many pages, */
const MANY = 4;
/** of so many lines at least. */
const PAGE_LINES = 12;

/** Columns of a line of running text at least: a shorter one that does not end as a sentence is a heading. */
const RUNNING_TEXT = 28;

const isBroken = ({ text, columns }: Line): boolean =>
  columns >= RUNNING_TEXT && !isFinal(text) && !isMarkedHeading(text);

/** Of `places`, the share that cuts a sentence; lines in `taken` are not looked at. */
const cutsIn = (lines: readonly Line[], places: readonly number[], taken: ReadonlySet<number>): number => {
  const above = places.flatMap(place => {
    let i = place - 1;
    while (taken.has(i)) i--;
    return lines[i] ?? [];
  });
  return above.length === 0 ? 0 : above.filter(isBroken).length / above.length;
};

/** Lines at regular distance that cut sentences in two: heads of pages that nothing else shows. */
const findRegular = (lines: readonly Line[], groups: readonly (readonly number[])[]): readonly number[] =>
  groups.flatMap(group => {
    if (group.length < MANY) return [];
    const distances = group.slice(1).map((index, i) => index - (group[i] ?? 0));
    const lengths = group.slice(1).map((index, i) => {
      const above = lines[group[i] ?? 0];
      return (lines[index]?.start ?? 0) - (above?.start ?? 0);
    });
    const isPaged = distances.every(distance => distance >= PAGE_LINES) && isRegular(distances);
    const isLong = lengths.every(length => length >= PAGE_LINES * RUNNING_LENGTH) && isRegular(lengths);
    const places = group.slice(1);
    return (isPaged || isLong) && cutsIn(lines, places, new Set(group)) >= CUTTING ? group : [];
  });

/** 2024年第6期; 总第35期: issues of a journal. */
const ISSUE = /第?\s*\d{1,4}\s*期|第[一二三四五六七八九十]{1,3}期/u;
/** Lines of a text in which its title stands. */
const HEAD_LINES = 6;

/**
 * Whether the first line with the words of a running head is where the words belong: the title of the text, or of
 * the chapter that the head names, and not a head itself.
 */
const isOrigin = (lines: readonly Line[], index: number, taken: ReadonlySet<number>): boolean => {
  const line = lines[index];
  if (line === undefined || ISSUE.test(line.text) || ADDRESS.test(line.text)) return false;
  if (lines.slice(0, Math.min(index, HEAD_LINES)).some(({ text }) => text.includes(line.text))) return false;
  if (index < HEAD_LINES) return true;
  return isMarkedHeading(line.text) || cutsIn(lines, [index], taken) === 0;
};

/** Of `taken`, all but the lines that heads repeat. */
const withoutOrigins = (
  lines: readonly Line[],
  groups: readonly (readonly number[])[],
  taken: ReadonlySet<number>,
): ReadonlySet<number> => {
  const origins = new Set(
    groups.flatMap(([first = -1]) => (taken.has(first) && isOrigin(lines, first, taken) ? [first] : [])),
  );
  return new Set([...taken].filter(i => !origins.has(i)));
};

/** Heads at the edges of pages; none where pages without numbers end with sentences: each is a text of its own. */
const findHeads = (
  lines: readonly Line[],
  groups: readonly (readonly number[])[],
  numbered: ReadonlySet<number>,
): ReadonlySet<number> => {
  const edges = findEdges(lines, numbered);
  const places = new Set([...numbered, ...groups.flatMap(group => atEdges(group, edges))]);
  const taken = new Set([...numbered, ...reachFrom(edges, places)]);
  const breaks = edges.all.slice(1, -1).map(({ below }) => below);
  return numbered.size > 1 || cutsIn(lines, breaks, taken) >= FLOWING ? taken : new Set();
};

/**
 * The lines of a text (by their index) that are furniture of pages: page numbers, running heads and feet. They repeat at
 * the edges of pages, in mid-sentence as often as not; what repeats elsewhere is content.
 */
export const findRunningHeads = (lines: readonly Line[]): ReadonlySet<number> => {
  const numbered = findPageNumbers(lines);
  const groups = groupRepeated(lines);
  const heads = findHeads(lines, groups, numbered);
  const regular = numbered.size + heads.size === 0 ? findRegular(lines, groups) : [];
  const taken = new Set([...numbered, ...heads, ...regular]);
  const named = groups.filter(([first = -1]) => !numbered.has(first));
  return new Set([...withoutOrigins(lines, named, taken)].map(i => lines[i]?.index ?? i));
};
