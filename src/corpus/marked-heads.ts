import type { Head } from './heads.ts';
import { isMarkedHeading } from './marks.ts';
import { isBody, type Part } from './part.ts';
import { isSectionName, stripMarks } from './titles.ts';

/** # 标题 of Markdown. */
const TOP_LEVEL = /^#\s/u;
/** 标题：江州开建电站; 【标题】江州开建电站: texts are put into one file below each other. */
const LABELLED = /^[【[]?(?:标\s?题|题名|篇名)[：:】\]]\s*\S/u;

const isTitle = ({ kind, text }: Part): boolean =>
  kind === 'heading' && TOP_LEVEL.test(text) && !isSectionName(text) && !isMarkedHeading(stripMarks(text));

const isLabelled = ({ kind, text }: Part): boolean => kind === 'heading' && LABELLED.test(text);

/** End of the lines below a title that say when, where and who. */
const bodyFrom = (parts: readonly Part[], at: number): number => {
  let body = at;
  while (['byline', 'dateline', 'noise', 'heading'].includes(parts[body]?.kind ?? '')) body++;
  return isBody(parts[body] ?? { kind: 'noise' }) ? body : at;
};

/** The heads at the titles that `isOne` tells; none where fewer than `fewest` have text below them. */
const headsAt = (parts: readonly Part[], isOne: (part: Part) => boolean, fewest: number): readonly Head[] => {
  const starts = parts.flatMap((part, i) => (isOne(part) ? [i] : []));
  const heads = starts.flatMap((start, i) => {
    const text = parts.slice(start + 1, starts[i + 1] ?? parts.length).some(isBody);
    return text ? [{ start, body: bodyFrom(parts, start + 1) }] : [];
  });
  return heads.length >= fewest && heads.length === starts.length ? heads : [];
};

/**
 * Heads that the page itself marks as such: several Markdown titles of the first level, titles with a label.
 * A single Markdown title is that of the page, whatever else stands on it.
 */
export const findMarkedHeads = (parts: readonly Part[]): readonly Head[] => {
  const labelled = headsAt(parts, isLabelled, 2);
  return labelled.length > 0 ? labelled : headsAt(parts, isTitle, 2);
};
