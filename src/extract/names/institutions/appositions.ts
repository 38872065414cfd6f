import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestStarting } from '../longest.ts';
import { endOf, isHanSpan, type Passage, startOf, wordAt, wordClass, wordText } from '../passage.ts';
import { partEndingAt } from '../people/roles.ts';
import { type Candidate, isClassName } from './candidates.ts';

const LONGEST_POST = 10;
const SHORTEST_NAME = 3;

/** 德永中国主席: the branch of a company in a country. */
const BRANCH = /.{2}(?:中国|大中华区|亚太区)$/u;

/** 德勤, 小米: words of one character side by side, or one that no dictionary knows, are a name. */
const hasCoinedName = (passage: Passage, { start, end }: Span): boolean => {
  let singles = 0;
  for (let word = wordAt(passage, start); startOf(passage, word) < end; word++) {
    const text = wordText(passage, word);
    if (/^[A-Za-z]/u.test(text) || (wordClass(passage, word) === 'unknown' && text.length > 1)) return true;
    singles =
      text.length === 1 && isHanSpan(passage, startOf(passage, word), endOf(passage, word)) ? singles + 1 : 0;
    if (singles > 1) return true;
  }
  return false;
};

/** 德永中国首席执行官罗茜: what stands before a post that only companies have, and a name, is a company. */
export const fromPosts = (passage: Passage, lexicons: Lexicons): Candidate[] => {
  const found: Candidate[] = [];
  for (const { type, start: name } of passage.entities) {
    const part = type === 'PER' ? partEndingAt(passage, name, [], [], lexicons) : null;
    if (part === null || part.post - part.start < SHORTEST_NAME) continue;
    const span = { start: part.start, end: part.post };
    const text = passage.text.slice(span.start, span.end);
    const ofCompany = longestStarting(passage.text, part.post, lexicons.companyPosts, LONGEST_POST) !== '';
    if (!ofCompany && !BRANCH.test(text)) continue;
    if (!hasCoinedName(passage, span) || isClassName(text, lexicons) || lexicons.places.has(text)) continue;
    found.push({ ...span, text, type: 'company', rule: 'institution-post', certain: true });
  }
  return found;
};
