import type { Annotation } from '../annotate.ts';
import { logDice, logLikelihood, mutualInformation, tScore } from '../measure/association.ts';
import { roundTo } from './numbers.ts';
import type { ColumnOf } from './view.ts';
import { audibleTokens, isWord } from './words.ts';

export type CollocateRecord = {
  readonly word: string;
  readonly pos: string;
  /** Times within the window, and how many of them before and behind. */
  readonly frequency: number;
  readonly left: number;
  readonly right: number;
  /** Times in the whole corpus. */
  readonly total: number;
  readonly documentFrequency: number;
  readonly logDice: number;
  readonly mi: number;
  readonly t: number;
  readonly logLikelihood: number;
};

/** Which collocates are wanted. */
export interface CollocateFilter {
  readonly least: number;
  readonly stopWords: ReadonlySet<string>;
}

/** Collects what stands near a word. */
export interface CollocateCounter {
  readonly add: (annotation: Annotation) => void;
  /** Occurrences of the node so far. */
  readonly nodes: () => number;
  readonly records: (tag: (word: string) => string, filter: CollocateFilter) => readonly CollocateRecord[];
}

interface Draft {
  left: number;
  right: number;
  articles: number;
  lastArticle: number;
}

// 。！？；… and line breaks
const SENTENCE_END = /[。！？；!?;…\n]/u;

/** Sentences of an article as lists of words, punctuation left out. */
function* sentencesOf(annotation: Annotation): Iterable<readonly string[]> {
  let sentence: string[] = [];
  for (const word of audibleTokens(annotation)) {
    if (word !== null && isWord(word)) sentence.push(word);
    else if ((word === null || SENTENCE_END.test(word)) && sentence.length > 0) {
      yield sentence;
      sentence = [];
    }
  }
  if (sentence.length > 0) yield sentence;
}

/** End of the words from `from` on that make up `node` when joined, or −1. */
const endOfNode = (words: readonly string[], from: number, node: string): number => {
  let joined = '';
  for (let i = from; i < words.length && joined.length < node.length; i++) {
    joined += words[i] ?? '';
    if (joined === node) return i + 1;
  }
  return -1;
};

/** Counts the words within `window` words of `node`, inside the sentence. A node may be several words. */
export const createCollocateCounter = (node: string, window: number): CollocateCounter => {
  const drafts = new Map<string, Draft>();
  const totals = new Map<string, number>();
  let size = 0;
  let nodes = 0;
  let slots = 0;
  let article = 0;
  const near = (word: string, side: 'left' | 'right'): void => {
    const draft = drafts.get(word) ?? { left: 0, right: 0, articles: 0, lastArticle: -1 };
    drafts.set(word, draft);
    draft[side]++;
    slots++;
    if (draft.lastArticle === article) return;
    draft.articles++;
    draft.lastArticle = article;
  };
  const addSentence = (words: readonly string[]): void => {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      totals.set(word, (totals.get(word) ?? 0) + 1);
      size++;
      if (!node.startsWith(word)) continue;
      const end = endOfNode(words, i, node);
      if (end < 0) continue;
      nodes++;
      for (const before of words.slice(Math.max(0, i - window), i)) near(before, 'left');
      for (const behind of words.slice(end, end + window)) near(behind, 'right');
    }
  };
  const toRecord = (word: string, draft: Draft, tag: (word: string) => string): CollocateRecord => {
    const both = draft.left + draft.right;
    const second = totals.get(word) ?? both;
    // A word may stand in the windows of two nodes, so it can be counted there more often than it occurs.
    const pair = { both: Math.min(both, second), first: slots, second, total: Math.max(size, slots) };
    return {
      word,
      pos: tag(word),
      frequency: both,
      left: draft.left,
      right: draft.right,
      total: second,
      documentFrequency: draft.articles,
      logDice: roundTo(logDice({ both: pair.both, first: nodes, second }), 4),
      mi: roundTo(mutualInformation(pair), 4),
      t: roundTo(tScore(pair), 4),
      logLikelihood: roundTo(logLikelihood(pair), 4),
    };
  };
  return {
    add: annotation => {
      for (const sentence of sentencesOf(annotation)) addSentence(sentence);
      article++;
    },
    nodes: () => nodes,
    records: (tag, { least, stopWords }) =>
      [...drafts]
        .filter(([word, { left, right }]) => left + right >= least && !stopWords.has(word))
        .map(([word, draft]) => toRecord(word, draft, tag))
        .sort((a, b) => b.logDice - a.logDice || (a.word < b.word ? -1 : 1)),
  };
};

const measureColumn = (
  key: 'logDice' | 'mi' | 't' | 'logLikelihood',
  header: string,
): ColumnOf<CollocateRecord> => ({
  key,
  header,
  align: 'right',
  cell: record => record[key].toFixed(2),
  order: record => record[key],
});

export const COLLOCATE_COLUMNS: readonly ColumnOf<CollocateRecord>[] = [
  { key: 'word', header: 'collocate', cell: record => ({ text: record.word, style: 'strong' }) },
  { key: 'pos', header: 'pos', optional: true, cell: record => ({ text: record.pos, style: 'dim' }) },
  { key: 'frequency', header: 'near', align: 'right', cell: record => record.frequency },
  { key: 'left', header: 'left', align: 'right', cell: record => record.left },
  { key: 'right', header: 'right', align: 'right', cell: record => record.right },
  { key: 'total', header: 'total', align: 'right', optional: true, cell: record => record.total },
  measureColumn('logDice', 'logDice'),
  measureColumn('mi', 'MI'),
  measureColumn('t', 't'),
  measureColumn('logLikelihood', 'LL'),
];
