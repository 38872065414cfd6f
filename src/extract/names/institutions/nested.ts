import type { Lexicons } from '../lexicons.ts';
import { longestEnding } from '../longest.ts';
import type { InstitutionMention } from '../mention.ts';
import { isBoundary, type Passage } from '../passage.ts';

const LONGEST_SUFFIX = 10;
const SHORTEST_NAME = 6;
/** Types of bodies that have departments with names of their own. */
const OWNERS = new Set(['research', 'university', 'company', 'hospital', 'laboratory']);

/**
 * 某研究院精密光学研究中心 names the institute as well. Well-known short names (国务院 of 国务院新闻办公室) stay
 * inside the longer one, and so do groups that a company is of.
 */
const ownerOf = (
  passage: Passage,
  { start, text, type, parent, certain, rule }: InstitutionMention,
  { institutions, suffixes }: Lexicons,
): InstitutionMention[] => {
  if (!certain || parent === null || parent.length < SHORTEST_NAME || !text.startsWith(parent)) return [];
  if (type === 'company' || text.startsWith('附属', parent.length)) return [];
  const end = start + parent.length;
  const kind = suffixes.get(longestEnding(parent, parent.length, suffixes, LONGEST_SUFFIX));
  if (kind === undefined || !OWNERS.has(kind.type) || institutions.has(parent) || !isBoundary(passage, end))
    return [];
  return [{ start, end, text: parent, name: parent, type: kind.type, parent: null, rule, certain }];
};

/** `mentions` with the bodies that some of them are departments of, in order of their places. */
export const withOwners = (
  passage: Passage,
  mentions: readonly InstitutionMention[],
  lexicons: Lexicons,
): InstitutionMention[] => mentions.flatMap(mention => [...ownerOf(passage, mention, lexicons), mention]);
