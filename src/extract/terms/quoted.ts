import type { WordStream } from './stream.ts';
import { BREAK } from './stream.ts';
import type { WordClass } from './word-class.ts';

/** What is known of words. */
export interface WordKnowledge {
  readonly tag: (word: string) => string;
  readonly classOf: (word: string, frequency?: number) => WordClass;
  /** Words that are no terms although their parts would make one: 新时代. */
  readonly isBarred: (surface: string) => boolean;
}

const LEAST = 3;
const MOST = 8;
const OPEN = '“';
const CLOSE = '”';
/** Words that make quoted words a remark or a title, not a coinage. */
const isWordOfTerm = (tag: string): boolean => !/^[ruyeopwdct]/u.test(tag);
/** “推动发展” and “发展经济” say what is done, “一座城” counts; one word of the dictionary is set off for stress. */
const isPhrase = ([first = '', second]: readonly string[], { tag, classOf }: WordKnowledge): boolean =>
  second === undefined ||
  classOf(first) === 'follower' ||
  (first.length > 1 && tag(first) === 'm') ||
  (first.length > 1 && classOf(first) === 'break' && tag(first).startsWith('v'));

/** A campaign or a clause, “万企兴万村” or “数据促增长”: only one that recurs is a name. */
const CLAUSE_LENGTH = 5;
const CLAUSE_LEAST = 2;
const isClause = (words: readonly string[], { tag, classOf }: WordKnowledge): boolean =>
  words.join('').length >= CLAUSE_LENGTH &&
  words.some(
    (word, i) =>
      (tag(word) === 'v' && i > 0 && i < words.length - 1 && classOf(word) !== 'nominal') ||
      (tag(word).startsWith('v') && classOf(word) === 'break'),
  );

/**
 * What the texts set in quotation marks like a coined term: “智改数转”. Words for what somebody says are
 * longer, or hold pronouns, particles and the like.
 */
export const findQuoted = (
  { all, words }: WordStream,
  knowledge: WordKnowledge,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const clauses = new Set<string>();
  all.forEach((id, place) => {
    if (words[id] !== OPEN) return;
    const quoted = readQuoted(all, words, place + 1);
    if (quoted === null || isPhrase(quoted, knowledge)) return;
    if (!quoted.every(word => isWordOfTerm(knowledge.tag(word)))) return;
    const surface = quoted.join('');
    if (!/^\p{Script=Han}{3,8}$/u.test(surface) || knowledge.isBarred(surface)) return;
    found.set(surface, (found.get(surface) ?? 0) + 1);
    if (isClause(quoted, knowledge)) clauses.add(surface);
  });
  return new Map([...found].filter(([term, count]) => count >= CLAUSE_LEAST || !clauses.has(term)));
};

/** The words up to the closing mark, or null when it is too far or too near. */
const readQuoted = (all: Int32Array, words: readonly string[], from: number): readonly string[] | null => {
  const quoted: string[] = [];
  let length = 0;
  for (let place = from; length <= MOST; place++) {
    const word = words[all[place] ?? BREAK];
    if (word === undefined || word === OPEN) return null;
    if (word === CLOSE) return length >= LEAST ? quoted : null;
    quoted.push(word);
    length += word.length;
  }
  return null;
};
