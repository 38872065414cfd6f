import { type Ground, stripLinks } from './ground.ts';
import type { ModalClass } from './lexicon.ts';
import { findModal } from './modal.ts';
import type { Standing } from './proposer.ts';
import type { Stroke } from './strokes.ts';
import { longestAt, type WordHit } from './words.ts';

/** Behind 要实现共治，: the stroke before was a condition. */
const CONDITION = /^(?:离不开|关键|任重|还有很长)/u;
/** How many sentences may stand between a verb of speech and the advice. */
const MAX_BETWEEN = 2;

/** 委员发言说，要联系实际…: words that begin with 要 advise, whatever verb follows. */
const openingWill = (ground: Ground, stroke: Stroke, standing: Standing): WordHit<ModalClass> | null => {
  if (standing !== 'known') return null;
  const start = stripLinks(ground, stroke.start, stroke.end);
  const hit = longestAt(ground.lexicon.modals, ground.text, start, stroke.end);
  return hit?.value === 'weak' && /要$/u.test(hit.word) ? hit : null;
};

/** 强调要深化合作: the verb in front is no part of what is to be done. */
const behindVerb = ({ text, lexicon }: Ground, { start, end }: Stroke): number => {
  const verb = longestAt(lexicon.verbs, text, start, end);
  const at = verb?.value.type === 'think' || verb?.value.type === 'say' ? verb.end : start;
  return /[了过]/u.test(text.charAt(at)) ? at + 1 : at;
};

/** Where the advice of one sentence begins, null when none of its strokes advises. */
export const adviceIn = (ground: Ground, strokes: readonly Stroke[], standing: Standing): number | null => {
  const { text } = ground;
  for (const [index, stroke] of strokes.entries()) {
    const will = index === 0 ? openingWill(ground, stroke, standing) : null;
    const modal = findModal(ground, stroke, standing) ?? will;
    const next = strokes[index + 1];
    // 要实现共治，离不开…: a condition
    if (modal === null || (next !== undefined && CONDITION.test(text.slice(next.start, next.end)))) continue;
    // 促进转化，就要健全…: the aim before belongs to it
    return /[就才]$/u.test(text.slice(stroke.start, modal.start)) ||
      /^[就才]/u.test(text.slice(modal.start, modal.end))
      ? (strokes[0]?.start ?? stroke.start)
      : behindVerb(ground, stroke);
  }
  return null;
};

/** The first stroke of the sentences right behind that opens with a modal: …。当前人手不足，要加强…. */
const adviceBehind = (ground: Ground, strokes: readonly Stroke[], standing: Standing): number | null => {
  for (const stroke of strokes) {
    if (stroke.sentence > MAX_BETWEEN) break;
    if (stroke.sentence === 0) continue;
    const start = stripLinks(ground, stroke.start, stroke.end);
    const modal =
      findModal(ground, { start, end: stroke.end }, standing) ?? openingWill(ground, stroke, standing);
    if (modal?.start === start) return start;
  }
  return null;
};

/** Words of opinion from the first advice on: 柳江认为，两地应…; behind statements, only what opens with it. */
export const opinionIn = (ground: Ground, strokes: readonly Stroke[], standing: Standing): number | null =>
  adviceIn(
    ground,
    strokes.filter(({ sentence }) => sentence === 0),
    standing,
  ) ?? adviceBehind(ground, strokes, standing);
