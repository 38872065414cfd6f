import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import type { InstitutionType } from '../mention.ts';
import { isBoundary, longestStarting, type Passage, startOf, wordAt, wordClass } from '../passage.ts';
import { type Run, runEndingAt } from './run.ts';

/** A place that reads as an institution, before it is known which one. */
export interface Candidate extends Span {
  readonly text: string;
  readonly type: InstitutionType;
  readonly rule: string;
  readonly certain: boolean;
}

const LONGEST_NAME = 16;

/** Names of the list, where words begin and end with them. */
export const fromLexicon = (passage: Passage, { institutions }: Lexicons): Candidate[] => {
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

/** A province or a city; counties lend their names to anything: 金凤, 永兴. */
export const isLarge = (text: string, places: Lexicons['places']): boolean => {
  const level = places.get(text)?.level;
  return level === 'province' || level === 'city';
};

/** 国家重点实验室, 城乡中小学: names of classes. */
export const isClassName = (text: string, { classes }: Lexicons): boolean =>
  classes.has(text) || /(?:中小学|副中心|次中心|科技创新中心|科创中心)$/u.test(text);

const isNamed = (run: Run, text: string, lexicons: Lexicons, after: string): boolean => {
  const { places, posts } = lexicons;
  if (run.plural || isClassName(text, lexicons)) return false;
  // 四川实验室: a place and a bare class is no name
  if (run.kind.type === 'laboratory' && isLarge(text.slice(0, -run.suffix.length), places)) return false;
  if (run.kind.strength === 'strong') {
    if (run.named) return true;
    // 好医生药业集团董事长: the post says that the words before it name one company
    return text.length >= 5 && longestStarting(after, 0, posts, 6) !== '';
  }
  return run.anchored && !run.active && (run.inner > 0 || run.kind.strength === 'park');
};

const GROUP = /(?:小组|工作组|专班)$/u;

/** 市政协助力科学城建设工作小组: a working group is named with who set it up and what for. */
const groupOf = (passage: Passage, run: Run, lexicons: Lexicons): Pick<Run, 'start' | 'kind'> => {
  const verb = wordAt(passage, run.start - 1);
  if (run.start === 0 || !GROUP.test(run.suffix) || wordClass(passage, verb) !== 'verb') return run;
  return runEndingAt(passage, startOf(passage, verb), lexicons) ?? run;
};

/** 全国人大四次会议云南代表团: a delegation's name begins behind the meeting it is sent to. */
const MEETING = /(?:会议|大会|全会)(?=\p{Script=Han}{2,}代表团$)/u;

export const behindMeeting = (text: string, type: InstitutionType): number => {
  const found = type === 'delegation' ? MEETING.exec(text) : null;
  return found === null ? 0 : found.index + found[0].length;
};

/** Runs of words that end in a suffix of institutions. */
export const fromSuffixes = (passage: Passage, lexicons: Lexicons): Candidate[] => {
  const found: Candidate[] = [];
  for (let end = 2; end <= passage.text.length; end++) {
    const run = runEndingAt(passage, end, lexicons);
    if (run === null) continue;
    const text = passage.text.slice(run.start, end);
    if (!isNamed(run, text, lexicons, passage.text.slice(end, end + 6))) continue;
    const { start: first, kind } = groupOf(passage, run, lexicons);
    const start = first + behindMeeting(passage.text.slice(first, end), kind.type);
    found.push({
      start,
      end,
      text: passage.text.slice(start, end),
      type: kind.type,
      rule: 'institution-suffix',
      certain: run.proper || longestStarting(passage.text, end, lexicons.posts, 6) !== '',
    });
  }
  return found;
};
