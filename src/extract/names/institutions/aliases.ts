import { createMatcher } from '../../../lexicon/matcher.ts';
import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestEnding, longestStarting } from '../longest.ts';
import { isBoundary, type Passage } from '../passage.ts';
import { classOf, findEntry, hashWord, isFrequent, type WordClass } from '../words/dictionary.ts';
import type { Candidate } from './candidates.ts';

/** What a surface stands for, and where the text says so. */
export interface Meaning {
  readonly name: string;
  readonly proof: Span | null;
}

/** （以下简称鑫景特玻） */
const ABBREVIATED = /^[（(](?:以下简称|以下称|下称|简称)[：:“"]?(?<alias>[^”"）)]{2,12})[”"]?[）)]/u;
/** 市六届人大: the number of a congress is no part of its name. */
export const SESSION = /第?[一二三四五六七八九十百\d]+届/u;
const LONGEST_PLACE = 12;
const LONGEST_TRADE = 5;
const LONGEST_SUFFIX = 10;

/** `text` without the places it begins with; 中国 stays. */
export const withoutPlaces = (text: string, { places }: Lexicons): string => {
  let rest = text;
  for (;;) {
    const place = longestStarting(rest, 0, places, LONGEST_PLACE);
    if (place === '') return rest;
    rest = rest.slice(place.length);
  }
};

/** What is left of a company's name without places and the words of its trade: 长虹 of 长虹控股集团. */
export const stemOf = (text: string, lexicons: Lexicons): string => {
  let rest = withoutPlaces(text, lexicons).replace(/[（(][^（()）]*[）)]/gu, '');
  for (;;) {
    const trade = longestEnding(rest, rest.length, lexicons.tradeWords, LONGEST_TRADE);
    if (trade === '' || trade.length === rest.length) return rest.length > 1 && trade === '' ? rest : '';
    rest = rest.slice(0, -trade.length);
  }
};

/** Bodies and zones that others are of: 西部（重庆）科学城金凤实验室. */
const OWNING: ReadonlySet<string | undefined> = new Set(['strong', 'park']);

/** Whether a name only adds a place, or the body it belongs to, in front of a shorter one. */
export const isExtension = (
  front: string,
  known: { has(name: string): boolean },
  lexicons: Lexicons,
): boolean =>
  withoutPlaces(front, lexicons) === '' ||
  front === '中国' ||
  known.has(front) ||
  OWNING.has(
    lexicons.suffixes.get(longestEnding(front, front.length, lexicons.suffixes, LONGEST_SUFFIX))?.strength,
  );

/** The longer name of the text that each name is the end of: 金凤实验室 → 重庆金凤实验室. Null where there are two. */
const findContained = (names: ReadonlySet<string>, lexicons: Lexicons): Map<string, string | null> => {
  const found = new Map<string, string | null>();
  for (const name of names) {
    for (let cut = 1; cut <= name.length - 2; cut++) {
      const end = name.slice(cut);
      if (!names.has(end) || !isExtension(name.slice(0, cut), names, lexicons)) continue;
      const other = found.get(end);
      if (other === undefined || (other !== null && name.endsWith(other))) found.set(end, name);
      else if (other !== null && !other.endsWith(name)) found.set(end, null);
    }
  }
  return found;
};

const EVERYDAY = new Set<WordClass>([
  'noun',
  'verb',
  'verbal-noun',
  'adjective',
  'attribute',
  'adverb',
  'time',
]);

/** 时代 of 宁德时代, 中国 of 中国生物: a word that everybody uses is no short name. */
const isEverydayWord = ({ dictionary }: Passage, text: string): boolean => {
  const entry = findEntry(dictionary, hashWord(text));
  return classOf(entry) === 'place' || (EVERYDAY.has(classOf(entry)) && isFrequent(entry));
};

/** The same for two such words: 关键|金属. */
const isEveryday = (passage: Passage, text: string): boolean => {
  if (isEverydayWord(passage, text)) return true;
  for (let at = 2; at <= text.length - 2; at++)
    if (isEverydayWord(passage, text.slice(0, at)) && isEverydayWord(passage, text.slice(at))) return true;
  return false;
};

/** Companies of one stem are one company, under their longest name. */
const findByStem = (
  passage: Passage,
  candidates: readonly Candidate[],
  lexicons: Lexicons,
): Map<string, string> => {
  const longest = new Map<string, string>();
  for (const { text, type } of candidates) {
    if (type !== 'company') continue;
    const stem = stemOf(text, lexicons);
    if (stem !== '' && !isEveryday(passage, stem) && text.length > (longest.get(stem)?.length ?? 0))
      longest.set(stem, text);
  }
  return longest;
};

/** Learns from one article what each surface means. */
export const learnMeanings = (
  passage: Passage,
  candidates: readonly Candidate[],
  lexicons: Lexicons,
): ReadonlyMap<string, Meaning> => {
  const meanings = new Map<string, Meaning>();
  const names = new Set(candidates.filter(({ certain }) => certain).map(({ text }) => text));
  const add = (text: string, name: string, proof: Span | null = null): void => {
    if (text !== name && text !== '' && !meanings.has(text)) meanings.set(text, { name, proof });
  };
  for (const { text, start, end } of candidates) {
    const bracket = ABBREVIATED.exec(passage.text.slice(end, end + 24));
    if (bracket !== null) add(bracket.groups?.alias ?? '', text, { start, end: end + bracket[0].length });
  }
  for (const [short, name] of findContained(names, lexicons)) if (name !== null) add(short, name);
  for (const name of names) {
    const full = lexicons.fullNames.get(name);
    if (full !== undefined && names.has(full)) add(name, full);
    const plain = name.replace(SESSION, '');
    if (plain.length > 1 && names.has(plain)) add(name, plain);
  }
  const stems = findByStem(passage, candidates, lexicons);
  for (const [stem, name] of stems) add(stem, name);
  for (const { text, type } of candidates) {
    const longest = type === 'company' ? stems.get(stemOf(text, lexicons)) : undefined;
    if (longest !== undefined) add(text, longest);
  }
  return meanings;
};

/** Follows meanings to the last one; a circle ends where it began. */
export const resolveName = (text: string, meanings: ReadonlyMap<string, Meaning>): Meaning => {
  let meaning: Meaning = { name: text, proof: null };
  for (let step = 0; step < 4; step++) {
    const next = meanings.get(meaning.name);
    if (next === undefined || next.name === text) break;
    meaning = { name: next.name, proof: meaning.proof ?? next.proof };
  }
  return meaning;
};

/** Places of surfaces that are names only because the text says so: 鑫景特玻, 长虹. */
export const findAliases = (
  passage: Passage,
  candidates: readonly Candidate[],
  meanings: ReadonlyMap<string, Meaning>,
): Candidate[] => {
  const byText = new Map(candidates.map(candidate => [candidate.text, candidate]));
  const aliases = [...meanings].flatMap(([alias, { proof }]) => {
    const whole = byText.get(resolveName(alias, meanings).name);
    return whole === undefined || byText.has(alias)
      ? []
      : [[alias, { whole, isExplicit: proof !== null }] as const];
  });
  const found: Candidate[] = [];
  for (const { start, end, entry } of createMatcher(aliases).all(passage.text)) {
    const isWord = isBoundary(passage, start) && isBoundary(passage, end);
    if (!isWord && !(entry.isExplicit && end - start > 2)) continue;
    const text = passage.text.slice(start, end);
    found.push({ ...entry.whole, start, end, text, rule: 'institution-alias' });
  }
  return found;
};
