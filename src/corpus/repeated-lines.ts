import { isHanCode } from '../text/characters.ts';
import { readByline } from './bylines.ts';
import { RUNNING_LENGTH, wordsOf } from './folios.ts';
import { isHiddenCode, type Line } from './lines.ts';
import { isFinal } from './marks.ts';

/** ■ 张三; ● 一是; 本报讯; 记者：; 来源：; 单位：亿元; 续表; 合计: what repeats on a page and belongs to its text. */
const CONTENT =
  /^(?:[■□◆▲▼●○•★◎#*]|本报讯|记者[：:]|(?:来源|稿源|作者|编辑|单位|注|附注|备注)[：:]|续表|[合总小]计|其中|指标|项目|序号|年份|地区)/u;
/** Cells of a table, with wide gaps between. */
const CELLS = /\S(?:\t|\s{2,})\S/gu;
const MOST_CELLS = 3;
export const ADDRESS = /^(?:https?:|www\.)/u;

/** Whether a line can be a running head or foot by its own words. */
const mayRun = ({ text, characters }: Line): boolean => {
  if (ADDRESS.test(text)) return true;
  if (characters < 2 || characters > RUNNING_LENGTH || isFinal(text) || CONTENT.test(text)) return false;
  if (/^[\d\s.,%／/-]+$/u.test(text) || (text.match(CELLS) ?? []).length >= MOST_CELLS) return false;
  return readByline(text).length === 0;
};

/** Longest line that is looked at, an address and all. */
const LONGEST = 200;
/** Bits of the table of what was seen: a few slots a line, and never more than a text of millions of lines fills in part. */
const MOST_BITS = 22;
const bitsFor = (lines: number): number => Math.min(MOST_BITS, 34 - Math.clz32(lines));

const SEPARATORS = new Set([...'·•|—–-'].map(mark => mark.charCodeAt(0)));

/** A number for the words of a line. White space and marks of the layout do not count. */
const hashOf = (text: string): number => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHanCode(code) && (isHiddenCode(code) || SEPARATORS.has(code))) continue;
    hash = Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);
  }
  return hash ^ (hash >>> 11);
};

/** Lines (by place) whose slot is that of another line, too: most lines of a text are like no other. */
const findRepeated = (lines: readonly Line[]): readonly number[] => {
  const slotCount = 2 ** bitsFor(lines.length);
  const counts = new Uint8Array(slotCount);
  const slots = lines.map(({ text }) => (text.length > LONGEST ? -1 : hashOf(text) & (slotCount - 1)));
  for (const slot of slots) if (slot >= 0 && (counts[slot] ?? 0) < 2) counts[slot] = (counts[slot] ?? 0) + 1;
  return slots.flatMap((slot, i) => ((counts[slot] ?? 0) > 1 ? [i] : []));
};

/** Lines (by place) that say the same and may be running heads, by their words. */
export const groupRepeated = (lines: readonly Line[]): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  for (const i of findRepeated(lines)) {
    const words = wordsOf(lines[i]?.text ?? '');
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [i]);
    else group.push(i);
  }
  return [...groups.values()].filter(group => {
    const first = lines[group[0] ?? -1];
    return group.length > 1 && first !== undefined && mayRun(first);
  });
};
