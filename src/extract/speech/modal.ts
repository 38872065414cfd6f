import type { Span } from '../../text/span.ts';
import { type Ground, stripLinks } from './ground.ts';
import type { ModalClass, SpeechLexicon } from './lexicon.ts';
import { skipEnclosed } from './passage.ts';
import type { Standing } from './proposer.ts';
import type { Stroke } from './strokes.ts';
import { longestAt, type WordHit } from './words.ts';

/** A modal that has nothing of weight behind it is a noun or a tail: 有此需要. */
const MIN_BEHIND = 2;
/** 我们要… is a promise more often than advice. */
const OWN = /(?:我|我们|我国|咱们|自己|我市|我省|公司|本人|他们|她们)$/u;
/** 应某国邀请 is no advice. */
const INVITATION = /^应[^，]{2,40}(?:邀请|请求|要求|之邀)/u;

/** Whether a measure follows at once: 要｜进一步优化…, 可｜在两县设立…; not the tail of a remark (…需要提高). */
const opensMeasure = ({ lexicon, text }: Ground, from: number, end: number): boolean => {
  const start = from + (/^[更再先尽也都]/u.test(text.slice(from, from + 1)) ? 1 : 0);
  const verb = longestAt(lexicon.directives, text, start, end);
  return verb !== null && end - verb.end >= MIN_BEHIND;
};

/** Whether a modal makes advice out of the words of somebody of this standing. */
const advises = (ground: Ground, stroke: Span, modal: WordHit<ModalClass>, standing: Standing): boolean => {
  const { text } = ground;
  if (modal.value === 'strong') return !INVITATION.test(text.slice(modal.start, stroke.end));
  if (standing !== 'known' || modal.value === 'none') return false;
  if (modal.value === 'firm') return true;
  if (OWN.test(text.slice(stroke.start, modal.start))) return false;
  return modal.word.length > 1 && !/^[需可]/u.test(modal.word)
    ? true
    : opensMeasure(ground, modal.end, stroke.end);
};

/** The first modal of a stroke that makes it advice: 两地｜应｜…, 四川｜要｜进一步…. */
export const findModal = (ground: Ground, stroke: Span, standing: Standing): WordHit<ModalClass> | null => {
  const { text, lexicon } = ground;
  for (let i = stroke.start; i < stroke.end; i++) {
    i = skipEnclosed(text, i, stroke.end);
    const hit = longestAt(lexicon.modals, text, i, stroke.end);
    if (hit === null) continue;
    i = hit.end - 1;
    if (stroke.end - hit.end < MIN_BEHIND || /[的之于]/u.test(text.charAt(hit.end))) continue;
    if (advises(ground, stroke, hit, standing)) return hit;
  }
  return null;
};

/** Words before a measure that name its field: 在资金方面，共治上，. */
const FIELD = /^(?:在|就|从|针对|围绕|对于)?.{1,24}(?:方面|领域|上|中|层面|环节|过程中|同时)$/u;

/** Whether a stroke is no more than a field or a connective for what follows it. */
export const isFrame = (ground: Ground, stroke: Stroke): boolean => {
  const from = stripLinks(ground, stroke.start, stroke.end);
  return from >= stroke.end || FIELD.test(ground.text.slice(from, stroke.end).trim());
};

/** The verb that opens a measure at `at`. */
const directiveAt = (lexicon: SpeechLexicon, text: string, at: number, end: number): number => {
  const hit = longestAt(lexicon.directives, text, at, end);
  return hit === null || /[了过着]/u.test(text.charAt(hit.end)) ? 0 : hit.word.length;
};

/** A measure that something is said of is none: 加强合作是现实需求, 推动转型成为共识. */
const STATEMENT = /^.{2,20}?(?:是(?!否)|成为|有利于|有助于|取得|已经|具有|意义重大|势在必行|极大|(?<!为)了)/u;

/** Whether the stroke reads as a measure without a subject: 加快…, 同时，完善…, 应强化…. */
export const isMeasure = (ground: Ground, stroke: Stroke, linked: boolean): boolean => {
  const { text, lexicon } = ground;
  const from = stripLinks(ground, stroke.start, stroke.end);
  if (STATEMENT.test(text.slice(from, stroke.end))) return false;
  const length = directiveAt(lexicon, text, from, stroke.end);
  if (length >= 2 || (linked && length === 1)) return true;
  const modal = findModal(ground, { start: from, end: stroke.end }, 'known');
  return modal !== null && modal.start === from;
};
