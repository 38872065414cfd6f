import type { Lexicons } from '../lexicons.ts';
import type { InstitutionMention, Role } from '../mention.ts';
import { longestEnding, type Passage, startOf, wordAt, wordClass, wordText } from '../passage.ts';

const LONGEST_POST = 10;
const LONGEST_ROLE = 44;
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

/** Where the words that belong to the post at `post` begin: its organization, a department, a place. */
const roleStart = (passage: Passage, post: number, institutions: readonly InstitutionMention[]): number => {
  const near = institutions.findLast(({ start, end }) => start <= post && end <= post && post - end <= 16);
  let start = post;
  for (let word = wordAt(passage, post) - 1; word >= 0; word--) {
    const at = startOf(passage, word);
    if (near !== undefined && at < near.end) return near.start;
    if (post - at > LONGEST_ROLE) break;
    const text = wordText(passage, word);
    const kind = wordClass(passage, word);
    const hasOwner = near !== undefined && /^[与和及]$/u.test(text) && isPlain(passage, near.end, post);
    if (hasOwner) continue;
    if (!/^[\p{Script=Han}A-Za-z0-9]+$/u.test(text) || BEFORE.test(text)) break;
    if (kind === 'pronoun' || kind === 'adverb' || kind === 'function' || kind === 'preposition') break;
    if (kind === 'verb' && !/^(?:执行|主持|控股|管理|发展|研发|运营|投资)$/u.test(text)) break;
    start = at;
  }
  return start;
};

/** Whether only Han stands in [start, end): a department between an institution and a post. */
const isPlain = (passage: Passage, start: number, end: number): boolean =>
  /^\p{Script=Han}*$/u.test(passage.text.slice(start, end));

interface Part {
  readonly start: number;
  readonly end: number;
  readonly post: number;
}

/** The role that ends at `end` and what it consists of, or null. */
const partEndingAt = (
  passage: Passage,
  end: number,
  institutions: readonly InstitutionMention[],
  lexicons: Lexicons,
): Part | null => {
  const post = postStart(passage, end, lexicons);
  if (post < 0) return null;
  const bracket = BRACKET.exec(passage.text.slice(Math.max(0, post - 22), post));
  const before = bracket === null ? post : post - bracket[0].length;
  return { start: roleStart(passage, before, institutions), end, post };
};

const textOf = (passage: Passage, start: number, end: number): string =>
  passage.text.slice(start, end).replace(/[（(]以?下?简?称[^（()）]*[）)]|\s/gu, '');

const toRole = (passage: Passage, start: number, post: number, end: number): Role => {
  const organization = textOf(passage, start, post).replace(
    /[（(][^（()）]*$|[（(](?:以下简称|简称)[^）)]*[）)]/gu,
    '',
  );
  return {
    text: textOf(passage, start, end),
    organization: organization === '' ? null : organization,
    post: textOf(passage, post, end),
  };
};

/** The roles that stand right before a name at `name`: 全国人大代表、长虹控股集团董事长. */
export const rolesBefore = (
  passage: Passage,
  name: number,
  institutions: readonly InstitutionMention[],
  lexicons: Lexicons,
): readonly Role[] => {
  const parts: Part[] = [];
  let end = name;
  for (let count = 0; count < 8; count++) {
    const part = partEndingAt(passage, end, institutions, lexicons);
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
    } else roles.push(toRole(passage, part.start, part.post, part.end));
  }
  return roles;
};

/** 全国人大代表 and 市政协委员 are complete: what follows them is another role. */
const isDelegate = (text: string): boolean => /(?:人大代表|政协委员)$/u.test(text);
