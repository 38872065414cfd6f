import {
  cuesOf,
  isPlaceName,
  isSameValue,
  momentOf,
  type PlacedFigure,
  placeFigure,
  placesOf,
} from './figure-clause.ts';
import type { Draft } from './finding.ts';
import { type Batch, placeIn, type Rule } from './rule.ts';

const KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'percent']);

/** Shorter subjects are said of many things: 企业, 项目. */
const SHORTEST = 4;

/** 分别: several things at once; 比, 较: the time is that of what it is compared with; 由, 从: a value that changed. */
const NEVER = /分别|[比较由从]/u;

/** 297个城市当中，236个: a part of the whole before it. */
const PART = /当中|其中/u;

/** 财政安排2762亿元, 投入, 支持: given for one purpose of several. */
const GIVES = /安排|拨付|下达|投入|支持|补助|筹[集措]|拿出|用于/u;

/** What stands between the subject and the figure, or null where the figure is said of something else in its clause. */
const betweenOf = ({ figure, clause }: PlacedFigure): string | null => {
  const at = clause.lastIndexOf(figure.subject ?? '');
  return at < 0 ? null : clause.slice(at + (figure.subject ?? '').length);
};

/** Whether a figure is said of its subject as a whole. */
const isWhole = (placed: PlacedFigure): boolean => {
  const between = betweenOf(placed);
  return between !== null && !GIVES.test(between) && !PART.test(placed.sentence);
};

/** 去年, 2023年, 前三季度: when, which is compared as a period. */
const TIME =
  /(?:[\d零〇一二三四五六七八九十]{1,4}[年月日]|[今去前昨本当上下]?[年月季]|[前上下第][一二三四半]?(?:季度|年)|季度|日)[，、]?/gu;

/** Whose figure it is: what its clause says before the subject, apart from time. */
const ownerOf = ({ figure, clause }: PlacedFigure): string =>
  clause.slice(0, Math.max(0, clause.lastIndexOf(figure.subject ?? ''))).replace(TIME, '');

/** The period a figure is of; in an article without a date what it says of the time, which holds in that article. */
const timeOf = ({ figure: { period, time }, annotation }: PlacedFigure): string | null => {
  if (period !== null || time === null) return period;
  return `${annotation.article.id} ${time}`;
};

const isComparable = (placed: PlacedFigure): boolean => {
  const { figure, clause } = placed;
  return (
    KINDS.has(figure.kind) &&
    figure.bound === 'exact' &&
    figure.value !== null &&
    figure.from === null &&
    timeOf(placed) !== null &&
    figure.subject !== null &&
    figure.subject.length >= SHORTEST &&
    !isPlaceName(figure.subject) &&
    !NEVER.test(clause) &&
    isWhole(placed)
  );
};

/** Figures of one group say the same thing of the same time and place. */
const groupOf = (placed: PlacedFigure): string => {
  const { subject, unit, kind, change, status } = placed.figure;
  return [
    subject,
    unit,
    kind,
    change,
    timeOf(placed),
    status,
    cuesOf(placed),
    placesOf(placed),
    momentOf(placed),
    ownerOf(placed),
  ].join('\n');
};

function* figuresOf({ corpus, against }: Batch): Iterable<PlacedFigure & { readonly isNew: boolean }> {
  const older = against.annotations.filter(({ article }) => !corpus.lines.has(article.file));
  for (const [annotations, isNew] of [[older, false] as const, [corpus.annotations, true] as const])
    for (const annotation of annotations)
      for (const figure of annotation.figures) {
        const placed = placeFigure(annotation, figure);
        if (isComparable(placed)) yield { ...placed, isNew };
      }
}

/** Mentions of one group that are compared: what is said a hundred times is said right. */
const MOST = 16;

/** One sentence may go through several values; two articles speak of one thing only where both name the place. */
const canConflict = (a: PlacedFigure, b: PlacedFigure): boolean => {
  if (a.annotation.article.file === b.annotation.article.file) return a.figure.context !== b.figure.context;
  return placesOf(a) !== '';
};

/** Two articles or two sentences that give different values for one thing. */
export const figureConflict: Rule = {
  name: 'figure-conflict',
  severity: 'warning',
  summary: 'One thing has two values',
  rationale:
    'One of the two is wrong, or they do not mean the same; either way nobody may quote them unseen.',
  bad: {
    text: '园区建设提速\n2023年，江州区高新技术企业达到320家。会议还研究了其他事项。2023年，江州区高新技术企业达到302家。',
  },
  good: { text: '园区建设提速\n2023年，江州区高新技术企业达到320家。2022年，江州区高新技术企业达到302家。' },
  options: {},
  extractors: ['figures'],
  *find(batch): Iterable<Draft> {
    const groups = new Map<string, PlacedFigure[]>();
    for (const placed of figuresOf(batch)) {
      const group = groups.get(groupOf(placed));
      if (group === undefined) {
        groups.set(groupOf(placed), [placed]);
        continue;
      }
      const other = group.find(own => canConflict(own, placed) && !isSameValue(own.figure, placed.figure));
      if (group.length < MOST) group.push(placed);
      if (other === undefined || !placed.isNew) continue;
      const { figure, annotation } = placed;
      const message = `${figure.subject} (${figure.period ?? figure.time}): ${figure.text} here, ${other.figure.text} elsewhere`;
      const note = `${other.annotation.article.id}: ${other.figure.context.slice(0, 60)}`;
      const key = `${figure.subject} ${figure.text} ${other.figure.text}`;
      yield placeIn(annotation, { start: figure.start, end: figure.end, message, note, key });
    }
  },
};
