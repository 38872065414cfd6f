import { valuesOf } from './fields.ts';

/** 2024年3月5日 星期二 要闻 03版; 要闻 第3版 */
const BEFORE =
  /(?:^|[\s|｜])(?<section>\p{Script=Han}{1,7}(?![报刊网])\p{Script=Han})[\s|｜]*(?:第?\d{1,2}|第[一二三四五六七八九十]{1,3}|[A-D]\d{1,2})版/u;
/** 第05版：经济; A02版 要闻 */
const BEHIND = /(?:\d{1,2}|第[一二三四五六七八九十]{1,3})版[：:|｜\s]*(?<section>\p{Script=Han}{2,8})$/u;
/** 04 综合新闻; 综合新闻 04: alone on its line. */
const NUMBERED =
  /^(?:[A-D]?\d{2}\s?(?<behind>\p{Script=Han}{2,8})|(?<before>\p{Script=Han}{2,8})\s?[A-D]?\d{2})$/u;
/** 首页 > 新闻 > 时政 > 正文 */
const STEPS = /[>＞»›]+/u;
/** Steps that say nothing: the first, and where the reader is now. */
const EMPTY = /^(?:.{0,8}首页|正文|详情|内容|.{0,6}位置[：:]?|)$/u;
const STEP_LENGTH = 12;

const inHeader = (line: string): string | null => {
  const { section } = BEHIND.exec(line)?.groups ?? BEFORE.exec(line)?.groups ?? {};
  const { behind, before } = NUMBERED.exec(line)?.groups ?? {};
  return section ?? behind ?? before ?? null;
};

const inBreadcrumb = (line: string): string | null => {
  const steps = line.split(STEPS).map(step => step.replace(/^.{0,8}[：:]/u, '').trim());
  if (steps.length < 2) return null;
  const last = steps.slice(1).findLast(step => !EMPTY.test(step) && step.length <= STEP_LENGTH);
  return last ?? null;
};

/** The section of the paper or of the site that the page names: in a field, in its running head, in its breadcrumb. */
export const findSection = (datelines: readonly string[], noise: readonly string[]): string | null => {
  const lines = [...datelines, ...noise];
  for (const read of [(line: string) => valuesOf(line, 'section')[0] ?? null, inHeader, inBreadcrumb]) {
    const found = lines.map(read).find(section => section !== null);
    if (found !== undefined && found !== null) return found;
  }
  return null;
};
