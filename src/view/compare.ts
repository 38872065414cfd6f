import type { Corpus } from '../analyze.ts';
import type { LocateTerms } from '../extract/terms/index.ts';
import { type Comparison, measureKeyness } from '../measure/keyness.ts';
import { createTally, type Tallied } from '../measure/tally.ts';
import { roundTo } from './numbers.ts';
import { termTexts } from './terms.ts';
import { audibleWords } from './words.ts';

/** What two corpora can be compared by. */
export type Unit = 'terms' | 'words' | 'people' | 'institutions';
export const UNITS: readonly Unit[] = ['terms', 'words', 'people', 'institutions'];

/** One side: raw count, rate, articles with it and dispersion over the articles. */
export type SideRecord = {
  readonly count: number;
  readonly perMillion: number;
  readonly documentFrequency: number;
  readonly dispersion: number;
};

export type KeyRecord = {
  readonly item: string;
  /** The corpus that has more of it for its size. */
  readonly key: 'left' | 'right';
  readonly left: SideRecord;
  readonly right: SideRecord;
  /** log₂ of the ratio of the rates: +1 is twice as frequent on the left. */
  readonly logRatio: number;
  readonly logLikelihood: number;
  readonly pValue: number;
  readonly chiSquare: number;
};

interface Side {
  readonly size: number;
  readonly items: ReadonlyMap<string, Tallied>;
}

type Mention = { readonly name: string; readonly certain: boolean };

/** Counts the items of every article. */
const tallySide = (corpus: Corpus, itemsOf: (article: number) => readonly string[]): Side => {
  const tally = createTally();
  corpus.annotations.forEach((annotation, article) => {
    tally.begin(audibleWords(annotation).length);
    for (const item of itemsOf(article)) tally.count(item);
  });
  return { size: tally.size(), items: new Map(tally.entries().map(entry => [entry.key, entry])) };
};

const certainNames = (mentions: readonly Mention[]): readonly string[] =>
  mentions.filter(({ certain }) => certain).map(({ name }) => name);

/** Terms are found in both corpora together, so that one list serves both. */
const tallyTerms = (left: Corpus, right: Corpus, locate: LocateTerms): readonly [Side, Side] => {
  const boundary = left.annotations.length;
  const items: string[][] = [...left.annotations, ...right.annotations].map(() => []);
  for (const { record, occurrences } of locate([...termTexts(left), ...termTexts(right)])) {
    for (const [article, count] of occurrences)
      for (let i = 0; i < count; i++) items[article]?.push(record.term);
  }
  return [
    tallySide(left, article => items[article] ?? []),
    tallySide(right, article => items[boundary + article] ?? []),
  ];
};

const tallyBoth = (left: Corpus, right: Corpus, unit: Unit, locate: LocateTerms): readonly [Side, Side] => {
  if (unit === 'terms') return tallyTerms(left, right, locate);
  const sideOf = (corpus: Corpus): Side =>
    tallySide(corpus, article => {
      const annotation = corpus.annotations[article];
      if (annotation === undefined) return [];
      if (unit === 'words') return audibleWords(annotation);
      return certainNames(unit === 'people' ? annotation.people : annotation.institutions);
    });
  return [sideOf(left), sideOf(right)];
};

const sideRecord = ({ size, items }: Side, item: string): SideRecord => {
  const found = items.get(item);
  const count = found?.frequency ?? 0;
  return {
    count,
    perMillion: size === 0 ? 0 : roundTo((count * 1e6) / size, 2),
    documentFrequency: found?.range ?? 0,
    dispersion: roundTo(found?.dispersion ?? 0, 4),
  };
};

const keyRecord = (item: string, left: Side, right: Side): KeyRecord => {
  const sides = { left: sideRecord(left, item), right: sideRecord(right, item) };
  const comparison: Comparison = {
    left: sides.left.count,
    right: sides.right.count,
    leftSize: left.size,
    rightSize: right.size,
  };
  const keyness = measureKeyness(comparison);
  return {
    item,
    key: keyness.logRatio >= 0 ? 'left' : 'right',
    ...sides,
    logRatio: roundTo(keyness.logRatio, 4),
    logLikelihood: roundTo(keyness.logLikelihood, 4),
    pValue: roundTo(keyness.pValue, 6),
    chiSquare: roundTo(keyness.chiSquare, 4),
  };
};

/** What tells `left` from `right`, the most significant first. Items rarer than `least` in both together are left out. */
export const keyRecords = (
  left: Corpus,
  right: Corpus,
  unit: Unit,
  locate: LocateTerms,
  least: number,
): readonly KeyRecord[] => {
  const [first, second] = tallyBoth(left, right, unit, locate);
  const items = new Set([...first.items.keys(), ...second.items.keys()]);
  return [...items]
    .map(item => keyRecord(item, first, second))
    .filter(record => record.left.count + record.right.count >= least)
    .sort((a, b) => b.logLikelihood - a.logLikelihood || (a.item < b.item ? -1 : 1));
};
