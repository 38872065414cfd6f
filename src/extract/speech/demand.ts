import type { SpokenCue } from './discourse.ts';
import { blockOf, type Draft, type Material, type Offer } from './draft.ts';
import { readMeasures, regionEnd } from './measures.ts';
import { holdsMeasure, isMeasure } from './modal.ts';
import { adviceIn, opinionIn } from './opinion.ts';
import { standingOf } from './proposer.ts';
import { cutStrokes, type Stroke } from './strokes.ts';
import type { Voice } from './voice.ts';

/** Verbs that leaders, offices and documents set tasks with. */
const SETS: ReadonlySet<string> = new Set([
  '指出',
  '强调',
  '提出',
  '明确',
  '明确提出',
  '强调指出',
  '重申',
  '指明',
  '提醒',
]);
/** Plain verbs that a leader may do it with. */
const SAYS: ReadonlySet<string> = new Set(['说', '表示', '谈到', '称']);
const ORDERS: ReadonlySet<string> = new Set(['要求', '号召', '责令', '叮嘱', '嘱咐']);
/** How much may stand between somebody and the order: 日前联合. */
const MAX_GAP = 8;
/** Posts and groups that set no tasks. */
const PLAIN = /(?:人士|媒体|主持人|工作人员|官兵|干部|工程师|朋友)$/u;

/** Whether a voice sets tasks instead of recommending: leaders, offices, meetings, documents. */
export const commands = ({ ground }: Material, voice: Voice): boolean => {
  if (voice.type === 'source') return voice.group !== 'figures';
  if (voice.type === 'role') return voice.group === 'official' && !PLAIN.test(voice.speaker ?? '');
  return voice.type !== 'pronoun' && standingOf(ground, voice) === 'none';
};

/** The demand of a voice, under the name of the document where nobody speaks; null when nobody is known. */
export const demandOf = (voice: Voice, verb: string, rule: string): Offer | null => {
  const speaker = voice.speaker ?? voice.document;
  return speaker === null ? null : { voice: { ...voice, speaker }, verb, kind: 'demand', rule };
};

/** 柳江提出的期望要求，: not what is ordered but the order itself. */
const isNoun = (text: string, { subject, start, follow }: SpokenCue): boolean => {
  const gap = subject === null ? '' : text.slice(subject.end, start);
  return /[的对向”]/u.test(gap) || (follow === 'mark' && gap.length > MAX_GAP);
};

/** 要求各区限期…, 要求多措并举推动…: what is ordered. */
const orderIn = ({ ground }: Material, cue: SpokenCue, strokes: readonly Stroke[]): number | null => {
  const [first] = strokes;
  if (first === undefined || !ORDERS.has(cue.verb) || isNoun(ground.text, cue)) return null;
  if (cue.follow === 'mark') return cue.content;
  return isMeasure(ground, first, true) || holdsMeasure(ground, first) ? cue.content : null;
};

/** 强调，要…: of a person anywhere in the sentence or behind it, of offices and documents where it begins. */
const taskIn = ({ ground }: Material, cue: SpokenCue, strokes: readonly Stroke[]): number | null => {
  const isPerson = cue.voice?.type === 'person';
  if (!SETS.has(cue.verb) && !(isPerson && SAYS.has(cue.verb))) return null;
  return isPerson ? opinionIn(ground, strokes, 'known') : adviceIn(ground, strokes.slice(0, 1), 'known');
};

/** 会议强调，要… and 市政府要求…: tasks that are set. */
export const fromDemand = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const { voice, follow, content } = cue;
  if (voice === null || (follow !== 'mark' && follow !== 'bare') || !commands(material, voice)) return [];
  const offer = demandOf(voice, cue.verb, 'demand');
  const block = blockOf(material, cue);
  const end = regionEnd(material, block, content);
  if (offer === null || end <= content) return [];
  const strokes = cutStrokes(material.ground.text, { start: content, end });
  const start = orderIn(material, cue, strokes) ?? taskIn(material, cue, strokes);
  return start === null ? [] : readMeasures(material, block, start, offer);
};
