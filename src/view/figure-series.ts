import { decimalOf, divide, shift, subtract, toNumber } from '../extract/figures/decimal.ts';
import { drawSparkline } from '../text/chart.ts';
import type { FigureRecord } from './figures.ts';
import { type ColumnOf, formatNumber } from './view.ts';

/** One value of a series. */
export type SeriesPoint = {
  /** ISO 8601: what the figure holds for, else the date of its article; null when neither is known. */
  readonly period: string | null;
  readonly value: number;
  readonly text: string;
  readonly status: string;
  readonly article: string;
  readonly line: number;
};

/** The same measured thing over articles and time. */
export type SeriesRecord = {
  readonly subject: string;
  readonly unit: string | null;
  /** `level`, or the direction of a rate of change: 增长5% is another series than 占5%. */
  readonly measures: string;
  readonly count: number;
  readonly points: readonly SeriesPoint[];
  /** Last minus first, exact. */
  readonly difference: number | null;
  /** In percent of the first value; null where values are percentages themselves. */
  readonly percent: number | null;
};

export type DatedFigure = FigureRecord & { readonly date: string | null };

const MEASURED: ReadonlySet<FigureRecord['kind']> = new Set([
  'count',
  'money',
  'percent',
  'measure',
  'multiple',
  'rank',
]);

const measuresOf = ({ kind, change }: FigureRecord): string =>
  change !== null && (kind === 'percent' || kind === 'multiple') ? change : 'level';

const keyOf = (figure: FigureRecord): string =>
  [figure.subject?.normalize('NFKC').replace(/[“”"]/gu, ''), figure.unit, measuresOf(figure)].join('\n');

const pointOf = ({
  period,
  date,
  value,
  text,
  status,
  article,
  line,
}: DatedFigure): readonly SeriesPoint[] =>
  value === null ? [] : [{ period: period ?? date, value, text, status: status ?? 'actual', article, line }];

const yearOf = ({ period }: SeriesPoint): string => period?.split('/').at(-1)?.slice(0, 4) ?? '';

const byPeriod = (a: SeriesPoint, b: SeriesPoint): number => {
  const [x, y] = [a.period ?? '', b.period ?? ''];
  return x < y ? -1 : x > y ? 1 : a.value - b.value;
};

/** The last point of each year. */
const yearly = (points: readonly SeriesPoint[]): readonly SeriesPoint[] => [
  ...new Map(points.filter(point => point.period !== null).map(point => [yearOf(point), point])).values(),
];

const seriesOf = (figures: readonly DatedFigure[]): SeriesRecord | null => {
  const [head] = figures;
  const points = figures.flatMap(pointOf).sort(byPeriod);
  if (head?.subject == null || points.length < 2) return null;
  const [first, last] = [yearly(points)[0], yearly(points).at(-1)];
  const moved = first !== undefined && last !== undefined && first !== last;
  const difference = moved ? subtract(decimalOf(last.value), decimalOf(first.value)) : null;
  const share =
    moved && difference !== null && head.kind !== 'percent'
      ? divide(difference, decimalOf(first.value), 4)
      : null;
  return {
    subject: head.subject,
    unit: head.unit,
    measures: measuresOf(head),
    count: points.length,
    points,
    difference: difference === null ? null : toNumber(difference),
    percent: share === null ? null : toNumber(shift(share, 2)),
  };
};

/** Figures of the same subject, unit and measure that are told at least twice, most often told first. */
export const figureSeries = (figures: readonly DatedFigure[]): readonly SeriesRecord[] => {
  const groups = new Map<string, DatedFigure[]>();
  for (const figure of figures) {
    if (figure.subject === null || !MEASURED.has(figure.kind)) continue;
    const key = keyOf(figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()]
    .map(seriesOf)
    .filter(series => series !== null)
    .sort((a, b) => b.count - a.count || compareNames(a.subject, b.subject));
};

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const signed = (value: number, mark: string): string =>
  `${value > 0 ? '+' : ''}${formatNumber(value)}${mark}`;

/** How a series moved: in percent, or in points where it is a percentage. */
const movement = ({ difference, percent, unit }: SeriesRecord): string | null => {
  if (percent !== null) return signed(percent, '%');
  return difference === null ? null : signed(difference, unit === '%' ? ' points' : '');
};

/** Magnitudes that Chinese texts count in, the largest first, as powers of ten. */
const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
];

/** 1.62万亿 for 1620000000000, with every digit. */
const spellValue = (value: number): string => {
  const found = MAGNITUDES.find(([, power]) => Math.abs(value) >= 10 ** power);
  return found === undefined
    ? formatNumber(value)
    : `${formatNumber(toNumber(shift(decimalOf(value), -found[1])))}${found[0]}`;
};

const spell = (point: SeriesPoint | undefined): string | null =>
  point === undefined ? null : `${yearOf(point) || '?'}: ${spellValue(point.value)}`;

export const SERIES_COLUMNS: readonly ColumnOf<SeriesRecord>[] = [
  { key: 'subject', header: 'subject', cell: ({ subject }) => ({ text: subject, style: 'strong' }) },
  { key: 'unit', header: 'unit', cell: ({ unit }) => unit },
  {
    key: 'measures',
    header: 'measures',
    optional: true,
    cell: ({ measures }) => ({ text: measures, style: 'dim' }),
  },
  { key: 'count', header: 'told', align: 'right', cell: ({ count }) => count },
  {
    key: 'series',
    header: 'over time',
    cell: ({ points }) => drawSparkline(yearly(points).map(({ value }) => value)),
  },
  { key: 'first', header: 'first', cell: ({ points }) => spell(yearly(points)[0] ?? points[0]) },
  { key: 'last', header: 'last', cell: ({ points }) => spell(yearly(points).at(-1) ?? points.at(-1)) },
  {
    key: 'change',
    header: 'change',
    align: 'right',
    cell: movement,
    order: ({ difference }) => difference,
  },
];
