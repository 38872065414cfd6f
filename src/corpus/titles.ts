import type { BlockKind } from './article.ts';
import type { Continuity } from './continuity.ts';
import type { Head } from './heads.ts';
import { isLabel } from './kinds.ts';
import { isNumbered, tellsMeeting } from './marks.ts';
import { isBody, type Part, withKinds } from './part.ts';

/** Words of a line above the title that tells who speaks or what happened, not what it means: 代表委员热议…. */
const REPORTS =
  /^(?:两会)?代表委员(?!.*[：:])|(?:热议|畅谈|联合建议|全团建议|出谋划策|建言献策|共话|共商|专访|侧记|综述|纪实|座谈|代表团提交|记者会$)/u;
/** —— a subtitle. */
const SUBTITLE = /^[—–－-]{1,3}/u;
const SECTION_LENGTH = 6;
/** 成渝科创观察; 两会声音; 新质生产力一线观察: names of columns of the paper. */
const SECTION =
  /^[^，。？！\s]{2,10}(?:观察|聚焦|声音|特刊|专刊|专题|专版|视点|视线|关注|焦点|热点|一线|进行时|访谈|评论|论坛|连线|互动|要闻|新闻|链接|记者会)$/u;

/** 江州市科学技术局文件: what a notice is written on. */
const LETTERHEAD = /^\p{Script=Han}{4,30}(?:局|委员会|委|办公室|厅|政府|部)文件$/u;
/** 国务院总理 甲乙; 江州市市长 丙 丁: who gives the speech. */
const SPEAKER =
  /^\p{Script=Han}{0,24}(?:总理|[省市区县州部厅局院校]长|主席|书记|主任|董事长|检察长)\s\p{Script=Han}{1,4}(?:\s\p{Script=Han}{1,2})?(?:·\p{Script=Han}{1,6})?$/u;

const levelOf = (text: string): number => /^#{1,6}/u.exec(text)?.[0].length ?? 0;

/** ## ; 标题：; 【标 题】; 新华社北京3月5日电 题： */
const MARKS =
  /^(?:#{1,6}\s+|[【[]?(?:标\s?题|题名|篇名)[：:】\]]\s*|\p{Script=Han}{2,10}\d{1,2}月\d{1,2}日电\s*题[：:]\s*)/u;

/** A title without its Markdown marks or its label. */
export const stripMarks = (text: string): string => text.replace(MARKS, '');

/** Whether a line names a column of the paper rather than an article: 京渝互动, 相关新闻, 成渝科创观察. */
export const isSectionName = (text: string): boolean =>
  SECTION.test(text) || stripMarks(text).length <= SECTION_LENGTH;

const isKicker = (group: readonly Part[]): boolean => {
  const text = group.map(part => stripMarks(part.text)).join('');
  // However short, the first level of Markdown is no name of a column.
  const isShort = levelOf(group[0]?.text ?? '') === 1 ? SECTION.test(text) : isSectionName(text);
  return isLabel(text) || SUBTITLE.test(text) || SPEAKER.test(text) || LETTERHEAD.test(text) || isShort;
};

/** Lines set tightly below each other are one title: 发挥资源优势， / 推动平台布局. */
const groupLines = (head: readonly Part[]): readonly (readonly Part[])[] => {
  const groups: Part[][] = [];
  for (const part of head) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const isTight =
      part.lines[0]?.blanks === 0 && (part.lines[0]?.number ?? 0) - (above?.lines.at(-1)?.number ?? 0) === 1;
    const fits =
      above !== undefined &&
      isTight &&
      levelOf(part.text) === 0 &&
      !isLabel(above.text) &&
      !tellsMeeting(above.text) &&
      !SUBTITLE.test(part.text);
    if (fits && REPORTS.test(above.text) === REPORTS.test(part.text)) group?.push(part);
    else groups.push([part]);
  }
  return groups;
};

/** A subtitle stands below its title: what follows it is who speaks. */
const upToSubtitle = (groups: readonly (readonly Part[])[]): readonly (readonly Part[])[] => {
  const subtitle = groups.findIndex(([first]) => first !== undefined && SUBTITLE.test(first.text));
  const held = groups.findIndex(group => group.some(({ text }) => tellsMeeting(text)));
  if (subtitle > 0) return groups.slice(0, subtitle);
  return held < 0 ? groups : groups.slice(0, held + 1);
};

/** The lines of `head` that are the title; the others say where it belongs or who reports. */
export const chooseTitle = (head: readonly Part[]): readonly Part[] => {
  const groups = upToSubtitle(groupLines(head));
  const long = groups.filter(group => !isKicker(group));
  const candidates = long.length > 0 ? long : groups.filter(([first]) => !SPEAKER.test(first?.text ?? ''));
  const plain = candidates.filter(group => !group.some(({ text }) => REPORTS.test(text)));
  const level = Math.min(...candidates.map(group => levelOf(group[0]?.text ?? '')));
  const topmost = (plain.length > 0 ? plain : candidates).filter(
    group => levelOf(group[0]?.text ?? '') === level,
  );
  return topmost[0] ?? candidates[0] ?? [];
};

/** The lines of a title as one: what one phrase continues is joined, halves of a title stay apart. */
export const joinTitle = (lines: readonly string[], continuity: Continuity | null): string =>
  lines.map(stripMarks).reduce((title, line) => {
    if (title === '' || /[，、：—]$/u.test(title)) return title + line;
    const flows = continuity !== null && continuity.join(title, line) > 2;
    return flows ? title + line : `${title} ${line}`;
  }, '');

/** Whether the part can be a line of a title: a heading, or the name of who speaks. */
export const isTitleLine = (part: Part | undefined): boolean =>
  part !== undefined && (part.kind === 'heading' || (part.kind === 'paragraph' && isLabel(part.text)));

const NOTHING: Part = { kind: 'noise', lines: [], pieces: [], text: '' };

/** Marks the title among the lines of a head, and the others as what leads to it. A numbered or Markdown heading
 * below it heads a section. */
export const markTitle = (
  parts: readonly Part[],
  lines: readonly number[],
  kinds: Map<number, BlockKind>,
): void => {
  const titleLines = lines.filter(i => isTitleLine(parts[i]));
  const section = titleLines.findIndex((i, place) => place > 0 && isNumbered(parts[i]?.text ?? ''));
  const head = section < 0 ? titleLines : titleLines.slice(0, section);
  const title = new Set(chooseTitle(head.flatMap(i => parts[i] ?? [])));
  const last = head.findLastIndex(i => title.has(parts[i] ?? NOTHING));
  for (const [place, i] of head.entries()) {
    const part = parts[i] ?? NOTHING;
    if (place > last && levelOf(part.text) > 0) continue;
    kinds.set(i, title.has(part) ? 'title' : 'kicker');
  }
};

const range = (start: number, end: number): readonly number[] =>
  [...Array(Math.max(0, end - start)).keys()].map(i => start + i);

/** Names the lines of every head, and of the page's first lines where no head stands. */
export const nameHeads = (parts: readonly Part[], heads: readonly Head[]): readonly Part[] => {
  const kinds = new Map<number, BlockKind>();
  for (const { start, body } of heads) markTitle(parts, range(start, body), kinds);
  const first = heads[0]?.start ?? parts.length;
  const body = parts.findIndex(part => isBody(part) || part.kind === 'byline' || part.kind === 'databox');
  markTitle(parts, range(0, Math.min(first, body < 0 ? parts.length : body)), kinds);
  return withKinds(parts, kinds);
};
