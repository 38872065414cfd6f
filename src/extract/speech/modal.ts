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
const INVITATION = /^应[^，]{2,40}(?:邀请|请求|要求|之邀|所需|所求|之需)/u;

/** Whether a measure follows at once: 要｜进一步优化…, 可｜在两县设立…; not the tail of a remark (…需要提高). */
const opensMeasure = ({ lexicon, text }: Ground, from: number, end: number): boolean => {
  const start = from + (/^[更再先尽也都]/u.test(text.slice(from, from + 1)) ? 1 : 0);
  const verb =
    longestAt(lexicon.directives, text, from, end) ?? longestAt(lexicon.directives, text, start, end);
  return verb !== null && end - verb.end >= MIN_BEHIND;
};

/** What is needed, not what is to be done, and still advice: 需要｜一批…, 需要｜更多…. */
const NEED = /^(?:一批|一支|一套|一个|一项|有|更多|大量|更大|更好)/u;

/** Whether a modal makes advice out of the words of somebody of this standing. */
const advises = (ground: Ground, stroke: Span, modal: WordHit<ModalClass>, standing: Standing): boolean => {
  const { text } = ground;
  if (modal.value === 'strong') return !INVITATION.test(text.slice(modal.start, stroke.end));
  if (standing !== 'known' || modal.value === 'none') return false;
  if (modal.value === 'firm') return true;
  if (OWN.test(text.slice(stroke.start, modal.start))) return false;
  if (modal.word.length > 1 && !/^[需可]/u.test(modal.word)) return true;
  if (/需要?$/u.test(modal.word) && NEED.test(text.slice(modal.end, stroke.end))) return true;
  return opensMeasure(ground, modal.end, stroke.end);
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
const FIELD =
  /^(?:在|就|从|针对|围绕|对于)?(?!.*(?:处于|仍|尚|正在)).{1,24}(?:方面|领域|上|中|层面|环节|过程中|同时)$/u;
/** Words before a measure that say what it starts from: 以试点资金为基础，按照共治的原则，. */
const FOOTING =
  /^(?:以.{1,30}为.{1,10}|(?:按照?|依据|根据|依托|本着).{2,40}|(?:结合|针对|围绕|面向|立足).{2,40}(?:实际|情况|特点|问题|需求|难题|短板|目标))$/u;

/** Whether a stroke is no more than a field or a connective for what follows it. */
export const isFrame = (ground: Ground, stroke: Stroke): boolean => {
  const from = stripLinks(ground, stroke.start, stroke.end);
  const words = ground.text.slice(from, stroke.end).trim();
  // 继续加强管网建设的同时，建议…: a measure of its own
  if (/的同时$/u.test(words) && longestDirective(ground, { start: from, end: stroke.end }) >= 2) return false;
  return words === '' || FIELD.test(words) || FOOTING.test(words);
};

/** The verb that opens a measure at `at`. */
const directiveAt = (lexicon: SpeechLexicon, text: string, at: number, end: number): number => {
  const hit = longestAt(lexicon.directives, text, at, end);
  return hit === null || /[了过着]/u.test(text.charAt(hit.end)) ? 0 : hit.word.length;
};

/** Length of the verb of a measure that a stroke begins with, 0 when it begins with none. */
export const longestDirective = ({ lexicon, text }: Ground, { start, end }: Span): number =>
  directiveAt(lexicon, text, start, end);

/** Whether a stroke has the verb of a measure in it: 双方朝着共同方向｜深化合作. */
export const holdsMeasure = ({ lexicon, text }: Ground, { start, end }: Span): boolean => {
  for (let at = start + 1; at < end; at++) if (directiveAt(lexicon, text, at, end) >= 2) return true;
  return false;
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
