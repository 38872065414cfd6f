import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { Figure } from '../extract/figures/figure.ts';
import { precisionOf } from './figure-clause.ts';
import type { Trouble } from './finding.ts';
import { inArticles, type Rule } from './rule.ts';

type Shown = Placed<Figure>;

/** ，增长 / 、提高了 / （下降: what may stand between the two values and the size of the change. */
const STATES =
  /^[，、（(]?(?:累计|共|净|同比)?(?:增长|增加|提高|提升|上升|扩大|下降|减少|降低|缩短|压缩|下滑|增幅|降幅|增|降)(?:了|达|达到|为)?$/u;

/** A change from one value to another, as one clause states it. */
interface Change {
  readonly from: number;
  readonly to: number;
  /** How exact both are written. */
  readonly slack: readonly [number, number];
}

const COMPARABLE: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'percent', 'duration']);

const changeOf = (figures: readonly Shown[], at: number): Change | null => {
  const figure = figures[at];
  if (figure === undefined || figure.from === null || figure.to === null) return null;
  if (!COMPARABLE.has(figure.kind)) return null;
  const { from, to } = figure;
  const before = figures.slice(Math.max(0, at - 6), at).findLast(own => own.value === from);
  if (before === undefined || before.bound !== 'exact' || figure.bound !== 'exact' || from <= 0) return null;
  return { from, to, slack: [precisionOf(before), precisionOf(figure)] };
};

/** The size of a change in the unit of `stated`, for the least and the most that rounding allows. */
const sizesOf = (
  { from, to, slack: [a, b] }: Change,
  stated: Shown,
  unit: string | null,
): readonly number[] => {
  const corners = [from - a, from, from + a].flatMap(low =>
    [to - b, to, to + b].map(high => [low, high] as const),
  );
  if (stated.unit === unit || stated.unit === '个百分点' || stated.unit === '百分点')
    return corners.map(([low, high]) => Math.abs(high - low));
  if (stated.unit === '%') return corners.map(([low, high]) => (Math.abs(high - low) / low) * 100);
  if (stated.kind === 'multiple') return corners.map(([low, high]) => Math.abs(high - low) / low);
  return [];
};

const round = (value: number): number => Number(value.toPrecision(4));

/** 从40增加到60，增长30%: the size does not follow from the two values. */
const explainSize = (change: Change, stated: Shown, unit: string | null): string | null => {
  const sizes = sizesOf(change, stated, unit).filter(size => size >= 0);
  if (sizes.length === 0 || stated.value === null) return null;
  // 76.7 % is called 77 % or, cut off, 76 %.
  const slack = precisionOf(stated) * (1 + 1e-9);
  const [least, most] = [Math.min(...sizes) - 2 * slack, Math.max(...sizes) + slack];
  if (stated.value >= least && stated.value <= most) return null;
  const size = sizesOf({ ...change, slack: [0, 0] }, stated, unit)[0] ?? 0;
  return `${stated.text} does not fit: ${change.from} to ${change.to} is ${round(size)}`;
};

/** Verbs of amounts. 提高 and 上升 can go downwards: a rank, a resolution. */
const GROWS = /(?:增加|增长|增|扩大)[到至为]$/u;
const SHRINKS = /(?:减少|减|缩短|压缩|缩减)[到至为]$/u;

/** 从60增加到40: the verb says the other direction. */
const explainDirection = ({ from, to }: Change, { article }: Annotation, { start }: Shown): string | null => {
  const before = article.reading.text.slice(Math.max(0, start - 6), start);
  if (to < from && GROWS.test(before)) return `an increase from ${from} to ${to}`;
  return to > from && SHRINKS.test(before) ? `a decrease from ${from} to ${to}` : null;
};

const statedBehind = ({ article }: Annotation, figure: Shown, next: Shown | undefined): Shown | null => {
  if (next === undefined || next.bound !== 'exact' || next.start < figure.end) return null;
  return STATES.test(article.reading.text.slice(figure.end, next.start)) ? next : null;
};

/** Changes whose size or direction does not follow from their two values. */
export const changeMismatch: Rule = {
  name: 'change-mismatch',
  severity: 'warning',
  summary: 'A change does not match its two values',
  rationale: 'One of the three numbers is wrong, and all three are in the table that is made from the text.',
  bad: { text: '园区建设提速\n园区企业从40家增加到60家，增长20%。' },
  good: { text: '园区建设提速\n园区企业从40家增加到60家，增长50%。' },
  options: {},
  extractors: ['figures'],
  find: inArticles(function* (annotation): Iterable<Trouble> {
    const { figures } = annotation;
    for (const [i, figure] of figures.entries()) {
      const change = changeOf(figures, i);
      if (change === null) continue;
      const direction = explainDirection(change, annotation, figure);
      if (direction !== null) yield { start: figure.start, end: figure.end, message: direction };
      const stated = statedBehind(annotation, figure, figures[i + 1]);
      const size = stated === null ? null : explainSize(change, stated, figure.unit);
      if (stated !== null && size !== null) yield { start: stated.start, end: stated.end, message: size };
    }
  }),
};
