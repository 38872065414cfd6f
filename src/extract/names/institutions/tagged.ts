import type { Lexicons, Suffix } from '../lexicons.ts';
import { longestEnding, longestStarting } from '../longest.ts';
import { endOf, type Passage, spanClass, startOf, wordAt, wordClass, wordText } from '../passage.ts';
import { behindMeeting, type Candidate, isClassName, isLarge, NO_BODY } from './candidates.ts';
import { isAnchor, isClauseVerb, isProper } from './inner.ts';
import { suffixAt } from './run.ts';

const LONGEST_SUFFIX = 10;
const LONGEST_NAME = 16;
/** How much better than no entity an organization without a known suffix has to be, per character. */
const CONVINCING = 420;
/** The same for one with a weak suffix. */
const SUFFIXED = 200;
/** The same for one with a strong suffix. */
const DOUBTFUL = 120;
/** The same for one that begins with a place as well: 无锡拈花湾文化有限公司. */
const PLACED = 60;

/** The words that [start, end) begins in, in order. */
function* wordsWithin(passage: Passage, start: number, end: number): Iterable<number> {
  for (let word = wordAt(passage, start); word < passage.words.count && startOf(passage, word) < end; word++)
    yield word;
}

const isPlaceName = (passage: Passage, start: number, end: number, { places }: Lexicons): boolean =>
  places.has(passage.text.slice(start, end)) || spanClass(passage, start, end) === 'place';

/** 市科技局局长明炬：市科技局 */
const BROKEN = /[，。：；！？、\s]/u;

/** Whether nothing but words of a class stands in front of the suffix: 高水平研究型大学. */
const isClass = (passage: Passage, start: number, end: number): boolean => {
  for (const word of wordsWithin(passage, start, end)) {
    if (isProper(passage, word)) return false;
    if (/^[A-Za-z“”·《》]/u.test(wordText(passage, word))) return false;
  }
  return true;
};

/** Where an organization of the tagger ends: in front of a post and its modifiers, 党组书记, 专职副主委. */
const trimmedEnd = (
  passage: Passage,
  start: number,
  end: number,
  { posts, postModifiers }: Lexicons,
): number => {
  for (let at = Math.max(start + 2, end - 3); at < end; at++) {
    const post = longestStarting(passage.text, at, posts, 6);
    if (at + post.length > end) return at;
  }
  let trimmed = end;
  while (longestStarting(passage.text, trimmed, posts, 6) !== '') {
    const modifier = longestEnding(passage.text, trimmed, postModifiers, 4);
    if (modifier === '' || trimmed - modifier.length < start + 2) break;
    trimmed -= modifier.length;
  }
  return trimmed;
};

/** 围绕, 现有, 两地: an organization that holds such a word is a piece of a sentence. */
const isSentence = (passage: Passage, start: number, end: number, { stopWords }: Lexicons): boolean => {
  for (const word of wordsWithin(passage, start, end)) {
    const kind = wordClass(passage, word);
    const text = wordText(passage, word);
    if (text.length > 1 && (kind === 'preposition' || kind === 'pronoun' || kind === 'adverb')) return true;
    if (stopWords.plural.has(text)) return true;
  }
  return false;
};

/** “高等研究院, 北京）分中心: a quotation or a bracket that is not closed is cut somewhere. */
const isOpen = (text: string): boolean =>
  text.includes('“') !== text.includes('”') || /[（(]/u.test(text) !== /[）)]/u.test(text);

/** 国家基础研究基地, 高水平研究型大学: names of classes. */
const GENERIC =
  /^(?:国家|国家级|高水平|新型|一流|重点|大型|技术|科技|产业|公共|各类|基层|专业|综合|联合|地方|民营|国有)/u;

/** 成都中心, 重庆实验室: a place and a bare class. */
const isBare = (text: string, suffix: string, kind: Suffix | undefined, { places }: Lexicons): boolean =>
  (kind?.strength === 'weak' || kind?.type === 'laboratory') &&
  isLarge(text.slice(0, text.length - suffix.length), places);

/** 及 in front of a body of the province, city or county. */
const LOCAL_BODY = /.{2}[和与及](?=(?:自治区|[省市区县])(?:党委|委|人大|政府|政协|人民政府))/u;

/** 中航系和海川大学: where the second of two joined by 和 begins; 发展和改革委员会 is one. */
const joinedStart = (passage: Passage, start: number, end: number, { suffixes }: Lexicons): number => {
  const text = passage.text.slice(start, end);
  const at = text.search(/[和与]/u);
  // 党中央部署及自治区党委: two bodies, whatever stands between them
  const local = LOCAL_BODY.exec(text);
  if (local !== null) return start + local.index + local[0].length;
  if (at < 2) return start;
  const isWhole = longestEnding(passage.text, start + at, suffixes, LONGEST_SUFFIX) !== '';
  return isWhole || passage.text.charAt(start + at - 1) === '系' ? start + at + 1 : start;
};

/** 北京会见德国西门子集团: the name begins behind the last verb of the clause. */
const clauseStart = (passage: Passage, first: number, end: number, lexicons: Lexicons): number => {
  let start = first;
  for (const word of wordsWithin(passage, first, end)) {
    if (isClauseVerb(passage, word, lexicons)) start = endOf(passage, word);
  }
  return Math.min(start, end);
};

/** Whether an organization of the tagger stands without other evidence. */
const isSure = (
  passage: Passage,
  start: number,
  end: number,
  strength: number,
  suffix: string,
  lexicons: Lexicons,
): boolean => {
  const text = passage.text.slice(start, end);
  const kind = lexicons.suffixes.get(suffix);
  if (kind === undefined) return strength >= CONVINCING && text.length > 3;
  const owned = longestStarting(passage.text, start, lexicons.institutions, LONGEST_NAME);
  if (owned === '' && isClass(passage, start, end - suffix.length))
    return /(?:有限公司|集团)$/u.test(suffix) || (strength >= CONVINCING && !GENERIC.test(text));
  if (GENERIC.test(text)) return false;
  if (kind.strength !== 'strong') return strength >= SUFFIXED;
  return strength >= (isAnchor(passage, wordAt(passage, start)) ? PLACED : DOUBTFUL);
};

/** Organizations that the tagger sees. */
export const fromTagger = (passage: Passage, lexicons: Lexicons): Candidate[] => {
  const found: Candidate[] = [];
  for (const { start: first, end: last, type: entity, strength } of passage.entities) {
    if (entity !== 'ORG' || last - first < 2) continue;
    const end = trimmedEnd(passage, first, last, lexicons);
    if (isOpen(passage.text.slice(first, end))) continue;
    const begin = clauseStart(passage, joinedStart(passage, first, end, lexicons), end, lexicons);
    const start = begin + behindMeeting(passage.text.slice(begin, end), 'delegation');
    const text = passage.text.slice(start, end);
    if (isClassName(text, lexicons) || BROKEN.test(text) || isPlaceName(passage, start, end, lexicons))
      continue;
    const suffix = suffixAt(passage, end, lexicons);
    const kind = lexicons.suffixes.get(suffix);
    if (suffix === text || text.length < 2) continue;
    if (NO_BODY.test(text) || isSentence(passage, start, end, lexicons)) continue;
    if (isBare(text, suffix, kind, lexicons)) continue;
    const listed = longestEnding(text, text.length, lexicons.institutions, LONGEST_NAME);
    const type = lexicons.institutions.get(listed) ?? kind?.type ?? 'other';
    const certain = isSure(passage, start, end, strength, suffix, lexicons);
    found.push({ start, end, text, type, rule: 'institution-tagged', certain });
  }
  return found;
};
