import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Draft, Material, Offer } from './draft.ts';
import { type Item, markerAt, splitItems } from './enumeration.ts';
import type { Ground } from './ground.ts';
import { holdsMeasure } from './modal.ts';
import { beforeRemark, bySentence, endOfLast, goesOn, resumes, spanOf, splitParts } from './sentences.ts';
import { cutStrokes, type Stroke } from './strokes.ts';

/** How far a recommendation may run on over paragraphs that name nobody. */
const MAX_BLOCKS = 8;

/** Words that only announce a list: 从三个方面入手, 以下几点建议. */
const ANNOUNCES =
  /(?:以下|如下|[几两三四五六七八九十\d]+[个点条项]?(?:方面|建议|方向|举措|层面|环节|对策|意见)).{0,4}$|(?:入手|着手|发力|做起)$/u;

/** Whether the words in front of a list are recommended as well. */
const introduces = (ground: Ground, intro: readonly Stroke[], { rule }: Offer): boolean => {
  if (intro.length === 0) return false;
  if (goesOn(ground, intro, false)) return true;
  const { start, end } = spanOf(intro);
  if (rule !== 'recommend' || ANNOUNCES.test(ground.text.slice(start, end))) return false;
  return intro.some(stroke => holdsMeasure(ground, stroke));
};

const runItems = (
  ground: Ground,
  strokes: readonly Stroke[],
  items: readonly Item[],
  offer: Offer,
): readonly Draft[] => {
  const first = items[0]?.stroke ?? 0;
  const drafts: Draft[] = [];
  const intro = strokes.slice(0, first);
  const rule = `${offer.rule}-item`;
  if (introduces(ground, intro, offer)) drafts.push({ ...offer, words: spanOf(intro) });
  items.forEach((item, index) => {
    const isLast = index === items.length - 1;
    const end = isLast ? endOfLast(ground, strokes.slice(item.stroke)) : item.end;
    drafts.push({ ...offer, rule, words: { start: item.start, end } });
  });
  return drafts;
};

/** How many sentences may explain a recommendation before it goes on. */
const MAX_SKIPPED = 2;

/** The measures in a region whose first words are recommended: the first sentence and what goes on from it. */
const runMeasures = (ground: Ground, region: Span, offer: Offer): readonly Draft[] => {
  const strokes = cutStrokes(ground.text, region);
  const sentences = bySentence(strokes);
  const first = sentences[0];
  if (first === undefined) return [];
  const items = splitItems(ground.text, strokes);
  const start = items[0]?.stroke ?? strokes.length;
  if (items.length > 0 && start <= first.length) return runItems(ground, strokes, items, offer);
  const own = beforeRemark(ground, first);
  const drafts: Draft[] = splitParts(ground, own).map(words => ({ ...offer, words }));
  let skipped = own.length < first.length ? MAX_SKIPPED : 0;
  for (const sentence of sentences.slice(1)) {
    const follows = skipped === 0 ? goesOn(ground, sentence, false) : resumes(ground, sentence);
    if (follows) drafts.push({ ...offer, rule: 'continued', words: spanOf(sentence) });
    else if (skipped < MAX_SKIPPED) skipped++;
    else break;
    if (follows) skipped = 0;
  }
  return drafts;
};

/** Where a region that begins at `from` in `block` ends: at the next speaker, quotation or block end. */
export const regionEnd = ({ passage, discourse }: Material, block: number, from: number): number => {
  let end = passage.blocks[block]?.end ?? from;
  for (let i = lastAtOrBefore(passage.quotationStarts, from - 1) + 1; i < passage.quotations.length; i++) {
    const quotation = passage.quotations[i];
    if (quotation === undefined || quotation.start >= end) break;
    if (quotation.apart) end = quotation.start;
  }
  for (let i = lastAtOrBefore(discourse.cueStarts, from - 1) + 1; i < discourse.cues.length; i++) {
    const start = discourse.cueStarts[i] ?? end;
    if (start >= end) break;
    const cue = discourse.cues[i];
    if (cue?.subject !== null || cue.type !== 'submit') end = start;
  }
  return end;
};

/** Paragraphs behind a recommendation that go on with it, or that list its items. */
const runBlocks = (material: Material, block: number, offer: Offer, listed: boolean): readonly Draft[] => {
  const { ground, passage } = material;
  const section = passage.blocks[block]?.section;
  const drafts: Draft[] = [];
  for (let index = block + 1; index <= block + MAX_BLOCKS; index++) {
    const next = passage.blocks[index];
    if (next === undefined || next.section !== section) break;
    const end = regionEnd(material, index, next.start);
    const strokes = cutStrokes(ground.text, { start: next.start, end });
    const marker = listed ? markerAt(ground.text, next.start) : null;
    const isItem = listed && (next.kind === 'list-item' || marker !== null);
    const first = bySentence(strokes)[0] ?? [];
    // 柳江建议：, and the words in the next paragraph
    const isContent = listed && index === block + 1;
    if (!isItem && !goesOn(ground, first, !isContent)) break;
    const rule = isItem || isContent ? offer.rule : 'continued';
    const single = marker !== null && splitItems(ground.text, strokes).length === 0;
    const start = single ? marker.end : next.start;
    drafts.push(...runMeasures(ground, { start, end }, { ...offer, rule }));
    if (!isItem && end < next.end) break;
  }
  return drafts;
};

/** All measures that begin at `from`: in the rest of the block, then in the blocks that go on. */
export const readMeasures = (
  material: Material,
  block: number,
  from: number,
  offer: Offer,
): readonly Draft[] => {
  const { ground, passage } = material;
  const blockEnd = passage.blocks[block]?.end ?? from;
  if (from >= blockEnd) return runBlocks(material, block, offer, true);
  const end = regionEnd(material, block, from);
  const drafts = runMeasures(ground, { start: from, end }, offer);
  if (end < blockEnd) return drafts;
  const listed = /[：:]\s*$/u.test(ground.text.slice(Math.max(from, blockEnd - 4), blockEnd));
  return [...drafts, ...runBlocks(material, block, offer, listed)];
};
