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
  | 'base'
  | 'nominal'
  | 'causal'
  | 'counting'
  | 'causative'
  | 'predicate'
  | 'lead'
  | 'head';

export interface Word {
  readonly classes: ReadonlySet<WordClass>;
  readonly change: Change | null;
}

export interface FoundWord extends Word {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<number, Node>;
  word: Word | null;
}

const createTrie = (words: readonly (readonly [string, Word])[]): Node => {
  const root: Node = { next: new Map(), word: null };
  for (const [surface, word] of words) {
    let node = root;
    for (let i = 0; i < surface.length; i++) {
      const code = surface.charCodeAt(i);
      const next = node.next.get(code) ?? { next: new Map(), word: null };
      node.next.set(code, next);
      node = next;
    }
    node.word = word;
  }
  return root;
};

/** The longest word that begins at `at` and runs in direction `step` up to `limit`. */
const walk = (root: Node, text: string, at: number, limit: number, step: 1 | -1): FoundWord | null => {
  let found: Word | null = null;
  let last = at;
  let node = root.next.get(text.charCodeAt(at));
  for (let i = at; node !== undefined && i !== limit; i += step) {
    if (node.word !== null) [found, last] = [node.word, i];
    node = node.next.get(text.charCodeAt(i + step));
  }
  if (found === null) return null;
  const { classes, change } = found;
  return step === 1
    ? { classes, change, start: at, end: last + 1 }
    : { classes, change, start: last, end: at + 1 };
};

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
      'nominal',
      'causal',
      'counting',
      'causative',
      'predicate',
      'lead',
      'head',
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

const reversed = (text: string): string => [...text].reverse().join('');

export const parseWords = (text: string, file = WORDS_FILE): Words => {
  const words = new Map<string, Word>();
  for (const { line, get } of parseTable(text, file, ['words', 'class'])) {
    const word = parseClass(get('class'), `${file}:${line}`);
    for (const surface of splitCell(get('words'))) words.set(surface, merge(words.get(surface), word));
  }
  const forwards = createTrie([...words]);
  const backwards = createTrie([...words].map(([surface, word]) => [reversed(surface), word]));
  return {
    after: (source, at, limit) => walk(forwards, source, at, limit, 1),
    before: (source, at, limit) => walk(backwards, source, at - 1, limit - 1, -1),
  };
};
