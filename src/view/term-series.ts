import type { LocatedTerm, TermRecord } from '../extract/terms/index.ts';
import { testTrend } from '../measure/trend.ts';
import { drawSparkline } from '../text/chart.ts';
import { type Grouping, type Groups, UNKNOWN } from './groups.ts';
import { roundTo } from './numbers.ts';
import { type ColumnOf, createView, type View } from './view.ts';

/** Mann–Kendall over the groups in time order: τ is the effect size, the slope is per million words a step. */
export type TrendRecord = {
  readonly tau: number;
  readonly pValue: number;
  readonly slope: number;
  readonly direction: 'rising' | 'falling' | 'none';
};

/** A term over groups of articles. */
export type TermSeriesRecord = TermRecord & {
  /** The first and the last group it occurs in; null where groups have no order in time. */
  readonly first: string | null;
  readonly last: string | null;
  readonly trend: TrendRecord | null;
  readonly groups: readonly { readonly group: string; readonly count: number; readonly perMillion: number }[];
};

/** A trend is one when chance alone would show as much in one series of twenty. */
const SIGNIFICANT = 0.05;

const isTime = (by: Grouping): boolean => by === 'year' || by === 'month';

const countGroups = ({ occurrences }: LocatedTerm, { groups, groupOf }: Groups): readonly number[] => {
  const counts = groups.map(() => 0);
  for (const [article, count] of occurrences) {
    const group = groupOf[article] ?? 0;
    counts[group] = (counts[group] ?? 0) + count;
  }
  return counts;
};

const trendOf = (rates: readonly number[]): TrendRecord | null => {
  const trend = testTrend(rates);
  if (trend === null) return null;
  const { tau, pValue, slope } = trend;
  const direction = pValue >= SIGNIFICANT ? 'none' : tau > 0 ? 'rising' : 'falling';
  return { tau: roundTo(tau, 4), pValue: roundTo(pValue, 4), slope: roundTo(slope, 4), direction };
};

/** A record a term, with its rate in each group. */
export const termSeriesRecords = (
  terms: readonly LocatedTerm[],
  grouped: Groups,
  by: Grouping,
): readonly TermSeriesRecord[] =>
  terms.map(term => {
    const counts = countGroups(term, grouped);
    const groups = grouped.groups.map(({ key, words }, i) => {
      const count = counts[i] ?? 0;
      return { group: key, count, perMillion: words === 0 ? 0 : roundTo((count * 1e6) / words, 2) };
    });
    const timed = isTime(by) ? groups.filter(({ group }) => group !== UNKNOWN) : [];
    const present = timed.filter(({ count }) => count > 0);
    return {
      ...term.record,
      first: present[0]?.group ?? null,
      last: present.at(-1)?.group ?? null,
      trend: trendOf(timed.map(({ perMillion }) => perMillion)),
      groups,
    };
  });

const trendCell = (trend: TrendRecord | null) => {
  if (trend === null) return null;
  const { direction, tau } = trend;
  const text = tau.toFixed(2);
  if (direction === 'none') return { text, style: 'dim' } as const;
  return {
    text: `${direction === 'rising' ? '↗' : '↘'} ${text}`,
    style: direction === 'rising' ? 'good' : 'bad',
  } as const;
};

const SERIES_COLUMNS: readonly ColumnOf<TermSeriesRecord>[] = [
  { key: 'term', header: 'term', cell: record => ({ text: record.term, style: 'strong' }) },
  { key: 'frequency', header: 'total', align: 'right', cell: record => record.frequency },
  {
    key: 'series',
    header: 'per million words',
    overflow: 'start',
    cell: record => ({ text: drawSparkline(record.groups.map(group => group.perMillion)), style: 'accent' }),
  },
];

const TIME_COLUMNS: readonly ColumnOf<TermSeriesRecord>[] = [
  { key: 'first', header: 'first', cell: record => record.first },
  { key: 'last', header: 'last', cell: record => record.last },
  {
    key: 'trend',
    header: 'τ',
    align: 'right',
    cell: record => trendCell(record.trend),
    order: record => record.trend?.tau ?? null,
  },
];

/** Columns of a matrix with a column a group. */
const groupColumns = (records: readonly TermSeriesRecord[]): readonly ColumnOf<TermSeriesRecord>[] =>
  (records[0]?.groups ?? []).map(({ group }, i) => ({
    key: group,
    header: group.slice(group.lastIndexOf('/') + 1),
    align: 'right',
    cell: record => record.groups[i]?.perMillion ?? 0,
  }));

/** Columns of the overview; their keys serve `--sort`. */
export const seriesColumns = (by: Grouping): readonly ColumnOf<TermSeriesRecord>[] =>
  isTime(by) ? [...SERIES_COLUMNS, ...TIME_COLUMNS] : SERIES_COLUMNS;

/** The whole matrix: a row a term, a column a group, per million words. */
export const seriesMatrix = (records: readonly TermSeriesRecord[], by: Grouping): View =>
  createView([...seriesColumns(by), ...groupColumns(records)], records, null);
