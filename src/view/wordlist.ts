import type { Annotation } from '../annotate.ts';
import { createTally } from '../measure/tally.ts';
import { roundTo } from './numbers.ts';
import type { ColumnOf } from './view.ts';
import { audibleWords } from './words.ts';

export type WordRecord = {
  readonly word: string;
  /** Part of speech (ICTCLAS tag set as jieba has it). */
  readonly pos: string;
  readonly frequency: number;
  readonly perMillion: number;
  readonly documentFrequency: number;
  readonly dispersion: number;
};

/** Which words are wanted. */
export interface WordFilter {
  /** Beginning of the part of speech: `v` takes `v`, `vn`, `vd`. */
  readonly pos: string | undefined;
  readonly least: number;
  readonly stopWords: ReadonlySet<string>;
}

/** Counts words article by article. */
export interface WordCounter {
  readonly add: (annotation: Annotation) => void;
  readonly records: (tag: (word: string) => string, filter: WordFilter) => readonly WordRecord[];
}

export const createWordCounter = (): WordCounter => {
  const tally = createTally();
  return {
    add: annotation => {
      const words = audibleWords(annotation);
      tally.begin(words.length);
      for (const word of words) tally.count(word);
    },
    records: (tag, { pos, least, stopWords }) =>
      tally
        .entries()
        .filter(({ key, frequency }) => frequency >= least && !stopWords.has(key))
        .map(({ key, frequency, range, dispersion }) => ({
          word: key,
          pos: tag(key),
          frequency,
          perMillion: roundTo((frequency * 1e6) / tally.size(), 2),
          documentFrequency: range,
          dispersion: roundTo(dispersion, 4),
        }))
        .filter(record => pos === undefined || record.pos.startsWith(pos))
        .sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1)),
  };
};

export const WORD_COLUMNS: readonly ColumnOf<WordRecord>[] = [
  { key: 'word', header: 'word', cell: record => ({ text: record.word, style: 'strong' }) },
  { key: 'pos', header: 'pos', cell: record => ({ text: record.pos, style: 'dim' }) },
  { key: 'frequency', header: 'frequency', align: 'right', cell: record => record.frequency },
  {
    key: 'perMillion',
    header: 'per million',
    align: 'right',
    cell: record => Math.round(record.perMillion),
    order: record => record.perMillion,
  },
  { key: 'documentFrequency', header: 'articles', align: 'right', cell: record => record.documentFrequency },
  {
    key: 'dispersion',
    header: 'DP',
    align: 'right',
    cell: record => record.dispersion.toFixed(2),
    order: record => record.dispersion,
  },
];
