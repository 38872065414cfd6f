import type { Figure } from '../extract/figures/figure.ts';
import { cuesOf, type PlacedFigure, placeFigure } from './figure-clause.ts';
import type { Draft } from './finding.ts';
import { type Batch, placeIn, type Rule } from './rule.ts';

const KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure']);
const SHORTEST = 4;

/** 万 for 亿 or the other way round, 亿 for 万亿, or one of them missing. */
const SLIPS = [1e4, 1e8];

/** 至少4人 defines a thing and measures none. */
const isComparable = ({ kind, value, subject, bound }: Figure): boolean =>
  KINDS.has(kind) &&
  value !== null &&
  value > 0 &&
  subject !== null &&
  subject.length >= SHORTEST &&
  bound !== 'at_least' &&
  bound !== 'at_most';

const seriesOf = (placed: PlacedFigure): string => {
  const { subject, unit, kind, change } = placed.figure;
  return [subject, unit, kind, change, cuesOf(placed)].join('\n');
};

const collectSeries = ({ corpus, against }: Batch): ReadonlyMap<string, readonly PlacedFigure[]> => {
  const series = new Map<string, PlacedFigure[]>();
  const older = against.annotations.filter(({ article }) => !corpus.lines.has(article.file));
  for (const annotation of [...older, ...corpus.annotations])
    for (const figure of annotation.figures) {
      if (!isComparable(figure)) continue;
      const placed = placeFigure(annotation, figure);
      const own = series.get(seriesOf(placed)) ?? [];
      own.push(placed);
      series.set(seriesOf(placed), own);
    }
  return series;
};

const amountOf = ({ figure }: PlacedFigure): number => figure.value ?? 0;

/** 211.48: at least three digits, so that two equal ones are no chance. */
const digitsOf = ({ figure }: PlacedFigure): string | null => {
  const digits = (/[\d.,]+/u.exec(figure.text)?.[0] ?? '').replace(/[.,]/gu, '').replace(/0+$/u, '');
  return digits.length >= 3 ? digits : null;
};

const ratioOf = (a: PlacedFigure, b: PlacedFigure): number =>
  Math.max(amountOf(a), amountOf(b)) / Math.min(amountOf(a), amountOf(b));

/** A figure and the other one of its series that tells it is off. */
type Slip = readonly [PlacedFigure, PlacedFigure];

/** The same digits, ten thousand times apart: the later one is reported. */
function* findTwins(series: readonly PlacedFigure[]): Iterable<Slip> {
  const first = new Map<string, PlacedFigure>();
  for (const placed of series) {
    const digits = digitsOf(placed);
    if (digits === null) continue;
    const twin = first.get(digits);
    if (twin === undefined) first.set(digits, placed);
    else if (SLIPS.some(slip => Math.abs(ratioOf(placed, twin) / slip - 1) < 1e-6)) yield [placed, twin];
  }
}

/** Others of the series lie this close together, and the slip this close to a power of ten thousand. */
const SPREAD = 4;
const FEWEST = 3;

/** The least or the greatest of a series, where it is far from all others and those lie close together. */
function* findOutliers(series: readonly PlacedFigure[]): Iterable<Slip> {
  const sorted = [...series].sort((a, b) => amountOf(a) - amountOf(b));
  for (const [outlier, others] of [
    [sorted[0], sorted.slice(1)],
    [sorted.at(-1), sorted.slice(0, -1)],
  ] as const) {
    const [least, median, most] = [others[0], others[others.length >> 1], others.at(-1)];
    if (!outlier || !least || !median || !most || others.length < FEWEST) continue;
    if (ratioOf(least, most) > SPREAD) continue;
    const ratio = ratioOf(outlier, median);
    if (SLIPS.some(slip => ratio > slip / SPREAD && ratio < slip * SPREAD)) yield [outlier, median];
  }
}

const draftOf = ([{ annotation, figure }, other]: Slip): Draft => {
  const message = `${figure.subject}: ${figure.text} here, ${other.figure.text} elsewhere`;
  const note = `${other.annotation.article.id}: ${other.figure.context.slice(0, 60)}`;
  const key = `${figure.subject} ${figure.text} ${other.figure.text}`;
  return placeIn(annotation, { start: figure.start, end: figure.end, message, note, key });
};

/** Figures ten thousand times too large or too small for their series. */
export const magnitudeSlip: Rule = {
  name: 'magnitude-slip',
  severity: 'warning',
  summary: 'A figure is ten thousand times off',
  rationale: '万 was written for 亿, or left out: one such figure spoils every sum it goes into.',
  bad: { text: '园区建设提速\n全市研发经费投入211.48亿元。据统计，全市研发经费投入211.48万元。' },
  good: { text: '园区建设提速\n全市研发经费投入211.48亿元。据统计，全市研发经费投入198.36亿元。' },
  options: {},
  extractors: ['figures'],
  *find(batch): Iterable<Draft> {
    for (const series of collectSeries(batch).values())
      for (const slip of new Map([...findTwins(series), ...findOutliers(series)]))
        if (batch.corpus.lines.has(slip[0].annotation.article.file)) yield draftOf(slip);
  },
};
