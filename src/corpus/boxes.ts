import type { BlockKind } from './article.ts';
import { mayBeTitle } from './kinds.ts';
import { isFinal, isMarkedHeading } from './marks.ts';
import { type Part, withKinds } from './part.ts';

/** Empty lines that set a picture or a box off the text. */
const GAP = 2;
/** Longest caption that only its credit line gives away: 会议现场。 / 记者 甲 摄. */
const CAPTION_LENGTH = 80;
/** 记者 甲 摄/视觉重庆; 人民图片: nothing but whose picture it is. */
const CREDIT = /^.{0,24}(?:摄|供图|摄影|图片|新华社发)(?:[\s/／].{0,12})?[）)]?$/u;
/** （数据来源：市统计局） */
const SOURCE = /^[（(]?(?:数据|资料)?来源[：:].{1,40}$|^.{0,12}制图/u;

/** The paragraph above a credit line is its caption; set off by a gap, so is what stands between. */
const findCaptions = (parts: readonly Part[], kinds: Map<number, BlockKind>): void => {
  parts.forEach(({ kind, text }, i) => {
    if (kind !== 'caption') return;
    let top = i;
    while (top > 0 && i - top < 3 && (parts[top]?.lines[0]?.blanks ?? 0) < GAP) {
      if (parts[top - 1]?.kind !== 'paragraph' && parts[top - 1]?.kind !== 'caption') break;
      top--;
    }
    const isSetOff = (parts[top]?.lines[0]?.blanks ?? 0) >= GAP && top > 0;
    const above = parts[i - 1];
    if (isSetOff) for (let k = top; k < i; k++) kinds.set(k, 'caption');
    else if (CREDIT.test(text) && above?.kind === 'paragraph' && above.text.length <= CAPTION_LENGTH)
      kinds.set(i - 1, 'caption');
  });
};

/** A data box ends with its source line, or where running text sets in, or above the title of another article. */
const findDataBoxes = (parts: readonly Part[], kinds: Map<number, BlockKind>): void => {
  parts.forEach(({ kind }, start) => {
    if (kind !== 'databox') return;
    const inside = (i: number): boolean => {
      const part = parts[i];
      return (
        part !== undefined &&
        (part.kind === 'heading' || part.kind === 'paragraph' || part.kind === 'list-item')
      );
    };
    let end = start + 1;
    while (inside(end) && !isFinal(parts[end]?.text ?? '') && !SOURCE.test(parts[end]?.text ?? '')) end++;
    const closed = SOURCE.test(parts[end]?.text ?? '');
    if (!closed && (parts[end]?.kind === 'byline' || parts[end]?.kind === 'databox')) end--;
    for (let i = start + 1; i < end + (closed ? 1 : 0); i++) kinds.set(i, 'databox');
  });
};

/** 央视网消息（新闻联播）： alone on its line: short items follow, each below its headline. */
const DIGEST = /^\S{0,8}(?:消息|快讯|简讯)(?:[（(][^（）()]{1,12}[）)])?[：:]$/u;

/** Index of the line that opens a digest of short items, or −1. */
export const digestOpening = (parts: readonly Part[]): number =>
  parts.slice(0, 3).findIndex(({ text }) => DIGEST.test(text));

/** No page starts with a sentence broken off, and none stands above a byline: what looks like one is a title. */
const findTitles = (parts: readonly Part[], kinds: Map<number, BlockKind>): void => {
  const body = parts.findIndex(
    ({ kind, text }) => kind === 'byline' || (kind === 'paragraph' && !mayBeTitle(text)),
  );
  const isDigest = digestOpening(parts) >= 0;
  parts.forEach(({ kind, text }, i) => {
    if (kind !== 'paragraph' || !mayBeTitle(text)) return;
    if (isDigest || i < body || parts[i + 1]?.kind === 'byline') kinds.set(i, 'heading');
  });
};

/** 详见P3; 下转第4版: what stands right above such a line announces another page. */
const TEASER = /(?:详见|下转|上接)\s*第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}/u;

const findTeasers = (parts: readonly Part[], kinds: Map<number, BlockKind>): void => {
  parts.forEach(({ kind, text }, i) => {
    if (kind !== 'noise' || !TEASER.test(text)) return;
    for (let k = i; k > 0 && parts[k]?.lines[0]?.blanks === 0 && parts[k - 1]?.kind === 'heading'; k--)
      kinds.set(k - 1, 'noise');
  });
};

/** Marks titles, captions, data boxes and teasers by what stands around them. */
export const markBoxes = (parts: readonly Part[]): readonly Part[] => {
  const kinds = new Map<number, BlockKind>();
  findTitles(parts, kinds);
  findCaptions(parts, kinds);
  findDataBoxes(parts, kinds);
  findTeasers(parts, kinds);
  return withKinds(parts, kinds);
};

/** 记者：…何时动工？ */
const ASKED = /^(?:记者|问|主持人)[：:]/u;

/** Marks the questions and answers, or the explanations, behind a label as parts of a side bar. */
export const markSidebars = (parts: readonly Part[]): readonly Part[] => {
  const kinds = new Map<number, BlockKind>();
  parts.forEach(({ kind }, start) => {
    if (kind !== 'sidebar') return;
    for (let i = start + 1; i < parts.length; i++) {
      const part = parts[i];
      const isTitle = i === start + 1 && part?.kind === 'heading' && parts[i + 1]?.kind === 'paragraph';
      if (part === undefined || (part.kind !== 'paragraph' && part.kind !== 'list-item' && !isTitle)) break;
      if (i === start + 1 && !ASKED.test(part.text) && isMarkedHeading(part.text)) break;
      kinds.set(i, 'sidebar');
    }
  });
  return withKinds(parts, kinds);
};
