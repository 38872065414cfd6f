import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { Figure } from '../extract/figures/figure.ts';
import { parseTable } from '../lexicon/table.ts';
import { placeFigure } from './figure-clause.ts';
import type { Draft, Trouble } from './finding.ts';
import { type Batch, inArticles, type Rule } from './rule.ts';
import { findExcesses, readPartitions } from './shares.ts';

const FILE = 'check/data/shares.tsv';

const readShares = ({ data }: Batch): RegExp => {
  const words = parseTable(data.text(FILE), FILE, ['share']).map(row => row.get('share'));
  // 合格率, 合格率达到, 合格率提高到
  return new RegExp(
    `(?:${words.join('|')})(?:分别|均|已|约|仅)?(?:为|是|达|达到|超过|突破|(?:提高|提升|上升|下降|降低)(?:到|至))?$`,
    'u',
  );
};

const OPEN_FILE = 'check/data/open-rates.tsv';

/** 机械化率, 参与率约为: a rate right before its value. */
const RATE = /(?<rate>\p{Script=Han}{1,8}率)(?:分别|均|已|约|仅)?(?:为|是|达|达到|超过|突破)?$/u;

/** A rate that is not listed anywhere and so far above 100 % has lost its decimal point. */
const FAR = 150;

/** 下降, 减少了, 降幅达 right before the figure. */
const FALLS = /(?:下降|减少|降低|缩短|压减|压缩|下滑|萎缩|降幅)(?:了|达|达到|约|近|超过|为)?$/u;

/** 三次产业结构比为5.2:38.4:56.4 */
const STRUCTURE =
  /(?:三次产业|三产|产业结构)[^，。；\d]{0,16}(?<a>\d{1,3}(?:\.\d{1,2})?)[:：∶](?<b>\d{1,3}(?:\.\d{1,2})?)[:：∶](?<c>\d{1,3}(?:\.\d{1,2})?)/gu;

/** Three parts, each rounded to a tenth or a whole. */
const ROUNDING = 1.5;

function* findStructures(text: string): Iterable<Trouble> {
  for (const { index, 0: found, groups = {} } of text.matchAll(STRUCTURE)) {
    const parts = [groups.a, groups.b, groups.c].map(Number);
    const sum = parts.reduce((total, part) => total + part, 0);
    const isTenths = found.includes('.');
    if (Math.abs(sum - 100) <= (isTenths ? ROUNDING / 10 : ROUNDING) + 1e-9) continue;
    const message = `the parts sum to ${Number(sum.toFixed(2))}, not 100`;
    yield { start: index, end: index + found.length, message };
  }
}

/** What tells that a percentage is part of a whole. */
interface Knowledge {
  /** Shares and rates that never exceed 100 %. */
  readonly shares: RegExp;
  /** Rates that do. */
  readonly open: readonly string[];
}

const readKnowledge = (batch: Batch): Knowledge => ({
  shares: readShares(batch),
  open: parseTable(batch.data.text(OPEN_FILE), OPEN_FILE, ['rate']).map(row => row.get('rate')),
});

const isPart = (clause: string, value: number, { shares, open }: Knowledge): boolean => {
  if (shares.test(clause)) return true;
  const { rate } = RATE.exec(clause)?.groups ?? {};
  return rate !== undefined && value > FAR && !open.some(own => rate.endsWith(own));
};

const explain = (annotation: Annotation, figure: Placed<Figure>, knowledge: Knowledge): string | null => {
  const { value, unit, kind } = figure;
  if (kind !== 'percent' || unit !== '%' || value === null || value <= 100) return null;
  const { clause } = placeFigure(annotation, figure);
  if (FALLS.test(clause)) return `nothing can fall by ${value} %`;
  return isPart(clause, value, knowledge) ? `a part cannot be ${value} % of its whole` : null;
};

/** Percentages that cannot be. */
export const impossiblePercent: Rule = {
  name: 'impossible-percent',
  severity: 'error',
  summary: 'A percentage cannot be',
  rationale: 'A share above 100 % or a fall by more than everything is a slip of the pen or of the scanner.',
  bad: { text: '园区建设提速\n今年以来，产品合格率达到980%，较上年明显提高。' },
  good: { text: '园区建设提速\n今年以来，产品合格率达到98%，利润增长120%，三次产业结构比为5.2:38.4:56.4。' },
  options: {},
  extractors: ['figures'],
  *find(batch, options): Iterable<Draft> {
    const knowledge = readKnowledge(batch);
    const partitions = readPartitions(batch);
    yield* inArticles(function* (annotation) {
      yield* findStructures(annotation.article.reading.text);
      yield* findExcesses(annotation.article.reading.text, partitions);
      for (const figure of annotation.figures) {
        const message = explain(annotation, figure, knowledge);
        if (message !== null) yield { start: figure.start, end: figure.end, message };
      }
    })(batch, options);
  },
};
