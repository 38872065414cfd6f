import type { Affinity } from './affinity.ts';
import { assign } from './assignment.ts';
import { brokenOdds } from './breaks.ts';
import type { Continuity } from './continuity.ts';
import { EVIDENCE } from './evidence.ts';
import { isStrange } from './familiarity.ts';
import { createGains, type Evidence } from './gains.ts';
import { isInsert } from './inserts.ts';
import { weighInOrder } from './order.ts';
import { CERTAIN, canBreak, canStart, isNear, type Page, REACH_DOWN, textOf } from './pairs.ts';
import type { Part } from './part.ts';
import { WEIGHTS } from './weights.ts';

/** The paragraph at `from` breaks off in mid-sentence and goes on at `to`; null when no continuation convinces. */
export interface Splice {
  readonly from: number;
  readonly to: number | null;
}

/** Breaks matched together; more than a page ever has. */
const BATCH = 32;
/** A break that ends as an earlier one does is a repeated scrap of it. */
const SCRAP = 10;
/** How probable a continuation in the order of the columns must be: a wrong splice makes a false sentence. */
const SURE = 0.92;
/** The same where the model knows texts of the kind badly. */
const SURE_STRANGE = 0.975;
/** The same for the paragraph right below where no other sentence above is broken off: a page break, mostly. */
const SURE_ALONE = 0.85;
const SURE_ALONE_STRANGE = 0.95;
/** The same where a page number or a running head between the two says that it is one. */
const SURE_TURNED = 0.3;
/** What one up the page, against that order, must gain. */
const CONVINCING = 5;
/** Below it a line is plainly no sentence broken off. */
const POSSIBLE = -4;

/** Breaks and starts to be matched, with the gain of each pair. */
interface Batch {
  readonly breaks: readonly number[];
  readonly starts: readonly number[];
  readonly gains: readonly (readonly number[])[];
  /** How probable each pair must be. */
  readonly sure: readonly (readonly number[])[];
}

/** The same before weights are put on what was observed. */
interface Observed {
  readonly breaks: readonly number[];
  readonly starts: readonly number[];
  readonly evidence: readonly (readonly Evidence[])[];
}

const listStarts = (page: Page, breaks: readonly number[], taken: ReadonlySet<number>): readonly number[] => {
  const starts: number[] = [];
  const last = Math.min(page.parts.length - 1, (breaks.at(-1) ?? 0) + REACH_DOWN);
  for (let to = Math.max(0, (breaks[0] ?? 0) - REACH_DOWN); to <= last; to++)
    if (canStart(page.parts[to]) && !taken.has(to) && breaks.some(from => isNear(from, to))) starts.push(to);
  return starts;
};

export const createBatch = (page: Page, breaks: readonly number[], taken: ReadonlySet<number>): Observed => {
  const starts = listStarts(page, breaks, taken);
  const columns = starts.map(createGains(page, breaks));
  return { breaks, starts, evidence: breaks.map((_, row) => columns.map(gains => gains[row] ?? 0)) };
};

const reckon = (evidence: Evidence): number =>
  typeof evidence === 'number'
    ? evidence
    : evidence.reduce((sum, value, i) => sum + value * (WEIGHTS[i]?.[1] ?? 0), 0);

const NEXT = EVIDENCE.indexOf('next');
const ALONE = EVIDENCE.indexOf('next alone');

/** How probable each pair must be. */
const sureOf = (page: Page, { breaks, starts, evidence }: Observed): readonly (readonly number[])[] => {
  const texts = [...breaks, ...starts].map(i => textOf(page, i));
  const [sure, alone] = isStrange(page.continuity, texts)
    ? [SURE_STRANGE, SURE_ALONE_STRANGE]
    : [SURE, SURE_ALONE];
  return evidence.map((row, i) =>
    row.map((seen, k) => {
      if (typeof seen === 'number' || seen[NEXT] !== 1) return sure;
      const between = page.parts.slice((breaks[i] ?? 0) + 1, starts[k]);
      if (between.some(({ kind }) => kind === 'noise')) return SURE_TURNED;
      return seen[ALONE] === 1 ? alone : sure;
    }),
  );
};

/** The pairs that are probable where columns keep their order. */
const matchInOrder = ({ breaks, starts, gains, sure }: Batch): readonly (number | null)[] => {
  const isBelow = (row: number, column: number): boolean => (starts[column] ?? 0) > (breaks[row] ?? 0);
  const shares = weighInOrder(
    gains.map((row, i) => row.map((gain, k) => (isBelow(i, k) ? gain : Number.NEGATIVE_INFINITY))),
  );
  return shares.map((row, i) => {
    const column = row.findIndex((share, k) => share > (sure[i]?.[k] ?? 1));
    return column < 0 ? null : column;
  });
};

/** Of what `ordered` leaves over, the pairs that lead up the page: a lower column set above the text it continues. */
const matchUpwards = (
  { breaks, starts, gains }: Batch,
  ordered: readonly (number | null)[],
): readonly (number | null)[] => {
  const taken = new Set(ordered);
  return assign(
    gains.map((row, i) =>
      row.map((gain, k) => {
        const isFree = ordered[i] === null && !taken.has(k) && (starts[k] ?? 0) < (breaks[i] ?? 0);
        return isFree ? Math.max(0, gain - CONVINCING) : 0;
      }),
    ),
  ).map((column, row) => (column !== null && (gains[row]?.[column] ?? 0) > CONVINCING ? column : null));
};

/** Columns keep their order, so first what is probable when no two continuations cross, then what leads upwards. */
const matchBatch = (batch: Batch): readonly Splice[] => {
  const ordered = matchInOrder(batch);
  const upwards = matchUpwards(batch, ordered);
  return batch.breaks.map((from, row) => {
    const column = ordered[row] ?? upwards[row] ?? null;
    return { from, to: column === null ? null : (batch.starts[column] ?? null) };
  });
};

/** Parts that may be sentences broken off. What ends as an earlier one does is a scrap of it, repeated. */
export const findBreaks = (parts: readonly Part[]): readonly number[] => {
  const ends = new Set<string>();
  return parts.flatMap((part, i) => {
    const end = part.text.slice(-SCRAP);
    if (!canBreak(part) || brokenOdds(part.text) <= POSSIBLE || ends.has(end)) return [];
    ends.add(end);
    return [i];
  });
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
    const observed = createBatch(page, breaks.slice(at, at + BATCH), taken);
    const batch = {
      ...observed,
      gains: observed.evidence.map(row => row.map(reckon)),
      sure: sureOf(page, observed),
    };
    for (const splice of matchBatch(batch)) {
      if (splice.to !== null) taken.add(splice.to);
      splices.push(splice);
    }
  }
  return splices.filter(({ from, to }) => to !== null || brokenOdds(textOf(page, from)) >= CERTAIN);
};
