import type { Entity } from '../../../src/extract/names/tagger/labels.ts';
import type { Sample } from './samples.ts';

const SEPARATORS = ['', '', '', ' ', '　', '、'];
const LONGEST_LIST = 24;

/** A character that so many names begin with is a surname. */
const LEAST_NAMES = 20;

/** Names of people in `samples` that begin with a surname, each once. */
const chineseNames = (samples: readonly Sample[]): string[] => {
  const names = samples.flatMap(({ text, entities }) =>
    entities
      .filter(({ type, start, end }) => type === 'PER' && end - start >= 2 && end - start <= 4)
      .map(({ start, end }) => text.slice(start, end)),
  );
  const unique = [...new Set(names)];
  const counts = new Map<string, number>();
  for (const name of unique) counts.set(name.charAt(0), (counts.get(name.charAt(0)) ?? 0) + 1);
  return unique.filter(name => (counts.get(name.charAt(0)) ?? 0) >= LEAST_NAMES);
};

const joinNames = (names: readonly string[], separator: string): Sample => {
  const entities: Entity[] = [];
  let text = '';
  for (const name of names) {
    entities.push({ start: text.length, end: text.length + name.length, type: 'PER' });
    text += name + separator;
  }
  return { text: text.slice(0, text.length - separator.length), entities };
};

/**
 * Lists of names as pages set them: side by side, with blanks or with 、. News corpora have few of them,
 * so they are made from the names of `samples`.
 */
export const composeLists = (samples: readonly Sample[], count: number, random: () => number): Sample[] => {
  const names = chineseNames(samples);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const size = 2 + Math.floor(random() * random() * LONGEST_LIST);
    const chosen = Array.from({ length: size }, () => pick(names) ?? '').filter(name => name !== '');
    return joinNames(chosen, pick(SEPARATORS) ?? '');
  });
};

/** `sample` with each of its Chinese names replaced by one of `names`. */
const swapNames = ({ text, entities }: Sample, names: readonly string[], random: () => number): Sample => {
  const swapped: Entity[] = [];
  let built = '';
  let at = 0;
  for (const { start, end, type } of entities) {
    built += text.slice(at, start);
    const isName = type === 'PER' && end - start >= 2 && end - start <= 3;
    const name = names[Math.floor(random() * names.length)] ?? '';
    const surface = isName ? name : text.slice(start, end);
    swapped.push({ start: built.length, end: built.length + surface.length, type });
    built += surface;
    at = end;
  }
  return { text: built + text.slice(at), entities: swapped };
};

/**
 * One in `every` of the samples with people, again with other names: where a name ends is then learned from what
 * stands behind it.
 */
export const swapPeople = (samples: readonly Sample[], every: number, random: () => number): Sample[] => {
  const names = chineseNames(samples);
  return samples
    .filter(({ entities }) => entities.some(({ type }) => type === 'PER'))
    .filter((_, i) => i % every === 0)
    .map(sample => swapNames(sample, names, random));
};
