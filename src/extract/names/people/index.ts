import { compareSpans, overlaps, type Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import type { InstitutionMention, PersonKind, PersonMention, Role } from '../mention.ts';
import { isBoundary, longestEnding, longestStarting, type Passage, wordAt, wordText } from '../passage.ts';
import { findCredits } from './bylines.ts';
import { rolesBefore } from './roles.ts';
import { dottedEnd, nameEnd, surnameAt } from './surface.ts';

interface Evidence extends Span {
  readonly rule: string;
  readonly kind: PersonKind;
  readonly certain: boolean;
}

const LONGEST_POST = 10;

const anyNameEnd = (passage: Passage, start: number, lexicons: Lexicons): number => {
  const dotted = dottedEnd(passage, start);
  return dotted > 0 ? dotted : nameEnd(passage, start, lexicons);
};

/** 董事长柳江: a name behind a post. */
const afterPost = (passage: Passage, start: number, lexicons: Lexicons): Evidence | null => {
  const post = longestEnding(passage.text, start, lexicons.posts, LONGEST_POST);
  if (post === '' || !isBoundary(passage, start)) return null;
  const end = anyNameEnd(passage, start, lexicons);
  if (end < 0) return null;
  const strength = lexicons.posts.get(post);
  return { start, end, rule: 'person-after-post', kind: 'subject', certain: strength === 'strong' };
};

/** 张学敏院士, 徐冠巨代表：a name before a title. */
const beforeTitle = (passage: Passage, end: number, lexicons: Lexicons): Evidence | null => {
  const title = longestStarting(passage.text, end, lexicons.titles, 4);
  if (title === '' || wordText(passage, wordAt(passage, end)) === `${title}团`) return null;
  for (const start of [end - 4, end - 3, end - 2]) {
    if (start < 0 || !isBoundary(passage, start)) continue;
    if (nameEnd(passage, start, lexicons) === end)
      return { start, end, rule: 'person-before-title', kind: 'subject', certain: true };
  }
  return null;
};

const CLAUSE_START = /^[\s，。；：！？、“”"（）()—…《》]?$/u;

/** 明炬表示: a name that begins a clause and speaks. */
const beforeSpeech = (passage: Passage, start: number, lexicons: Lexicons): Evidence | null => {
  if (!CLAUSE_START.test(passage.text.charAt(start - 1))) return null;
  const end = nameEnd(passage, start, lexicons);
  if (end < 0 || longestStarting(passage.text, end, lexicons.speechVerbs, 4) === '') return null;
  if (surnameAt(passage, start, lexicons)?.frequency === 'medium' && end - start < 3) return null;
  return { start, end, rule: 'person-before-speech', kind: 'subject', certain: false };
};

const collectEvidence = (passage: Passage, lexicons: Lexicons): Evidence[] => {
  const found: Evidence[] = findCredits(passage, lexicons).map(credit => ({
    ...credit,
    rule: 'person-in-byline',
    certain: true,
  }));
  for (let at = 0; at < passage.text.length; at++) {
    for (const find of [afterPost, beforeTitle, beforeSpeech]) {
      const evidence = find(passage, at, lexicons);
      if (evidence !== null) found.push(evidence);
    }
  }
  return found;
};

const surfaceOf = ({ text }: Passage, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s/gu, '');

/** Every further place of a name that was recognised somewhere. */
const repeat = (passage: Passage, names: ReadonlyMap<string, boolean>): Evidence[] => {
  const found: Evidence[] = [];
  for (const [name, certain] of names) {
    for (let at = passage.text.indexOf(name); at >= 0; at = passage.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (name.length < 3 && !(isBoundary(passage, at) && isBoundary(passage, end))) continue;
      found.push({ start: at, end, rule: 'person-repeated', kind: 'subject', certain });
    }
  }
  return found;
};

/** Of overlapping evidence the first in order of rank. */
const withoutOverlap = (evidence: readonly Evidence[]): Evidence[] => {
  const kept: Evidence[] = [];
  for (const item of evidence.toSorted(compareSpans)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, item)) kept.push(item);
    else if (!last.certain && item.certain) kept[kept.length - 1] = item;
  }
  return kept;
};

/** Every place of `passage` that names a person. */
export const findPeople = (
  passage: Passage,
  institutions: readonly InstitutionMention[],
  lexicons: Lexicons,
): PersonMention[] => {
  const direct = withoutOverlap(collectEvidence(passage, lexicons));
  const names = new Map<string, boolean>();
  for (const item of direct) {
    const name = surfaceOf(passage, item);
    names.set(name, (names.get(name) ?? false) || item.certain);
  }
  const all = withoutOverlap([...direct, ...repeat(passage, names)]);
  return all.map(item => {
    const text = surfaceOf(passage, item);
    const roles: readonly Role[] =
      item.kind === 'subject' ? rolesBefore(passage, item.start, institutions, lexicons) : [];
    const { start, end, rule, kind } = item;
    return { start, end, text, name: text, kind, roles, rule, certain: names.get(text) ?? item.certain };
  });
};
