import type { Entity } from '../../../src/extract/names/tagger/labels.ts';
import {
  type Dictionary,
  findEntry,
  hashWord,
  marksOf,
} from '../../../src/extract/names/words/dictionary.ts';
import { MODIFIER, POST, WEAK } from '../../../src/extract/names/words/marks.ts';
import type { Sample } from './samples.ts';

const LONGEST = 7;

const marksOfWord = (dictionary: Dictionary, word: string): number =>
  marksOf(findEntry(dictionary, hashWord(word)));

/** The words of a dictionary that have a mark. */
const wordsWith = (dictionary: Dictionary, mark: number): Words => ({
  has: word => (marksOfWord(dictionary, word) & mark) !== 0,
});

/** Words that can only be asked for, one at a time. */
interface Words {
  has(word: string): boolean;
}

/** The longest of `words` that starts at `start`; '' if there is none. */
const longestStarting = (text: string, start: number, words: Words, longest: number): string => {
  for (let end = Math.min(text.length, start + longest); end > start; end--)
    if (words.has(text.slice(start, end))) return text.slice(start, end);
  return '';
};

/** The longest of `words` that ends at `end`; '' if there is none. */
const longestEnding = (text: string, end: number, words: Words, longest: number): string => {
  for (let start = Math.max(0, end - longest); start < end; start++)
    if (words.has(text.slice(start, end))) return text.slice(start, end);
  return '';
};

/** The post at [start, end) with the modifiers in front of it, as far as no entity begins there. */
const withModifiers = (
  text: string,
  start: number,
  free: (at: number) => boolean,
  dictionary: Dictionary,
): number => {
  const modifiers = wordsWith(dictionary, MODIFIER);
  for (let from = start; ; ) {
    const modifier = longestEnding(text, from, modifiers, 4);
    if (modifier === '' || !free(from - modifier.length)) return from;
    from -= modifier.length;
  }
};

/** Whether an entity or another post touches the place: only there is a post word a post for certain. */
const touches = (
  entities: readonly Entity[],
  text: string,
  start: number,
  end: number,
  strong: boolean,
): boolean =>
  entities.some(
    entity =>
      (entity.start === end && entity.type === 'PER') ||
      (entity.end === start && (entity.type === 'ORG' || entity.type === 'PER' || strong)) ||
      (entity.type === 'POST' && entity.end === start - 1 && /[、兼]/u.test(text.charAt(start - 1))),
  );

/** `sample` with POST entities where a post word of the list touches another entity. */
export const addPosts = (sample: Sample, dictionary: Dictionary): Sample => {
  const { text } = sample;
  const posts = wordsWith(dictionary, POST);
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end } of sample.entities) taken.fill(1, start, end);
  const free = (at: number): boolean => at >= 0 && taken[at] === 0;
  const entities = [...sample.entities];
  for (let start = 0; start < text.length; start++) {
    if (!free(start)) continue;
    const post = longestStarting(text, start, posts, LONGEST);
    const end = start + post.length;
    if (post === '' || !free(end - 1)) continue;
    const from = withModifiers(text, start, free, dictionary);
    if (!touches(entities, text, from, end, (marksOfWord(dictionary, post) & WEAK) === 0)) continue;
    entities.push({ start: from, end, type: 'POST' });
    taken.fill(1, from, end);
    start = end - 1;
  }
  return { text, entities: entities.toSorted((a, b) => a.start - b.start) };
};
