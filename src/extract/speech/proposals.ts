import type { Span } from '../../text/span.ts';
import type { SpokenCue } from './discourse.ts';
import { type Draft, type Material, type Offer, settle } from './draft.ts';
import { splitItems } from './enumeration.ts';
import { readMeasures, regionEnd } from './measures.ts';
import { findModal, isMeasure } from './modal.ts';
import { type Standing, standingOf } from './proposer.ts';
import type { Attributed } from './quotes.ts';
import type { Proposal } from './statement.ts';
import { cutStrokes, type Stroke } from './strokes.ts';
import { stripLinks } from './subject.ts';
import { readTitles } from './submission.ts';
import { longestAt } from './words.ts';

const offerOf = (cue: SpokenCue, rule: string): Offer | null =>
  cue.voice === null || cue.voice.speaker === null || cue.voice.group === 'reporter'
    ? null
    : { voice: cue.voice, verb: cue.verb, rule };

const blockOf = ({ passage }: Material, cue: SpokenCue): number => passage.clauses[cue.clause]?.block ?? 0;

/** Words that only announce the list: 建议，内容包括…. */
const ANNOUNCEMENT = /^(?:内容)?(?:包括|涵盖|涉及|其中包括|具体包括|即|分别是)[：:，,]?/u;

/** 希望 recommends in the mouth of people who recommend; leaders and the public merely hope. */
const mayHope = ({ ground }: Material, { type, verb }: SpokenCue, { voice }: Offer): boolean =>
  type !== 'hope' || (verb === '希望' && standingOf(ground, voice) !== 'none');

/** 提出建议，…: only a list or a measure is the content. */
const isContent = (material: Material, cue: SpokenCue, at: number): boolean => {
  if (cue.verb !== '提出建议') return true;
  const { text } = material.ground;
  if (at !== cue.content || /[：:]/u.test(text.slice(cue.end, cue.content))) return true;
  const [first] = cutStrokes(text, { start: at, end: at + 30 });
  return first !== undefined && isMeasure(material.ground, first, false);
};

/** 柳江建议，…: the words behind the verb, or the quotation before it (“…。”柳江建议。). */
const fromRecommendation = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const offer = offerOf(cue, cue.type);
  if (offer === null || !mayHope(material, cue, offer)) return [];
  const { text } = material.ground;
  const quoted = material.quotes.find(({ quote }) => quote.start === cue.content);
  if (quoted !== undefined) return [{ ...offer, words: quoted.inner }];
  if (cue.follow === 'end') {
    const said = material.quotes.findLast(({ quote }) => quote.end <= cue.start);
    const near = said !== undefined && said.quote.verb === cue.verb && cue.start - said.quote.end < 60;
    return near ? [{ ...offer, words: said.inner }] : [];
  }
  if (cue.follow === 'of') return [];
  const skip = ANNOUNCEMENT.exec(text.slice(cue.content, cue.content + 8))?.[0].length ?? 0;
  const from = cue.content + skip;
  return isContent(material, cue, from) ? readMeasures(material, blockOf(material, cue), from, offer) : [];
};

/** Words of opinion from the first stroke with a modal on: 柳江认为，两地应…. */
const opinionIn = (material: Material, strokes: readonly Stroke[], standing: Standing): number | null => {
  const { ground } = material;
  const sentence = strokes[0]?.sentence;
  for (const stroke of strokes) {
    if (stroke.sentence !== sentence) break;
    const modal = findModal(ground, stroke, standing);
    if (modal === null) continue;
    // 促进转化，就要健全…: the aim before belongs to it
    return /[就才]$/u.test(ground.text.slice(stroke.start, modal.start)) ||
      /^[就才]/u.test(ground.text.slice(modal.start, modal.end))
      ? (strokes[0]?.start ?? stroke.start)
      : stroke.start;
  }
  return null;
};

/** 柳江认为，两地应…: an opinion of somebody who recommends. */
const fromOpinion = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const offer = offerOf(cue, 'opinion');
  const standing = offer === null ? 'none' : standingOf(material.ground, offer.voice);
  if (offer === null || standing === 'none' || (standing === 'unknown' && cue.type !== 'think')) return [];
  if (cue.follow !== 'mark' && cue.follow !== 'bare') return [];
  const block = blockOf(material, cue);
  const end = regionEnd(material, block, cue.content);
  if (end <= cue.content) return [];
  const strokes = cutStrokes(material.ground.text, { start: cue.content, end });
  const [first] = strokes;
  // 柳江提出，对…加计扣除: to bring forward a measure is to recommend it
  const brings = cue.verb === '提出' && standing === 'known' && first !== undefined;
  const isBrought = brings && isMeasure(material.ground, first, true);
  const start = isBrought ? cue.content : opinionIn(material, strokes, standing);
  // 一是点位太少；二是数据不能共享: a list of findings
  const list = splitItems(material.ground.text, strokes)[0]?.start;
  if (start === null || (list !== undefined && start > list)) return [];
  return readMeasures(material, block, start, offer);
};

/** 市人大代表白一波：重庆应…: the sentences of an answer that say what should be done. */
const fromAnswer = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const offer = offerOf({ ...cue, verb: '：' }, 'answer');
  const { passage, ground } = material;
  if (offer === null || standingOf(ground, offer.voice) !== 'known') return [];
  const first = blockOf(material, cue);
  const head = passage.blocks[first];
  // 专家：…势在必行: a headline with a colon answers nothing
  if (head === undefined || !/[。！？!?…”；]\s*$/u.test(ground.text.slice(head.end - 3, head.end))) return [];
  const drafts: Draft[] = [];
  for (let index = first; index < passage.blocks.length; index++) {
    const block = passage.blocks[index];
    if (block === undefined || block.section !== passage.blocks[first]?.section) break;
    const start = index === first ? cue.content : block.start;
    if (index > first && /^[^。！？，]{0,40}[：:]/u.test(ground.text.slice(block.start, block.end))) break;
    const strokes = cutStrokes(ground.text, { start, end: regionEnd(material, index, start) });
    drafts.push(...sentencesWithModal(material, strokes, offer));
  }
  return drafts;
};

const sentencesWithModal = (
  material: Material,
  strokes: readonly Stroke[],
  offer: Offer,
): readonly Draft[] => {
  const drafts: Draft[] = [];
  let done = -1;
  strokes.forEach(stroke => {
    if (stroke.sentence === done || findModal(material.ground, stroke, 'unknown') === null) return;
    done = stroke.sentence;
    const end = strokes.findLast(({ sentence }) => sentence === done)?.end ?? stroke.end;
    drafts.push({ ...offer, words: { start: stroke.start, end } });
  });
  return drafts;
};

/** Where the recommended words of a stroke inside a quotation begin, or null. */
const quotedStart = (
  material: Material,
  stroke: Stroke,
  isFirst: boolean,
  standing: Standing,
): number | null => {
  const { ground } = material;
  const from = stripLinks(ground, stroke.start, stroke.end);
  const verb = longestAt(ground.lexicon.verbs, ground.text, from, stroke.end);
  if (verb?.value.type === 'recommend') return verb.end;
  if (verb?.value.type === 'hope' && standing === 'known') return verb.end;
  const modal = standing === 'none' ? null : findModal(ground, stroke, standing);
  if (modal === null) return null;
  // 规模偏小，要参与竞争，…: a condition, no advice
  if (modal.value === 'weak' && modal.start === from && !isFirst) return null;
  return from;
};

/** Words of what somebody did, not of what should be done. */
const PERSONAL = /[我了]|已经|去年/u;

/** “建议…。”柳江说, “要统筹…。”: what a quotation recommends, sentence by sentence. */
const fromQuotation = (
  material: Material,
  { quote, voice, inner }: Attributed,
  follows: boolean,
): readonly Draft[] => {
  if (voice === null || voice.speaker === null) return [];
  const { ground } = material;
  const own = standingOf(ground, voice);
  const isOpinion = ground.lexicon.verbs.rows.get(quote.verb ?? '')?.type === 'think';
  const standing = own === 'unknown' && !isOpinion ? 'none' : own;
  const strokes = cutStrokes(ground.text, inner);
  const offer = { voice, verb: quote.verb ?? '“', rule: 'quoted' };
  const drafts: Draft[] = [];
  let done = -1;
  strokes.forEach((stroke, index) => {
    if (stroke.sentence === done) return;
    const isFirst = strokes[index - 1]?.sentence !== stroke.sentence;
    const isBare = standing === 'known' && !PERSONAL.test(ground.text.slice(inner.start, inner.end));
    const goesOn = (follows || isBare) && index === 0 && isMeasure(ground, stroke, false);
    const start = goesOn ? stroke.start : quotedStart(material, stroke, isFirst, standing);
    if (start === null) return;
    done = stroke.sentence;
    const end = strokes.findLast(({ sentence }) => sentence === done)?.end ?? stroke.end;
    drafts.push({ ...offer, rule: goesOn && follows ? 'continued' : 'quoted', words: { start, end } });
  });
  return drafts;
};

/** How far behind a recommendation a quotation still goes on with it. */
const NEAR = 3;

const isBehind = (words: Span, quote: Span): boolean =>
  quote.start >= words.end && quote.start - words.end <= NEAR;

const fromCue = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const titles = readTitles(material, cue);
  if (titles.length > 0) return titles;
  if (cue.type === 'recommend' || cue.type === 'hope') return fromRecommendation(material, cue);
  if (cue.type === 'say' || cue.type === 'think') return fromOpinion(material, cue);
  return cue.type === 'label' ? fromAnswer(material, cue) : [];
};

/** Everything recommended in an article, item by item, with who recommends it. */
export const findProposals = (material: Material): readonly Proposal[] => {
  const drafts = material.discourse.cues.flatMap(cue => fromCue(material, cue));
  const quoted = material.quotes.flatMap(attributed => {
    const { quote, voice } = attributed;
    const follows = drafts.some(
      ({ words, voice: by }) => by.speaker === voice?.speaker && isBehind(words, quote),
    );
    return fromQuotation(material, attributed, follows);
  });
  return settle(material.ground, [...drafts, ...quoted]);
};
