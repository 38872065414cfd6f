import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestStarting } from '../longest.ts';
import type { InstitutionType } from '../mention.ts';
import { isBoundary, type Passage, startOf, wordAt, wordClass } from '../passage.ts';
import { type Run, runEndingAt } from './run.ts';

/** A place that reads as an institution, before it is known which one. */
export interface Candidate extends Span {
  readonly text: string;
  readonly type: InstitutionType;
  readonly rule: string;
  readonly certain: boolean;
}

const LONGEST_NAME = 16;

/** Parts that a body is named with: 国家防灾减灾救灾委员会办公室. */
const OFFICE = /^(?:办公室|办公厅|秘书处|秘书局)/u;
/** 航天科技集团六院, 中国电科29所, 中建三局: a company's numbered parts. */
const NUMBERED = /^第?[一二三四五六七八九十\d]{1,3}(?:研究院|研究所|工程局|院|所|局)(?!长)/u;

/** Where a name of the list that ends at `end` goes on to with the part of it that is meant. */
const endOfPart = ({ text }: Passage, end: number, type: InstitutionType): number => {
  const part = (type === 'company' ? NUMBERED : OFFICE).exec(text.slice(end, end + 8));
  return end + (part?.[0].length ?? 0);
};

/** Names of the list, where words begin and end with them. */
export const fromLexicon = (passage: Passage, { institutions }: Lexicons): Candidate[] => {
  const found: Candidate[] = [];
  for (let start = 0; start < passage.text.length; start++) {
    const text = longestStarting(passage.text, start, institutions, LONGEST_NAME);
    const type = institutions.get(text);
    if (type === undefined) continue;
    const listed = start + text.length;
    const end = endOfPart(passage, listed, type);
    if (
      !isBoundary(passage, start) ||
      !isBoundary(passage, end) ||
      (end === listed && !isBoundary(passage, listed))
    )
      continue;
    const name = passage.text.slice(start, end);
    const own = type === 'company' && /[院所]$/u.test(passage.text.slice(listed, end)) ? 'research' : type;
    found.push({ start, end, text: name, type: own, rule: 'institution-name', certain: true });
  }
  return found;
};

/** A province or a city; counties lend their names to anything: 金凤, 永兴. */
export const isLarge = (text: string, places: Lexicons['places']): boolean => {
  const level = places.get(text)?.level;
  return level === 'province' || level === 'city';
};

const CLASS_END = /(?:中小学|副中心|次中心|科技创新中心|科创中心|老工业基地)$/u;

/** 国家重点实验室, 城乡中小学, 县医院, 晋全国重点实验室: names of classes, whosever they are. */
export const isClassName = (text: string, { classes }: Lexicons): boolean =>
  classes.has(text) || CLASS_END.test(text) || (LOCAL_CLASS.test(text) && classes.has(text.slice(1)));

/** 县医院, and what begins with the one-character name of a province. */
const LOCAL_CLASS =
  /^[省市区县州京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新].*(?:医院|中心|实验室|学校|大学|学院|公司)$/u;

/** 俄军, 琼部队: armies of countries, troops of a place; 全国, 省市: words of extent. */
export const NO_BODY: RegExp = /^.{0,2}军$|^.部队$|全国$|^(?:全省|全市|二十大|十九大|中共二十大)$|[省市]市$/u;

const isNamed = (run: Run, text: string, lexicons: Lexicons, after: string): boolean => {
  const { places, posts } = lexicons;
  if (NO_BODY.test(text) || run.plural || isClassName(text, lexicons)) return false;
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
const MEETING = /(?:会议|大会|全会|人代会|两会)(?=\p{Script=Han}{2,}代表团$)/u;

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
