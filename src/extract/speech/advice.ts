import type { SpokenCue } from './discourse.ts';
import { blockOf, type Draft, type Material, type Offer, offerOf } from './draft.ts';
import { splitItems } from './enumeration.ts';
import { readMeasures, regionEnd } from './measures.ts';
import { findModal, isMeasure } from './modal.ts';
import { opinionIn } from './opinion.ts';
import { standingOf } from './proposer.ts';
import { cutStrokes, type Stroke } from './strokes.ts';

/** Verbs that bring a measure forward, and how it may begin. */
const BRINGS: ReadonlySet<string> = new Set(['提出', '主张']);
const OPENS = /^(?:对|要(?![求素点闻件])|应(?!用|对)|需要|可以)/u;
/** What somebody finds is no opinion: 发现…亟需…. */
const FINDINGS: ReadonlySet<string> = new Set(['发现', '注意到', '看到', '意识到', '了解到']);

/** 柳江认为，两地应…: an opinion of somebody who recommends. */
export const fromOpinion = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const { text } = material.ground;
  const offer = offerOf(cue, 'opinion');
  const standing = offer === null ? 'none' : standingOf(material.ground, offer.voice);
  if (offer === null || standing === 'none' || (standing === 'unknown' && cue.type !== 'think')) return [];
  if ((cue.follow !== 'mark' && cue.follow !== 'bare') || FINDINGS.has(cue.verb)) return [];
  const block = blockOf(material, cue);
  const end = regionEnd(material, block, cue.content);
  if (end <= cue.content) return [];
  const strokes = cutStrokes(material.ground.text, { start: cue.content, end });
  const [first] = strokes;
  // 柳江提出，对…加计扣除: to bring forward a measure is to recommend it
  const brings = BRINGS.has(cue.verb) && standing === 'known' && first !== undefined;
  const isBrought =
    brings && (isMeasure(material.ground, first, false) || OPENS.test(text.slice(first.start, first.end)));
  const start = isBrought ? cue.content : opinionIn(material.ground, strokes, standing);
  // 一是点位太少；二是数据不能共享: a list of findings
  const list = splitItems(material.ground.text, strokes)[0]?.start;
  if (start === null || (list !== undefined && start > list)) return [];
  return readMeasures(material, block, start, offer);
};

/** 市人大代表白一波：重庆应…: the sentences of an answer that say what should be done. */
export const fromAnswer = (material: Material, cue: SpokenCue): readonly Draft[] => {
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
