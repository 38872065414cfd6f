import { createMatcher } from '../../../lexicon/matcher.ts';
import { compareSpans, lastAtOrBefore, overlaps, type Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import type { InstitutionMention, PersonMention, Role } from '../mention.ts';
import { isBoundary, type Passage } from '../passage.ts';
import { type Evidence, fromRules, fromTagger } from './evidence.ts';
import { rolesBefore } from './roles.ts';
import { roleAfter } from './roles-after.ts';

const surfaceOf = ({ text }: Passage, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s/gu, '');

/** `evidence` in order, of overlapping pieces the one with the lower rank. */
const withoutOverlap = (evidence: readonly Evidence[], rank: (item: Evidence) => number): Evidence[] => {
  const kept: Evidence[] = [];
  for (const item of evidence.toSorted(compareSpans)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, item)) kept.push(item);
    else if (rank(item) < rank(last)) kept[kept.length - 1] = item;
  }
  return kept;
};

const RANKS = [
  'person-in-byline',
  'person-listed',
  'person-tagged',
  'person-before-title',
  'person-after-post',
  'person-repeated',
];
const rankOf = ({ rule, certain }: Evidence): number => RANKS.indexOf(rule) + (certain ? 0 : 10);

/** Names and whether each is certain: by one sure place. */
const collectNames = (passage: Passage, evidence: readonly Evidence[]): ReadonlyMap<string, boolean> => {
  const seen = new Map<string, boolean>();
  for (const item of evidence) {
    const name = surfaceOf(passage, item);
    seen.set(name, (seen.get(name) ?? false) || item.certain);
  }
  return seen;
};

/** Every place of a name that was recognised somewhere, the longest name where two begin. */
const repeat = (passage: Passage, names: ReadonlyMap<string, boolean>): Evidence[] => {
  const found: Evidence[] = [];
  for (const { start, end, entry } of createMatcher(names).all(passage.text)) {
    if (end - start < 3 && !(isBoundary(passage, start) && isBoundary(passage, end))) continue;
    found.push({ start, end, rule: 'person-repeated', kind: 'subject', certain: entry });
  }
  return found;
};

/** People that are known beforehand. */
const fromList = (passage: Passage, { people }: Lexicons): Evidence[] =>
  [...people.all(passage.text)]
    .filter(({ start, end }) => end - start > 2 || (isBoundary(passage, start) && isBoundary(passage, end)))
    .map(({ start, end }) => ({ start, end, rule: 'person-listed', kind: 'subject', certain: true }));

/** Whether a sure longer name begins at the same place: 耿福 of 耿福能. */
const isBeginning = ({ text }: Passage, { start, end }: Span, names: ReadonlyMap<string, boolean>): boolean =>
  end - start === 2 && end < text.length && names.get(text.slice(start, end + 1)) === true;

/** Whether a place lies in one that names an institution for certain. */
const isInside = (
  { start, end }: Span,
  institutions: readonly InstitutionMention[],
  starts: readonly number[],
): boolean => {
  const institution = institutions[lastAtOrBefore(starts, start)];
  return institution?.certain === true && end <= institution.end;
};

/** Every place of `passage` that names a person. */
export const findPeople = (
  passage: Passage,
  institutions: readonly InstitutionMention[],
  lexicons: Lexicons,
): PersonMention[] => {
  const direct = withoutOverlap(
    [...fromRules(passage, lexicons), ...fromList(passage, lexicons), ...fromTagger(passage, lexicons)],
    rankOf,
  );
  const bodies = new Set(institutions.filter(({ certain }) => certain).map(({ text }) => text));
  const names = new Map([...collectNames(passage, direct)].filter(([name]) => !bodies.has(name)));
  const starts = institutions.map(({ start }) => start);
  const known = direct.filter(
    item =>
      names.has(surfaceOf(passage, item)) &&
      !isInside(item, institutions, starts) &&
      !isBeginning(passage, item, names),
  );
  return withoutOverlap([...known, ...repeat(passage, names)], rankOf).map(item => {
    const { start, end, rule, kind } = item;
    const text = surfaceOf(passage, item);
    const roles: readonly Role[] =
      kind === 'subject'
        ? [
            ...rolesBefore(passage, start, institutions, starts, lexicons),
            ...roleAfter(passage, end, lexicons),
          ]
        : [];
    return { start, end, text, name: text, kind, roles, rule, certain: names.get(text) ?? false };
  });
};
