import { parseTable, splitCell } from '../../../lexicon/table.ts';
import type { Change } from '../figure.ts';

export type WordClass =
  | 'verb'
  | 'weak'
  | 'copula'
  | 'change'
  | 'metric'
  | 'rank'
  | 'adverb'
  | 'connective'
  | 'time'
  | 'noun'
  | 'place'
  | 'modifier'
  | 'base';

export interface Word {
  readonly classes: ReadonlySet<WordClass>;
  readonly change: Change | null;
}

export interface FoundWord extends Word {
  readonly start: number;
  readonly end: number;
}

/** The words of the table, looked up forwards and backwards. */
export interface Words {
  /** The longest word that begins at `at` and ends at `limit` at the latest. */
  after(text: string, at: number, limit: number): FoundWord | null;
  /** The longest word that ends at `at` and begins at `limit` at the earliest. */
  before(text: string, at: number, limit: number): FoundWord | null;
}

export const WORDS_FILE = 'extract/figures/data/words.tsv';
const CLASSES: ReadonlyMap<string, WordClass> = new Map(
  (
    [
      'verb',
      'weak',
      'copula',
      'metric',
      'rank',
      'adverb',
      'connective',
      'time',
      'noun',
      'place',
      'modifier',
      'base',
    ] as const
  ).map(name => [name, name]),
);

const parseClass = (text: string, place: string): Word => {
  const classes = new Set<WordClass>();
  let change: Change | null = null;
  const parts = text.split(' ');
  for (const part of parts) {
    if (part === 'increase' || part === 'decrease') {
      change = part;
      if (parts.length === 1) classes.add('change');
      continue;
    }
    const found = CLASSES.get(part);
    if (found === undefined) throw new Error(`${place}: "${part}" is no class of words`);
    classes.add(found);
  }
  return { classes, change };
};

const merge = (a: Word | undefined, b: Word): Word =>
  a === undefined ? b : { classes: new Set([...a.classes, ...b.classes]), change: a.change ?? b.change };

const indexByEdge = (words: ReadonlyMap<string, Word>, edge: -1 | 0): ReadonlyMap<string, number> => {
  const longest = new Map<string, number>();
  for (const word of words.keys()) {
    const key = word.at(edge) ?? '';
    longest.set(key, Math.max(longest.get(key) ?? 0, word.length));
  }
  return longest;
};

export const parseWords = (text: string, file = WORDS_FILE): Words => {
  const words = new Map<string, Word>();
  for (const { line, get } of parseTable(text, file, ['words', 'class'])) {
    const word = parseClass(get('class'), `${file}:${line}`);
    for (const surface of splitCell(get('words'))) words.set(surface, merge(words.get(surface), word));
  }
  const byFirst = indexByEdge(words, 0);
  const byLast = indexByEdge(words, -1);
  return {
    after: (source, at, limit) => {
      const longest = Math.min(byFirst.get(source.charAt(at)) ?? 0, limit - at);
      for (let length = longest; length > 0; length--) {
        const word = words.get(source.slice(at, at + length));
        if (word !== undefined) return { ...word, start: at, end: at + length };
      }
      return null;
    },
    before: (source, at, limit) => {
      const longest = Math.min(byLast.get(source.charAt(at - 1)) ?? 0, at - limit);
      for (let length = longest; length > 0; length--) {
        const word = words.get(source.slice(at - length, at));
        if (word !== undefined) return { ...word, start: at - length, end: at };
      }
      return null;
    },
  };
};
