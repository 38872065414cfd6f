import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { InstitutionMention, PersonMention } from '../names/mention.ts';
import { longestAt, type Words } from './words.ts';

/** Who is named where in an article, for looking up the subject of a verb. */
export interface Roster {
  readonly people: readonly PersonMention[];
  readonly institutions: readonly InstitutionMention[];
  peopleWithin(span: Span): readonly PersonMention[];
  /** The last `most` mentions of people that begin before `at`. */
  peopleBefore(at: number, most: number): readonly PersonMention[];
  institutionsWithin(span: Span): readonly InstitutionMention[];
  isInsideInstitution(at: number): boolean;
  /** Where the posts before a name begin, not before `limit`: ｜全国人大代表、董事长柳江. */
  roleStart(mention: PersonMention, limit: number): number;
  /** Where a row of institutions that ends with `mention` begins: ｜四川代表团和重庆代表团. */
  coordinatedStart(mention: InstitutionMention, limit: number): number;
  /** Everything the article says of somebody's posts. */
  rolesOf(name: string): readonly string[];
}

const bySpan = <M extends Span>(mentions: readonly M[]): readonly M[] =>
  mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);

const lookup = <M extends Span>(sorted: readonly M[]): ((span: Span) => readonly M[]) => {
  const starts = sorted.map(mention => mention.start);
  return ({ start, end }) => {
    const within: M[] = [];
    for (let i = lastAtOrBefore(starts, start - 1) + 1; i < sorted.length; i++) {
      const mention = sorted[i];
      if (mention === undefined || mention.start >= end) break;
      if (mention.end <= end) within.push(mention);
    }
    return within;
  };
};

const MAX_POST = 40;
/** The words before a name, back to the last mark, when they end like a post: 省政协副主席、九三学社主委｜沈某. */
const postBefore = (text: string, at: number): readonly string[] => {
  const words = /[^，。；：！？“”（）\s]*$/u.exec(text.slice(Math.max(0, at - MAX_POST), at))?.[0] ?? '';
  return /[长员记任席师授士家委理裁表官事人]$/u.test(words) ? [words] : [];
};

const gatherRoles = (
  text: string,
  people: readonly PersonMention[],
  titles: Words<unknown>,
): ReadonlyMap<string, readonly string[]> => {
  const roles = new Map<string, Set<string>>();
  for (const mention of people) {
    const known = roles.get(mention.name) ?? new Set<string>();
    for (const role of mention.roles) known.add(role.text);
    for (const post of postBefore(text, mention.start)) known.add(post);
    const title = longestAt(titles, text, mention.end)?.word;
    if (title !== undefined) known.add(title);
    roles.set(mention.name, known);
  }
  return new Map([...roles].map(([name, known]) => [name, [...known]]));
};

/** Whether `at` stands inside 《》: a name in a title speaks no word. */
export const isInTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - MAX_POST), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

const startOfPosts = (text: string, { roles, start }: PersonMention, limit: number): number => {
  const before = text.slice(limit, start);
  const lengths = roles.filter(role => before.endsWith(role.text)).map(role => role.text.length);
  return start - Math.max(0, ...lengths);
};

const rowStart = (
  text: string,
  within: (span: Span) => readonly Span[],
  last: number,
  limit: number,
): number => {
  let start = last;
  while (start > limit && '和与及、'.includes(text.charAt(start - 1))) {
    const at = start - 1;
    const before = within({ start: limit, end: at }).find(mention => mention.end === at);
    if (before === undefined) break;
    start = before.start;
  }
  return start;
};

/**
 * Builds the roster of an article; reporters and photographers do not speak in it. `titles` are words that
 * may follow a name: 柳江委员.
 */
export const createRoster = (
  text: string,
  allPeople: readonly PersonMention[],
  allInstitutions: readonly InstitutionMention[],
  titles: Words<unknown>,
): Roster => {
  const people = bySpan(
    allPeople.filter(mention => mention.kind === 'subject' && !isInTitle(text, mention.start)),
  );
  const institutions = bySpan(allInstitutions);
  const institutionsWithin = lookup(institutions);
  const personStarts = people.map(mention => mention.start);
  const roles = gatherRoles(text, people, titles);
  return {
    people,
    institutions,
    peopleWithin: lookup(people),
    peopleBefore: (at, most) => {
      const count = lastAtOrBefore(personStarts, at - 1) + 1;
      return people.slice(Math.max(0, count - most), count);
    },
    institutionsWithin,
    isInsideInstitution: at =>
      institutionsWithin({ start: at - 30, end: at + 30 }).some(m => m.start <= at && at < m.end),
    roleStart: (mention, limit) => startOfPosts(text, mention, limit),
    coordinatedStart: (mention, limit) => rowStart(text, institutionsWithin, mention.start, limit),
    rolesOf: name => roles.get(name) ?? [],
  };
};
