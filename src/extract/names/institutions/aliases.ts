import type { Lexicons } from '../lexicons.ts';
import { isBoundary, type Passage, wordAt, wordClass, wordText } from '../passage.ts';
import type { Candidate } from './index.ts';

/** Which name each surface stands for, and the places of surfaces that are no names by themselves. */
export interface Aliases {
  readonly names: ReadonlyMap<string, string>;
  readonly surfaces: readonly Candidate[];
}

/** (以下简称鑫景特玻) */
const ABBREVIATED = /^[（(](?:以下简称|下称|简称|以下称)[：:“"]?(?<alias>[^”"）)]{2,12})[”"]?[）)]/u;

/** What is left of a company's name without the words of its trade: 长虹 of 长虹控股集团. */
const stemOf = (passage: Passage, { start, type }: Candidate, { places }: Lexicons): string => {
  if (type !== 'company') return '';
  let word = wordAt(passage, start);
  while (places.has(wordText(passage, word))) word++;
  const stem = wordText(passage, word);
  const isOwn = wordClass(passage, word) === 'name' || wordClass(passage, word) === 'organization';
  return isOwn && stem.length >= 2 && stem.length <= 4 ? stem : '';
};

const occurrences = (passage: Passage, word: string): number[] => {
  const found: number[] = [];
  for (let at = passage.text.indexOf(word); at >= 0; at = passage.text.indexOf(word, at + word.length))
    if (isBoundary(passage, at) && isBoundary(passage, at + word.length)) found.push(at);
  return found;
};

/** Names that end in `text`, with only a place or a parent in front of it. */
const longerForm = (text: string, names: readonly string[]): string | undefined =>
  names
    .filter(name => name.length > text.length && name.endsWith(text))
    .sort((a, b) => b.length - a.length)[0];

/** Learns from one article which surfaces mean the same institution. */
export const learnAliases = (
  passage: Passage,
  candidates: readonly Candidate[],
  lexicons: Lexicons,
): Aliases => {
  const names = new Map<string, string>();
  const texts = [...new Set(candidates.map(candidate => candidate.text))];
  for (const text of texts) {
    const longer = longerForm(text, texts);
    if (longer !== undefined) names.set(text, longer);
  }
  const surfaces: Candidate[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const bracket = ABBREVIATED.exec(passage.text.slice(candidate.end, candidate.end + 24));
    for (const alias of [bracket?.groups?.alias ?? '', stemOf(passage, candidate, lexicons)]) {
      if (alias === '' || seen.has(alias) || texts.includes(alias)) continue;
      seen.add(alias);
      names.set(alias, names.get(candidate.text) ?? candidate.text);
      for (const start of occurrences(passage, alias)) {
        surfaces.push({
          ...candidate,
          start,
          end: start + alias.length,
          text: alias,
          rule: 'institution-alias',
        });
      }
    }
  }
  return { names, surfaces };
};
