import { overlaps, type Span } from '../../text/span.ts';
import type { Discourse, SpokenCue } from './discourse.ts';
import { type Ground, stripLinks } from './ground.ts';
import { isMeasure } from './modal.ts';
import type { Passage } from './passage.ts';
import type { Attributed } from './scene.ts';
import type { Proposal, ProposalKind } from './statement.ts';
import { trimWords } from './strokes.ts';
import type { Voice } from './voice.ts';
import { longestAt, longestBefore } from './words.ts';

/** What proposals are drawn from. */
export interface Material {
  readonly ground: Ground;
  readonly passage: Passage;
  readonly discourse: Discourse;
  readonly quotes: readonly Attributed[];
  /** Where each of them begins. */
  readonly quoteStarts: readonly number[];
}

/** Who recommends, with which verb, found by which rule. */
export interface Offer {
  readonly voice: Voice;
  readonly verb: string;
  readonly kind: ProposalKind;
  readonly rule: string;
}

/** Recommended words before it is known whether an earlier rule has them already. */
export interface Draft extends Offer {
  readonly words: Span;
}

/** What a verb of recommending offers; null when nobody is known to recommend. */
export const offerOf = (cue: SpokenCue, rule: string): Offer | null =>
  cue.voice === null || cue.voice.speaker === null || cue.voice.group === 'reporter'
    ? null
    : { voice: cue.voice, verb: cue.verb, kind: 'advice', rule };

/** The block that a verb stands in. */
export const blockOf = ({ passage }: Material, cue: SpokenCue): number =>
  passage.clauses[cue.clause]?.block ?? 0;

/** Less than this is a slip, not a measure. */
const MIN_LENGTH = 5;
const MAX_ADDRESSEE = 40;

/** Whom the measure is addressed to: the phrase before its verb when it names an office: ｜有关部门｜尽快出台…. */
const addresseeOf = (ground: Ground, words: Span): string | null => {
  const { text, lexicon, roster } = ground;
  const limit = Math.min(words.end, words.start + MAX_ADDRESSEE);
  // 支持…, 在…: the words begin with the measure itself
  if (longestAt(lexicon.directives, text, words.start, limit) !== null) return null;
  for (let at = words.start + 1; at < limit; at++) {
    if (/[，。；：“]/u.test(text.charAt(at))) return null;
    // 人力资源和社会｜保障部: the middle of a name
    if (roster.isInsideInstitution(at) && roster.isInsideInstitution(at - 1)) continue;
    const isOffice =
      longestBefore(lexicon.addressees, text, at, words.start) !== null ||
      roster.institutionsWithin({ start: words.start, end: at }).some(mention => mention.end === at);
    if (isOffice && isMeasure(ground, { start: at, end: limit, mark: '', sentence: 0 }, false))
      return text.slice(words.start, at);
  }
  return null;
};

/** Spans that are taken, by the stretches of text that they touch. */
type Taken = Map<number, Span[]>;
const STRETCH = 256;

/** Takes `span` unless it overlaps one that is taken. */
const claim = (taken: Taken, span: Span): boolean => {
  const first = Math.floor(span.start / STRETCH);
  const last = Math.floor((span.end - 1) / STRETCH);
  for (let i = first; i <= last; i++) if (taken.get(i)?.some(other => overlaps(other, span))) return false;
  for (let i = first; i <= last; i++) taken.set(i, [...(taken.get(i) ?? []), span]);
  return true;
};

/** The proposals that `drafts` make, in text order; of two that overlap the first one drafted counts. */
export const settle = (ground: Ground, drafts: readonly Draft[]): readonly Proposal[] => {
  const kept: Proposal[] = [];
  const said = new Set<string>();
  const taken: Taken = new Map();
  for (const { words, voice, verb, kind, rule } of drafts) {
    const linked = stripLinks(ground, words.start, words.end);
    const { start, end } = trimWords(ground.text, { start: linked, end: words.end });
    const text = ground.text.slice(start, end);
    if (text.replace(/\s/gu, '').length < MIN_LENGTH) continue;
    // pages repeat paragraphs: what somebody recommends in the same words is one recommendation
    const same = `${voice.speaker}\t${text}`;
    if (said.has(same) || !claim(taken, { start, end })) continue;
    said.add(same);
    const addressee = addresseeOf(ground, { start, end });
    kept.push({ start, end, text, speaker: voice.speaker, kind, verb, addressee, rule });
  }
  return kept.sort((a, b) => a.start - b.start);
};
