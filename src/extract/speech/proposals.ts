import { lastAtOrBefore } from '../../text/span.ts';
import { fromAnswer, fromOpinion } from './advice.ts';
import { fromDemand } from './demand.ts';
import type { SpokenCue } from './discourse.ts';
import { blockOf, type Draft, type Material, type Offer, offerOf, settle } from './draft.ts';
import { markerAt } from './enumeration.ts';
import { readMeasures } from './measures.ts';
import { findModal, isMeasure } from './modal.ts';
import { standingOf } from './proposer.ts';
import { fromQuotation } from './quoted-advice.ts';
import type { Attributed } from './scene.ts';
import type { Proposal } from './statement.ts';
import { cutStrokes } from './strokes.ts';
import { readTitles } from './submission.ts';

/** Words that only announce the list: 建议，内容包括…. */
const ANNOUNCEMENT = /^(?:内容)?(?:包括|涵盖|涉及|其中包括|具体包括|即|分别是)[：:，,]?/u;

/** 希望 recommends in the mouth of people who recommend; leaders and the public merely hope. */
const mayHope = ({ ground }: Material, { type, verb, content }: SpokenCue, { voice }: Offer): boolean => {
  if (type !== 'hope') return true;
  const standing = standingOf(ground, voice);
  if (verb === '希望' || standing !== 'known') return verb === '希望' && standing !== 'none';
  // 期待有关部门尽快…: more than a wish for better days
  const [first] = cutStrokes(ground.text, { start: content, end: content + MAX_WISH });
  return (
    first !== undefined && (isMeasure(ground, first, false) || findModal(ground, first, 'known') !== null)
  );
};

/** As much of a wish is read as tells whether it is a measure. */
const MAX_WISH = 40;

/** 提出建议，…: only a list or a measure is the content. */
const isContent = (material: Material, cue: SpokenCue, at: number): boolean => {
  if (cue.verb !== '提出建议') return true;
  const { text } = material.ground;
  if (at !== cue.content || /[：:]/u.test(text.slice(cue.end, cue.content))) return true;
  const [first] = cutStrokes(text, { start: at, end: at + 30 });
  return first !== undefined && isMeasure(material.ground, first, false);
};

/** The last quotation that begins at or before `at`. */
const quoteAt = ({ quotes, quoteStarts }: Material, at: number): Attributed | null =>
  quotes[lastAtOrBefore(quoteStarts, at)] ?? null;

/** 柳江建议，…: the words behind the verb, or the quotation before it (“…。”柳江建议。). */
const fromRecommendation = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const offer = offerOf(cue, cue.type);
  if (offer === null || !mayHope(material, cue, offer)) return [];
  const { text } = material.ground;
  const quoted = quoteAt(material, cue.content);
  const starts = quoted?.quote.start === cue.content;
  if (quoted !== null && starts) return [{ ...offer, words: quoted.inner }];
  if (cue.follow === 'end') {
    const said = quoteAt(material, cue.start);
    const near = said !== null && said.quote.verb === cue.verb && cue.start - said.quote.end < 60;
    return near ? [{ ...offer, words: said.inner }] : [];
  }
  if (cue.follow === 'of') return [];
  const skip = ANNOUNCEMENT.exec(text.slice(cue.content, cue.content + 8))?.[0].length ?? 0;
  const from = cue.content + skip;
  return isContent(material, cue, from) ? readMeasures(material, blockOf(material, cue), from, offer) : [];
};

/** How far behind a recommendation a quotation still goes on with it. */
const NEAR = 3;

/** Whether the same speaker recommends right before a quotation. `ends` has the speaker of each recommendation. */
const followsAdvice = (ends: ReadonlyMap<number, string | null>, { quote, voice }: Attributed): boolean => {
  for (let at = quote.start - NEAR; at <= quote.start; at++)
    if (ends.has(at) && ends.get(at) === voice?.speaker) return true;
  return false;
};

/** 就深化合作提出三点建议。一是…: the list in the sentences or paragraphs behind. */
const listBehind = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const { passage, ground } = material;
  const clause = passage.clauses[cue.clause];
  const offer = offerOf(cue, 'recommend');
  const next = passage.clauses[cue.clause + 1];
  if (clause === undefined || offer === null || next === undefined || clause.mark !== '。') return [];
  if (
    !/(?:建议|意见|倡议)$/u.test(ground.text.slice(cue.start, clause.end)) ||
    markerAt(ground.text, next.start) === null
  )
    return [];
  const block = blockOf(material, cue);
  const from = next.block === clause.block ? next.start : (passage.blocks[block]?.end ?? next.start);
  return readMeasures(material, block, from, offer);
};

const fromCue = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const titles = [...readTitles(material, cue), ...listBehind(material, cue)];
  if (titles.length > 0) return titles;
  if (cue.type === 'recommend' || cue.type === 'hope') return fromRecommendation(material, cue);
  const demanded = fromDemand(material, cue);
  if (demanded.length > 0) return demanded;
  if (cue.type === 'say' || cue.type === 'think') return fromOpinion(material, cue);
  return cue.type === 'label' ? fromAnswer(material, cue) : [];
};

/** Everything recommended in an article, item by item, with who recommends it. */
export const findProposals = (material: Material): readonly Proposal[] => {
  const drafts = material.discourse.cues.flatMap(cue => fromCue(material, cue));
  const ends = new Map(drafts.map(({ words, voice }) => [words.end, voice.speaker]));
  const quoted = material.quotes.flatMap(attributed =>
    fromQuotation(material, attributed, followsAdvice(ends, attributed)),
  );
  return settle(material.ground, [...drafts, ...quoted]);
};
