import type { Entity } from '../../../src/extract/names/tagger/labels.ts';
import type { Sample } from './samples.ts';

const SEPARATORS = ['', '', '', ' ', '　', '、'];
const LONGEST_LIST = 24;

/** Names of people in `samples` that begin with a surname, each once. */
const chineseNames = (samples: readonly Sample[], surnames: Uint8Array): string[] => [
  ...new Set(
    samples.flatMap(({ text, entities }) =>
      entities
        .filter(({ type, start, end }) => type === 'PER' && end - start >= 2 && end - start <= 4)
        .map(({ start, end }) => text.slice(start, end))
        .filter(name => {
          const level = surnames[name.charCodeAt(0)] ?? 0;
          return level > 1 || (level === 1 && name.length === 3);
        }),
    ),
  ),
];

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
export const composeLists = (
  samples: readonly Sample[],
  surnames: Uint8Array,
  count: number,
  random: () => number,
): Sample[] => {
  const names = chineseNames(samples, surnames);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const size = 2 + Math.floor(random() * random() * LONGEST_LIST);
    const chosen = Array.from({ length: size }, () => pick(names) ?? '').filter(name => name !== '');
    return joinNames(chosen, pick(SEPARATORS) ?? '');
  });
};
