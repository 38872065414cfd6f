import { countGrams } from '../extract/terms/candidates.ts';
import { countSingles, type Grams } from '../extract/terms/grams.ts';
import { disperse, locateCandidates } from '../extract/terms/occurrences.ts';
import { BREAK, createWordStream, type TermText, type WordStream } from '../extract/terms/stream.ts';
import { roundTo } from './numbers.ts';
import type { ColumnOf } from './view.ts';
import { isWord } from './words.ts';

export type NgramRecord = {
  /** The words as they follow each other in the text. */
  readonly text: string;
  readonly words: readonly string[];
  readonly frequency: number;
  readonly documentFrequency: number;
  readonly dispersion: number;
  /** Pointwise mutual information of all words, in bits: log₂(f · N^(n−1) / ∏ f(wᵢ)). */
  readonly mi: number;
};

/** Which sequences are wanted. */
export interface NgramFilter {
  readonly shortest: number;
  readonly longest: number;
  readonly least: number;
  /** Only sequences with this word. */
  readonly word: string | undefined;
  /** No sequence begins or ends with one of these. */
  readonly stopWords: ReadonlySet<string>;
}

interface Draft {
  readonly order: number;
  readonly number: number;
  readonly frequency: number;
  readonly words: readonly string[];
  readonly mi: number;
}

const wordsAt = ({ ids, words }: WordStream, place: number, order: number): readonly string[] =>
  Array.from({ length: order }, (_, i) => words[ids[place + i] ?? BREAK] ?? '');

const isWanted = (words: readonly string[], { word, stopWords }: NgramFilter): boolean =>
  (word === undefined || words.includes(word)) &&
  !stopWords.has(words[0] ?? '') &&
  !stopWords.has(words.at(-1) ?? '');

/** Sequences of one order. */
const collectOrder = (
  stream: WordStream,
  { at: singlesAt, frequency: singles }: Grams,
  level: Grams,
  filter: NgramFilter,
  total: number,
): readonly Draft[] => {
  const drafts: Draft[] = [];
  level.frequency.forEach((frequency, number) => {
    const place = level.first[number] ?? BREAK;
    if (frequency < filter.least || place === BREAK) return;
    const words = wordsAt(stream, place, level.order);
    if (!isWanted(words, filter)) return;
    let mi = Math.log2(frequency / total);
    for (let i = 0; i < level.order; i++)
      mi -= Math.log2((singles[singlesAt[place + i] ?? BREAK] ?? total) / total);
    drafts.push({ order: level.order, number, frequency, words, mi });
  });
  return drafts;
};

/** Sequences of words within clauses, the most frequent first, at most `limit`. */
export const ngramRecords = (
  texts: readonly TermText[],
  filter: NgramFilter,
  limit: number,
): readonly NgramRecord[] => {
  const stream = createWordStream(texts, word => (isWord(word) ? 'noun' : 'break'));
  const singles = countSingles(stream.ids, stream.words.length);
  const total = singles.frequency.reduce((sum, frequency) => sum + frequency, 0);
  const levels = countGrams(singles, filter.longest, filter.least);
  const drafts = levels
    .slice(filter.shortest - 1)
    .flatMap(level => collectOrder(stream, singles, level, filter, total))
    .sort((a, b) => b.frequency - a.frequency || b.order - a.order || a.number - b.number)
    .slice(0, limit);
  const located = locateCandidates(stream, levels, drafts);
  const size = stream.articleSizes.reduce((sum, own) => sum + own, 0);
  return drafts.map(({ words, frequency, mi }, i) => ({
    text: words.join(''),
    words,
    frequency,
    documentFrequency: located[i]?.size ?? 0,
    dispersion: roundTo(disperse(located[i] ?? new Map(), stream.articleSizes, size), 4),
    mi: roundTo(mi, 4),
  }));
};

export const NGRAM_COLUMNS: readonly ColumnOf<NgramRecord>[] = [
  { key: 'text', header: 'words', cell: record => ({ text: record.words.join(' '), style: 'strong' }) },
  { key: 'frequency', header: 'frequency', align: 'right', cell: record => record.frequency },
  { key: 'documentFrequency', header: 'articles', align: 'right', cell: record => record.documentFrequency },
  {
    key: 'dispersion',
    header: 'DP',
    align: 'right',
    cell: record => record.dispersion.toFixed(2),
    order: record => record.dispersion,
  },
  {
    key: 'mi',
    header: 'MI',
    align: 'right',
    cell: record => record.mi.toFixed(2),
    order: record => record.mi,
  },
];
