import { compare, decimalOf, multiply } from '../extract/figures/decimal.ts';
import type { DatedFigure } from './figure-series.ts';
import { type ColumnOf, formatNumber } from './view.ts';

/** What became of a target. */
export type Verdict = 'kept' | 'missed' | 'open';

/** A target beside the later fact of the same subject and unit. */
export type TargetRecord = {
  readonly subject: string;
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly bound: string;
  /** Year by the end of which it is to be reached; null when the text and the article say none. */
  readonly deadline: string | null;
  readonly article: string;
  readonly line: number;
  readonly verdict: Verdict;
  readonly actual: number | null;
  readonly actualText: string | null;
  readonly actualPeriod: string | null;
  readonly actualArticle: string | null;
};

const yearOf = (iso: string | null): string | null => iso?.split('/').at(-1)?.slice(0, 4) ?? null;

/** 率 of change and level are different things, and so are regions. */
const keyOf = ({ subject, unit, change, kind }: DatedFigure): string =>
  [
    subject?.normalize('NFKC').replace(/[“”"]/gu, '').replace(LOCAL, ''),
    unit,
    kind === 'percent' || kind === 'multiple' ? change : '',
  ].join('\n');

/** Words for the whole of a place that one text writes and the next leaves out. */
const LOCAL = /^(?:全省|全市|全区|全县|我省|我市|我区|全国|我国)/u;

/** 北京市政府工作报告 and 上海市… do not speak of the same place. */
const PLACE =
  /(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)/u;
const placeOf = ({ title, file, subject }: DatedFigure): string | null =>
  (PLACE.exec(subject ?? '') ?? PLACE.exec(title) ?? PLACE.exec(file))?.[0] ?? null;

const samePlace = (a: DatedFigure, b: DatedFigure): boolean => {
  const [x, y] = [placeOf(a), placeOf(b)];
  return x === null || y === null || x === y;
};

/** Targets of 左右 are kept within five percent. */
const NEARLY = decimalOf(0.95);
const SLIGHTLY_MORE = decimalOf(1.05);

/** Whether `actual` is what `target` asks for: less where something is to shrink or to stay below. */
const isMet = (target: DatedFigure, actual: number): boolean => {
  const wanted = decimalOf(target.value ?? 0);
  const down = target.bound === 'at_most' || target.bound === 'under' || target.change === 'decrease';
  const loose = target.bound === 'approx';
  if (down) return compare(decimalOf(actual), loose ? multiply(wanted, SLIGHTLY_MORE) : wanted) <= 0;
  return compare(decimalOf(actual), loose ? multiply(wanted, NEARLY) : wanted) >= 0;
};

const isLater = (target: DatedFigure, fact: DatedFigure): boolean =>
  fact.article !== target.article && (target.date === null || fact.date === null || fact.date > target.date);

/** A rate, or the size of a change, holds for one year; a level that is reached stays reached. */
const isOfOneYear = ({ change, kind }: DatedFigure): boolean =>
  change !== null || kind === 'percent' || kind === 'multiple';

/** What a report says without a year of its own is of its year, or of the one that it looks back on. */
const isDue = ({ period, date }: DatedFigure, deadline: string): boolean => {
  if (period !== null) return yearOf(period) === deadline;
  const year = yearOf(date);
  return year === null || year === deadline || Number(year) === Number(deadline) + 1;
};

interface Judgement {
  readonly verdict: Verdict;
  readonly fact: DatedFigure | null;
}

/** By the facts of the year of the deadline; a level also by an earlier one that met it or a later one that does not. */
const judge = (target: DatedFigure, deadline: string | null, facts: readonly DatedFigure[]): Judgement => {
  const later = facts.filter(fact => isLater(target, fact) && samePlace(target, fact));
  const met = (fact: DatedFigure): boolean => fact.value !== null && isMet(target, fact.value);
  const before = later.filter(fact => (yearOf(fact.period ?? fact.date) ?? '') < (deadline ?? ''));
  const due = later.filter(fact => deadline !== null && isDue(fact, deadline));
  const after = later.filter(fact => !before.includes(fact) && !due.includes(fact));
  const level = !isOfOneYear(target);
  const kept = due.find(met) ?? (level ? before.find(met) : undefined);
  if (kept !== undefined) return { verdict: 'kept', fact: kept };
  const missed = due.at(-1) ?? (level ? after.find(fact => !met(fact)) : undefined);
  return missed === undefined
    ? { verdict: 'open', fact: before.at(-1) ?? null }
    : { verdict: 'missed', fact: missed };
};

const ledgerOf = (target: DatedFigure, facts: readonly DatedFigure[]): readonly TargetRecord[] => {
  const { subject, text, value, unit, bound, article, line, period, date } = target;
  if (subject === null || value === null) return [];
  const deadline = yearOf(period) ?? yearOf(date);
  const { verdict, fact } = judge(target, deadline, facts);
  return [
    {
      ...{ subject, text, value, unit, bound, deadline, article, line, verdict },
      actual: fact?.value ?? null,
      actualText: fact?.text ?? null,
      actualPeriod: fact === null ? null : (fact.period ?? fact.date),
      actualArticle: fact?.article ?? null,
    },
  ];
};

const KINDS: ReadonlySet<DatedFigure['kind']> = new Set(['count', 'money', 'percent', 'measure', 'multiple']);

/** Every target of the corpus that is `wanted`, with its deadline and, where the corpus has it, what became of it. */
export const targetLedger = (
  figures: readonly DatedFigure[],
  wanted: (target: DatedFigure) => boolean = () => true,
): readonly TargetRecord[] => {
  const facts = new Map<string, DatedFigure[]>();
  for (const figure of figures) {
    if (figure.status !== 'actual' || figure.subject === null || figure.value === null) continue;
    const key = keyOf(figure);
    const group = facts.get(key);
    if (group === undefined) facts.set(key, [figure]);
    else group.push(figure);
  }
  return figures
    .filter(target => target.status === 'target' && KINDS.has(target.kind) && wanted(target))
    .flatMap(target => ledgerOf(target, facts.get(keyOf(target)) ?? []));
};

const STYLES = { kept: 'good', missed: 'bad', open: 'dim' } as const;

export const TARGET_COLUMNS: readonly ColumnOf<TargetRecord>[] = [
  { key: 'subject', header: 'subject', cell: ({ subject }) => ({ text: subject, style: 'strong' }) },
  { key: 'text', header: 'target', cell: ({ text }) => text },
  { key: 'value', header: 'value', align: 'right', optional: true, cell: ({ value }) => value },
  { key: 'deadline', header: 'by', cell: ({ deadline }) => deadline },
  { key: 'verdict', header: 'verdict', cell: ({ verdict }) => ({ text: verdict, style: STYLES[verdict] }) },
  {
    key: 'actual',
    header: 'actual',
    align: 'right',
    cell: ({ actual, actualText }) => actualText ?? (actual === null ? null : formatNumber(actual)),
    order: ({ actual }) => actual,
  },
  { key: 'actualPeriod', header: 'as of', cell: ({ actualPeriod }) => actualPeriod },
  {
    key: 'article',
    header: 'article',
    overflow: 'start',
    optional: true,
    cell: ({ article }) => ({ text: article, style: 'dim' }),
  },
  { key: 'line', header: 'line', align: 'right', cell: ({ line }) => line },
];
