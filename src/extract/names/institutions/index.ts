import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import type { InstitutionMention, InstitutionType } from '../mention.ts';
import { isBoundary, longestStarting, type Passage } from '../passage.ts';
import { learnAliases } from './aliases.ts';
import { type Run, runEndingAt } from './run.ts';

/** A place that reads as an institution, before it is known which one. */
export interface Candidate extends Span {
  readonly text: string;
  readonly type: InstitutionType;
  readonly rule: string;
  readonly certain: boolean;
}

const LONGEST_NAME = 16;

const fromLexicon = (passage: Passage, { institutions }: Lexicons): Candidate[] => {
  const found: Candidate[] = [];
  for (let start = 0; start < passage.text.length; start++) {
    const text = longestStarting(passage.text, start, institutions, LONGEST_NAME);
    const type = institutions.get(text);
    if (type === undefined) continue;
    const end = start + text.length;
    if (isBoundary(passage, start) && isBoundary(passage, end))
      found.push({ start, end, text, type, rule: 'institution-name', certain: true });
  }
  return found;
};

const isNamed = (run: Run, text: string, { classes, posts }: Lexicons, after: string): boolean => {
  if (classes.has(text)) return false;
  if (run.kind.strength === 'strong') {
    if (run.proper) return true;
    // 好医生药业集团董事长: the post says that the words before it name one company
    return text.length >= 5 && [...Array(5).keys()].some(length => posts.has(after.slice(0, length + 1)));
  }
  return run.anchored;
};

const fromSuffixes = (passage: Passage, lexicons: Lexicons): Candidate[] => {
  const found: Candidate[] = [];
  for (let end = 2; end <= passage.text.length; end++) {
    const run = runEndingAt(passage, end, lexicons);
    if (run === null) continue;
    const text = passage.text.slice(run.start, end);
    if (!isNamed(run, text, lexicons, passage.text.slice(end, end + 6))) continue;
    const { start, kind } = run;
    found.push({ start, end, text, type: kind.type, rule: 'institution-suffix', certain: true });
  }
  return found;
};

/** Of overlapping candidates the longest, of equal ones the first. */
const longestOnly = (candidates: readonly Candidate[]): Candidate[] => {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
};

/** Every place of `passage` that names an institution. */
export const findInstitutions = (passage: Passage, lexicons: Lexicons): InstitutionMention[] => {
  const candidates = longestOnly([...fromLexicon(passage, lexicons), ...fromSuffixes(passage, lexicons)]);
  const { names, surfaces } = learnAliases(passage, candidates, lexicons);
  return longestOnly([...candidates, ...surfaces]).map(({ start, end, text, type, rule, certain }) => {
    const name = names.get(text) ?? text;
    const whole = candidates.find(candidate => candidate.text === name);
    return { start, end, text, name, type: whole?.type ?? type, parent: null, rule, certain };
  });
};
