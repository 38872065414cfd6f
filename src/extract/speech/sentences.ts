import type { Span } from '../../text/span.ts';
import { type Ground, stripLinks } from './ground.ts';
import { findModal, isFrame, isMeasure, longestDirective } from './modal.ts';
import type { Stroke } from './strokes.ts';
import { longestAt } from './words.ts';

/** From the first stroke to the last. */
export const spanOf = (strokes: readonly Stroke[]): Span => ({
  start: strokes[0]?.start ?? 0,
  end: strokes.at(-1)?.end ?? 0,
});

const hasLink = (ground: Ground, stroke: Stroke): boolean =>
  stripLinks(ground, stroke.start, stroke.end) > stroke.start;

/** Whether a sentence breaks off at a comma, and neither before a quotation nor with …的同时，建议…. */
const isCutShort = (text: string, last: Stroke | undefined): boolean =>
  last !== undefined &&
  /[，,]/u.test(last.mark) &&
  !/[“「]/u.test(text.charAt(last.end + 1)) &&
  !/的同时$/u.test(text.slice(last.start, last.end));

/** 建立了三个站, 已完成大半, 去年: what has been done. */
const PAST =
  /(?<![为除])了(?![解然不])|已(?![有经])|^(?:从|自)?\d{4}年|^去年|^.{1,12}以来$|^近年来|^近日|^日前/u;

/** 实现根本好转，｜需要通力合作: what an aim takes is said of it. */
const TAKES = /^(?:还?需要|离不开|关键|是|重在|贵在|任重)/u;

/** Whether a sentence goes on recommending: 同时，建立…. 在资金方面，设立…. */
export const goesOn = (ground: Ground, strokes: readonly Stroke[], needsLink: boolean): boolean => {
  const first = strokes[0];
  // another verb of speech cut the sentence short: it is somebody else's
  if (first === undefined || isCutShort(ground.text, strokes.at(-1))) return false;
  if (strokes.some(({ start, end }) => PAST.test(ground.text.slice(start, end)))) return false;
  const body = strokes.find(stroke => !isFrame(ground, stroke));
  if (body === undefined) return false;
  const next = strokes[strokes.indexOf(body) + 1];
  if (next !== undefined && TAKES.test(ground.text.slice(next.start, next.end))) return false;
  const linked = body !== first || hasLink(ground, first);
  if (needsLink && !linked) return false;
  return isMeasure(ground, body, linked) || findModal(ground, body, 'unknown') !== null;
};

/** Strokes grouped by their sentences. */
export const bySentence = (strokes: readonly Stroke[]): readonly (readonly Stroke[])[] => {
  const sentences: Stroke[][] = [];
  for (const stroke of strokes) {
    const last = sentences.at(-1);
    if (last?.[0]?.sentence === stroke.sentence) last.push(stroke);
    else sentences.push([stroke]);
  }
  return sentences;
};

/** Parts of one sentence that a semicolon and a connective set apart: …；同时，…；此外，…. */
export const splitParts = (ground: Ground, strokes: readonly Stroke[]): readonly Span[] => {
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
export const endOfLast = (ground: Ground, strokes: readonly Stroke[]): number => {
  const sentences = bySentence(strokes);
  let end = spanOf(sentences[0] ?? []).end;
  for (const sentence of sentences.slice(1)) {
    if (!goesOn(ground, sentence, false)) break;
    end = spanOf(sentence).end;
  }
  return end;
};

/** Whether a sentence takes a recommendation up again behind others: 支持…, 鼓励…. */
export const resumes = (ground: Ground, sentence: readonly Stroke[]): boolean => {
  const [first] = sentence;
  if (first === undefined || /[了过着已]/u.test(ground.text.slice(first.start, first.end))) return false;
  return longestDirective(ground, first) >= 2 && goesOn(ground, sentence, false);
};

/** Without what another verb of speech cut off at the end: 保护好视力；｜在植树现场，. */
const withoutRest = (ground: Ground, strokes: readonly Stroke[]): readonly Stroke[] => {
  if (!/[，,]/u.test(strokes.at(-1)?.mark ?? '')) return strokes;
  const part = strokes.findLastIndex(({ mark }) => /[；;]/u.test(mark));
  const from = Math.max(part + 1, 1);
  const holds = strokes
    .slice(from)
    .some(stroke => !isFrame(ground, stroke) && isMeasure(ground, stroke, false));
  return holds || (part < 0 && !strokes.slice(from).every(stroke => isFrame(ground, stroke)))
    ? strokes
    : strokes.slice(0, from);
};

/** The strokes before one that says something else: 呼吁加强协作，｜并表示…. */
export const beforeRemark = (ground: Ground, strokes: readonly Stroke[]): readonly Stroke[] => {
  const at = strokes.findIndex((stroke, index) => index > 0 && isRemark(ground, stroke));
  return at < 0 ? withoutRest(ground, strokes) : strokes.slice(0, at);
};

/** 并代拟了决议草案: done, not recommended. */
const DONE = /^并[^，]{1,6}了/u;

const isRemark = (ground: Ground, { start, end }: Stroke): boolean => {
  const { text, lexicon } = ground;
  const from = stripLinks(ground, start, end);
  if (DONE.test(text.slice(start, end))) return true;
  if (from === start) return false;
  const verb = longestAt(lexicon.verbs, text, from, end);
  return verb !== null && SAYS.has(verb.value.type) && !/^[了的]/u.test(text.slice(verb.end, end));
};

const SAYS: ReadonlySet<string> = new Set(['say', 'think']);
