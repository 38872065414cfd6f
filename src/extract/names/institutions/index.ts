import { overlaps, type Span } from '../../../text/span.ts';
import type { Lexicons, Place } from '../lexicons.ts';
import { longestEnding } from '../longest.ts';
import type { InstitutionMention, InstitutionType } from '../mention.ts';
import { type Passage, spanClass } from '../passage.ts';
import { localName } from '../places.ts';
import { findAliases, isExtension, learnMeanings, resolveName, SESSION } from './aliases.ts';
import { fromPosts } from './appositions.ts';
import { type Candidate, fromLexicon, fromSuffixes } from './candidates.ts';
import { runEndingAt } from './run.ts';
import { fromTagger } from './tagged.ts';
import { fromTitles } from './titled.ts';

/** Of overlapping candidates the longest, of equal ones the first; sure ones before others. */
const longestOnly = (candidates: readonly Candidate[]): Candidate[] => {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const weight = ({ start, end, certain }: Candidate): number => end - start + (certain ? 100 : 0);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (weight(candidate) > weight(last)) kept[kept.length - 1] = candidate;
  }
  return kept;
};

/** A known name with something that is no part of it in front: 十四届全国人大, 好中物院. */
const isPadded = (
  passage: Passage,
  candidate: Candidate,
  known: ReadonlyMap<number, Candidate>,
  lexicons: Lexicons,
): boolean => {
  const inner = known.get(candidate.end);
  if (inner === undefined || inner.start <= candidate.start) return false;
  const front = candidate.text.slice(0, inner.start - candidate.start);
  if (front === '中国') return true;
  if (spanClass(passage, candidate.start, inner.start) === 'place') return false;
  return !isExtension(front, lexicons.institutions, lexicons) && !front.endsWith('附属');
};

/** A sure candidate of what was a doubtful one: it begins where its words do, but behind `floor`. */
const confirm = (passage: Passage, candidate: Candidate, floor: number, lexicons: Lexicons): Candidate => {
  const run = runEndingAt(passage, candidate.end, lexicons);
  const start = run === null || run.start < floor ? candidate.start : Math.min(run.start, candidate.start);
  return { ...candidate, start, text: passage.text.slice(start, candidate.end), certain: true };
};

/** Doubtful candidates become sure beside a sure one in a list: 民用飞机材料产业发展联盟和华为公司. */
const confirmLists = (passage: Passage, candidates: readonly Candidate[], lexicons: Lexicons): Candidate[] =>
  candidates.map((candidate, i) => {
    const isListed = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
      a !== undefined && b !== undefined && /^[、和与及]$/u.test(passage.text.slice(a.end, b.start));
    const [before, after] = [candidates[i - 1], candidates[i + 1]];
    const confirmed =
      (before?.certain === true && isListed(before, candidate)) ||
      (after?.certain === true && isListed(candidate, after));
    return confirmed && !candidate.certain && candidate.text.length > 3
      ? confirm(passage, candidate, before?.end ?? 0, lexicons)
      : candidate;
  });

const LONGEST_SUFFIX = 10;
/** Types of institutions that have others inside them. */
const PARENTS = new Set([
  'company',
  'university',
  'research',
  'government',
  'party',
  'congress',
  'cppcc',
  'association',
]);

/** The institution that a name begins with: 中国科学院 of 中国科学院重庆绿色智能技术研究院. */
const parentOf = (name: string, { institutions, suffixes }: Lexicons): string | null => {
  const last = longestEnding(name, name.length, suffixes, LONGEST_SUFFIX);
  for (let end = name.length - Math.max(2, last.length + 1); end > 2; end--) {
    const front = name.slice(0, end);
    if (institutions.has(front)) return front;
    const suffix = longestEnding(front, end, suffixes, LONGEST_SUFFIX);
    const kind = suffixes.get(suffix);
    if (kind?.strength === 'strong' && PARENTS.has(kind.type) && suffix.length < end) return front;
  }
  return null;
};

/** 德勤中国 begins with 德勤. */
const beginsWith = (whole: Span, part: Span): boolean => part.start === whole.start && part.end < whole.end;

/** Committees of a congress or conference are bodies of its kind: 重庆市政协农业委. */
const OWNERS = [
  ['政协', 'cppcc'],
  ['人大', 'congress'],
  ['人大常委会', 'congress'],
] as const;

/** What a body is, where the body it is a part of says it: 九三学社中央…专委会 is of a party. */
const typeWithin = (
  parent: string | null,
  type: InstitutionType,
  { institutions }: Lexicons,
): InstitutionType =>
  OWNERS.find(([part]) => parent?.endsWith(part))?.[1] ??
  (type === 'other' && parent !== null ? (institutions.get(parent) ?? type) : type);

/** Every place of `passage` that names an institution; `home` is where its 市 and 省 are. */
export const findInstitutions = (
  passage: Passage,
  home: Place | null,
  lexicons: Lexicons,
): InstitutionMention[] => {
  const listed = fromLexicon(passage, lexicons);
  const known = new Map(listed.map(candidate => [candidate.end, candidate]));
  const found = [
    ...fromSuffixes(passage, lexicons),
    ...fromTagger(passage, lexicons),
    ...fromTitles(passage),
  ];
  const real = found.filter(candidate => !isPadded(passage, candidate, known, lexicons));
  const named = [...listed, ...real];
  const owners = fromPosts(passage, lexicons).filter(
    owner => !named.some(other => overlaps(other, owner) && !beginsWith(owner, other)),
  );
  const candidates = confirmLists(passage, longestOnly([...named, ...owners]), lexicons);
  const meanings = learnMeanings(passage, candidates, lexicons);
  const types = new Map(candidates.map(({ text, type }) => [text, type]));
  const all = longestOnly([...candidates, ...findAliases(passage, candidates, meanings)]);
  return all.map(({ start, end, text, type, rule, certain }) => {
    const { name: stated, proof } = resolveName(text, meanings);
    const name = stated.replace(SESSION, '');
    const parent = parentOf(name, lexicons);
    const key = lexicons.fullNames.get(name) ?? localName(name, home);
    return {
      start,
      end,
      text,
      name,
      type: typeWithin(parent, types.get(stated) ?? type, lexicons),
      parent,
      ...(key === null ? {} : { key }),
      ...(proof === null ? {} : { proof }),
      rule,
      certain,
    };
  });
};
