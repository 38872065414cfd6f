import type { Span } from '../../text/span.ts';
import { commands, demandOf } from './demand.ts';
import type { Draft, Material } from './draft.ts';
import { stripLinks } from './ground.ts';
import { findModal, isMeasure } from './modal.ts';
import { type Standing, standingOf } from './proposer.ts';
import type { Attributed } from './scene.ts';
import { cutStrokes, type Stroke } from './strokes.ts';
import type { Voice } from './voice.ts';
import { longestAt } from './words.ts';

const OWN = /^(?:我们?|笔者)?(?:也|还|更|真心|衷心|诚挚地?)*(?=建议|呼吁|希望|期待|期盼|盼望)/u;

/** Where the recommended words of a stroke inside a quotation begin, or null. */
const quotedStart = (
  material: Material,
  stroke: Stroke,
  isFirst: boolean,
  standing: Standing,
): number | null => {
  const { ground } = material;
  const linked = stripLinks(ground, stroke.start, stroke.end);
  // “我希望…”: whose wish it is is known
  const own = OWN.exec(ground.text.slice(linked, stroke.end))?.[0].length ?? 0;
  const from = linked + own;
  const verb = longestAt(ground.lexicon.verbs, ground.text, from, stroke.end);
  if (verb?.value.type === 'recommend') return verb.end;
  if (verb?.value.type === 'hope' && standing === 'known') return verb.end;
  const modal = standing === 'none' ? null : findModal(ground, stroke, standing);
  if (modal === null) return null;
  // 规模偏小，要参与竞争，…: a condition, no advice
  if (modal.value === 'weak' && modal.start === linked && !isFirst) return null;
  return linked;
};

/** “要牢牢把握…”: the sentences of a quotation that set tasks with their first words. */
const quotedDemands = (
  material: Material,
  voice: Voice,
  verb: string | null,
  inner: Span,
): readonly Draft[] => {
  const { ground } = material;
  const offer = demandOf(voice, verb ?? '“', 'quoted');
  const strokes = cutStrokes(ground.text, inner);
  return strokes.flatMap((stroke, index) => {
    if (offer === null || strokes[index - 1]?.sentence === stroke.sentence) return [];
    const start = stripLinks(ground, stroke.start, stroke.end);
    if (findModal(ground, stroke, 'known')?.start !== start) return [];
    const end = strokes.findLast(({ sentence }) => sentence === stroke.sentence)?.end ?? stroke.end;
    return [{ ...offer, words: { start, end } }];
  });
};

/** Words of what somebody did, not of what should be done. */
const PERSONAL = /[我了]|已经|去年/u;

/** “建议…。”柳江说, “要统筹…。”: what a quotation recommends, sentence by sentence. */
export const fromQuotation = (
  material: Material,
  { quote, voice, inner }: Attributed,
  follows: boolean,
): readonly Draft[] => {
  if (voice !== null && commands(material, voice)) {
    const demands = quotedDemands(material, voice, quote.verb, inner);
    if (demands.length > 0) return demands;
  }
  if (voice === null || voice.speaker === null) return [];
  const { ground } = material;
  const own = standingOf(ground, voice);
  const isOpinion = ground.lexicon.verbs.rows.get(quote.verb ?? '')?.type === 'think';
  const standing = own === 'unknown' && !isOpinion ? 'none' : own;
  const strokes = cutStrokes(ground.text, inner);
  const offer = { voice, verb: quote.verb ?? '“', kind: 'advice' as const, rule: 'quoted' };
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
