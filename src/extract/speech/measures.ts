import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Draft, Material, Offer } from './draft.ts';
import { type Item, splitItems } from './enumeration.ts';
import { type Ground, stripLinks } from './ground.ts';
import { findModal, isFrame, isMeasure } from './modal.ts';
import { cutStrokes, type Stroke } from './strokes.ts';

/** How far a recommendation may run on over paragraphs that name nobody. */
const MAX_BLOCKS = 8;

interface Run {
  readonly drafts: readonly Draft[];
  /** Whether every sentence up to the end of the region belonged to it. */
  readonly open: boolean;
}

const spanOf = (strokes: readonly Stroke[]): Span => ({
  start: strokes[0]?.start ?? 0,
  end: strokes.at(-1)?.end ?? 0,
});

const hasLink = (ground: Ground, stroke: Stroke): boolean =>
  stripLinks(ground, stroke.start, stroke.end) > stroke.start;

/** Whether a sentence breaks off at a comma, and not before a quotation. */
const isCutShort = (text: string, last: Stroke | undefined): boolean =>
  last !== undefined && /[，,]/u.test(last.mark) && !/[“「]/u.test(text.charAt(last.end + 1));

/** Whether a sentence goes on recommending: 同时，建立…. 在资金方面，设立…. */
const goesOn = (ground: Ground, strokes: readonly Stroke[], needsLink: boolean): boolean => {
  const first = strokes[0];
  // another verb of speech cut the sentence short: it is somebody else's
  if (first === undefined || isCutShort(ground.text, strokes.at(-1))) return false;
  const body = strokes.find(stroke => !isFrame(ground, stroke));
  if (body === undefined) return false;
  const linked = body !== first || hasLink(ground, first);
  if (needsLink && !linked) return false;
  return isMeasure(ground, body, linked) || findModal(ground, body, 'unknown') !== null;
};

const bySentence = (strokes: readonly Stroke[]): readonly (readonly Stroke[])[] => {
  const sentences: Stroke[][] = [];
  for (const stroke of strokes) {
    const last = sentences.at(-1);
    if (last?.[0]?.sentence === stroke.sentence) last.push(stroke);
    else sentences.push([stroke]);
  }
  return sentences;
};

/** Parts of one sentence that a semicolon and a connective set apart: …；同时，…；此外，…. */
const splitParts = (ground: Ground, strokes: readonly Stroke[]): readonly Span[] => {
  const parts: Stroke[][] = [];
  strokes.forEach((stroke, index) => {
    const last = parts.at(-1);
    const before = strokes[index - 1];
    const apart = before !== undefined && /[；;]/u.test(before.mark) && hasLink(ground, stroke);
    if (last === undefined || apart) parts.push([stroke]);
    else last.push(stroke);
  });
  return parts.map(spanOf);
};

/** The last item has no marker behind it: it ends where the text stops recommending. */
const endOfLast = (ground: Ground, strokes: readonly Stroke[]): number => {
  const sentences = bySentence(strokes);
  let end = spanOf(sentences[0] ?? []).end;
  for (const sentence of sentences.slice(1)) {
    if (!goesOn(ground, sentence, false)) break;
    end = spanOf(sentence).end;
  }
  return end;
};

const runItems = (ground: Ground, strokes: readonly Stroke[], items: readonly Item[], offer: Offer): Run => {
  const first = items[0]?.stroke ?? 0;
  const drafts: Draft[] = [];
  const intro = strokes.slice(0, first);
  const rule = `${offer.rule}-item`;
  if (intro.length > 0 && goesOn(ground, intro, false)) drafts.push({ ...offer, words: spanOf(intro) });
  items.forEach((item, index) => {
    const isLast = index === items.length - 1;
    const end = isLast ? endOfLast(ground, strokes.slice(item.stroke)) : item.end;
    drafts.push({ ...offer, rule, words: { start: item.start, end } });
  });
  return { drafts, open: (drafts.at(-1)?.words.end ?? 0) >= spanOf(strokes).end };
};

/** The measures in a region whose first words are recommended: the first sentence and what goes on from it. */
export const runMeasures = (ground: Ground, region: Span, offer: Offer): Run => {
  const strokes = cutStrokes(ground.text, region);
  const sentences = bySentence(strokes);
  const first = sentences[0];
  if (first === undefined) return { drafts: [], open: true };
  const items = splitItems(ground.text, strokes);
  const start = items[0]?.stroke ?? strokes.length;
  if (items.length > 0 && start <= first.length) return runItems(ground, strokes, items, offer);
  const drafts: Draft[] = splitParts(ground, first).map(words => ({ ...offer, words }));
  for (const sentence of sentences.slice(1)) {
    if (!goesOn(ground, sentence, false)) return { drafts, open: false };
    drafts.push({ ...offer, rule: 'continued', words: spanOf(sentence) });
  }
  return { drafts, open: true };
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
    if (cue?.subject !== null || cue.type === 'recommend' || cue.type === 'hope') end = start;
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
    const isItem = listed && (next.kind === 'list-item' || splitItems(ground.text, strokes).length > 0);
    const first = bySentence(strokes)[0] ?? [];
    // 柳江建议：, and the words in the next paragraph
    const isContent = listed && index === block + 1;
    if (!isItem && !goesOn(ground, first, !isContent)) break;
    const rule = isItem || isContent ? offer.rule : 'continued';
    const run = runMeasures(ground, { start: next.start, end }, { ...offer, rule });
    drafts.push(...run.drafts);
    if (!isItem && (!run.open || end < next.end)) break;
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
  const run = runMeasures(ground, { start: from, end }, offer);
  if (!run.open || end < blockEnd) return run.drafts;
  const listed = /[：:]\s*$/u.test(ground.text.slice(Math.max(from, blockEnd - 4), blockEnd));
  return [...run.drafts, ...runBlocks(material, block, offer, listed)];
};
