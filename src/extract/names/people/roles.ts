import { lastAtOrBefore } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestEnding } from '../longest.ts';
import type { InstitutionMention, Role } from '../mention.ts';
import { endOf, type Passage, startOf, wordAt, wordClass, wordText } from '../passage.ts';
import { provinceOf, surePlace } from '../places.ts';

const LONGEST_POST = 10;
const LONGEST_ROLE = 44;
const LONGEST_DEPARTMENT = 16;
/** （以下简称鑫景特玻） at the end of what stands before a post. */
const BRACKET = /[（(][^（()）]{1,20}[）)]$/u;
/** Words after which a role begins. */
const BEFORE =
  /^(?:和|与|及|以及|由|让|在|对|向|据|经|被|把|给|同|跟|请|并|或|于|为|是|任|担任|当选|作为|采访|邀请|任命|选举|会见|来自|介绍|认为|表示|包括|其中|如|的|了|着|过|到|从|以|等|将|就|也|则|还|因|使|令)$/u;

/** The role's post at `end`: 党组书记, 一级副主任工程师 — the longest post word with its modifiers; its start, or −1. */
export const postStart = (passage: Passage, end: number, lexicons: Lexicons): number => {
  const word = longestEnding(passage.text, end, lexicons.posts, LONGEST_POST);
  if (word === '') return -1;
  let start = end - word.length;
  for (;;) {
    const modifier = longestEnding(passage.text, start, lexicons.postModifiers, 4);
    if (modifier === '') return start;
    start -= modifier.length;
  }
};

/** 规划处, 数字化推进处: a verb in the name of a department. */
const isBusiness = (passage: Passage, word: number, { innerWords }: Lexicons): boolean =>
  innerWords.has(wordText(passage, word)) ||
  /^[处科部室司办局院所]$/u.test(passage.text.charAt(endOf(passage, word)));

/** Whether [start, end) may stand between an institution and a post: 数字化与智能制造部, 原, but no other post. */
const isDepartment = (passage: Passage, start: number, end: number, lexicons: Lexicons): boolean => {
  if (!/^\p{Script=Han}*$/u.test(passage.text.slice(start, end))) return false;
  for (let word = wordAt(passage, start); startOf(passage, word) < end; word++) {
    // 处|处长 may be cut 处处长: only whole words count
    if (endOf(passage, word) > end) break;
    const text = wordText(passage, word);
    if (lexicons.posts.has(text)) return false;
    const kind = wordClass(passage, word);
    if (kind === 'verb' && !isBusiness(passage, word, lexicons)) return false;
    if (kind === 'pronoun' || kind === 'adverb') return false;
    if ((kind === 'function' || kind === 'preposition') && !/^[与和及]$/u.test(text)) return false;
  }
  return true;
};

/** The institution that the post belongs to: the first of those from which only a department leads to the post. */
const ownerOf = (
  passage: Passage,
  post: number,
  institutions: readonly InstitutionMention[],
  starts: readonly number[],
  lexicons: Lexicons,
): number => {
  let owner = -1;
  for (let i = lastAtOrBefore(starts, post - 1); i >= 0; i--) {
    const institution = institutions[i];
    if (institution === undefined || post - institution.end > LONGEST_DEPARTMENT) break;
    if (institution.end > post) continue;
    if (!isDepartment(passage, institution.end, post, lexicons)) break;
    owner = institution.start;
  }
  return owner;
};

/** Where the words that belong to the post at `post` begin: its organization, a department, a place. */
const roleStart = (
  passage: Passage,
  post: number,
  institutions: readonly InstitutionMention[],
  starts: readonly number[],
  lexicons: Lexicons,
): number => {
  const owner = ownerOf(passage, post, institutions, starts, lexicons);
  if (owner >= 0) return owner;
  let start = post;
  for (let word = wordAt(passage, post - 1); word >= 0; word--) {
    const at = startOf(passage, word);
    if (post - at > LONGEST_ROLE) break;
    const text = wordText(passage, word);
    const kind = wordClass(passage, word);
    if (!/^[\p{Script=Han}A-Za-z0-9]+$/u.test(text) || BEFORE.test(text)) break;
    if (kind === 'pronoun' || kind === 'adverb' || kind === 'function' || kind === 'preposition') break;
    if (kind === 'verb' && !isBusiness(passage, word, lexicons)) break;
    start = at;
  }
  return start;
};

interface Part {
  readonly start: number;
  readonly end: number;
  readonly post: number;
}

/** The role that ends at `end` and what it consists of, or null. */
export const partEndingAt = (
  passage: Passage,
  end: number,
  institutions: readonly InstitutionMention[],
  starts: readonly number[],
  lexicons: Lexicons,
): Part | null => {
  const post = postStart(passage, end, lexicons);
  if (post < 0) return null;
  const bracket = BRACKET.exec(passage.text.slice(Math.max(0, post - 22), post));
  const before = bracket === null ? post : post - bracket[0].length;
  return { start: roleStart(passage, before, institutions, starts, lexicons), end, post };
};

const textOf = (passage: Passage, start: number, end: number): string =>
  passage.text.slice(start, end).replace(/[（(]以?下?简?称[^（()）]*[）)]|\s/gu, '');

/** A role from where it starts, where its post does and where it ends. */
export const toRole = (passage: Passage, { start, post, end }: Part, { places }: Lexicons): Role => {
  const organization = textOf(passage, start, post).replace(/[（(](?:以下简称|简称)?[^）)]*[）)]?$/u, '');
  const place = surePlace(organization, places);
  const own = textOf(passage, post, end);
  // 全国人大代表 is a 代表 of the 全国人大
  const delegate = /^(?<body>人大|政协)(?<post>代表|委员)$/u.exec(own)?.groups;
  const full = organization + (delegate?.body ?? '');
  return {
    text: textOf(passage, start, end),
    organization: full === '' ? null : full,
    post: delegate?.post ?? own,
    ...(place === null ? {} : { place: provinceOf(place, places) }),
  };
};

const WIDEST_BLANK = 3;

/** 甘肃省省长 任振鹤: where what stands before a blank in front of a name ends. */
const behindBlank = ({ text }: Passage, name: number): number => {
  let end = name;
  while (end > name - WIDEST_BLANK && /^[ \u3000]$/u.test(text.charAt(end - 1))) end--;
  return end;
};

/** The roles that stand right before a name at `name`: 全国人大代表、长虹控股集团董事长. */
export const rolesBefore = (
  passage: Passage,
  name: number,
  institutions: readonly InstitutionMention[],
  starts: readonly number[],
  lexicons: Lexicons,
): readonly Role[] => {
  const parts: Part[] = [];
  let end = behindBlank(passage, name);
  for (let count = 0; count < 8; count++) {
    const part = partEndingAt(passage, end, institutions, starts, lexicons);
    if (part === null) break;
    parts.unshift(part);
    if (!/[、，,兼]/u.test(passage.text.charAt(part.start - 1))) break;
    end = part.start - 1;
  }
  const roles: Role[] = [];
  for (const part of parts) {
    const last = roles.at(-1);
    // 党组书记、局长: a post without an organization of its own goes on with the role before it
    if (
      last !== undefined &&
      part.start === part.post &&
      last.organization !== null &&
      !isDelegate(last.text)
    ) {
      roles[roles.length - 1] = {
        ...last,
        text: `${last.text}${passage.text.charAt(part.start - 1)}${textOf(passage, part.start, part.end)}`,
        post: `${last.post}${passage.text.charAt(part.start - 1)}${textOf(passage, part.start, part.end)}`,
      };
    } else roles.push(toRole(passage, part, lexicons));
  }
  return roles;
};

/** 全国人大代表 and 市政协委员 are complete: what follows them is another role. */
const isDelegate = (text: string): boolean => /(?:人大代表|政协委员)$/u.test(text);
