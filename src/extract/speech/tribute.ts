import type { Rule, Scene } from './scene.ts';
import { findSubject } from './subject.ts';
import { wordsBehind } from './tail.ts';
import type { Voice } from './voice.ts';

/** “…”，是柳江的嘱托, “…。”这是柳江最大的心愿: whose words they were. */
const TRIBUTE =
  /^(?:[这那](?:句话|番话)?)?(?:也|正|就|既|便)?是(?<who>.{2,40})的[^的]{0,8}?(?:期望|嘱托|期许|寄语|心声|勉励|愿望|话|话语|承诺|誓言|体会|感受|感慨|感触|呼声|重托|心愿|口头禅|座右铭|心里话|回答|评价|看法|判断)$/u;

/** The person, pronoun or post at the head of `who`: 柳江｜对群众, 他｜最大. */
const ownerOf = ({ ground, discourse }: Scene, start: number, end: number): Voice | null => {
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !/[对给常最的一多反时心]/u.test(ground.text.charAt(at))) continue;
    const subject = findSubject(ground, start, at);
    if (subject === null || subject.type === 'source' || subject.type === 'institution') continue;
    if (subject.group === 'reporter') return null;
    return discourse.resolveAt(subject);
  }
  return null;
};

/** “…。”这是柳江的心愿: the sentence behind says whose words they were. */
export const byTribute: Rule = scene => {
  const { passage, quotation, after } = scene;
  const clause = passage.clauses[after];
  if (!quotation.apart || clause === undefined || clause.block !== quotation.lastBlock) return null;
  const gap = passage.text.slice(quotation.end, clause.start);
  if (!/^[，,——]*$/u.test(gap)) return null;
  const words = passage.text.slice(clause.start, clause.end);
  const who = TRIBUTE.exec(words.trimEnd())?.groups?.who;
  if (who === undefined) return null;
  const start = clause.start + words.indexOf(who);
  const voice = ownerOf(scene, start, start + who.length);
  return voice === null ? null : { voice, verb: null, rule: 'tribute' };
};

/** How far in front of a quotation whoever owns it may begin. */
const MAX_REACH = 60;
/** What the words of somebody are called: 柳江“…”的嘱托. */
const OWNED =
  /^的(?:[^，。的]{0,4})(?:期望|嘱托|期许|指示|教诲|承诺|誓言|号召|勉励|寄语|要求|论断|论述|重托|叮嘱|叮咛)/u;

/** 牢记柳江“…”的嘱托: whoever stands right before the quotation. */
export const byOwner: Rule = scene => {
  const { ground, passage, discourse, quotation, before } = scene;
  if (before === null || !OWNED.test(wordsBehind(passage.text, quotation.end))) return null;
  const subject = findSubject(ground, Math.max(before.start, quotation.start - MAX_REACH), quotation.start);
  if (subject?.type !== 'person' && subject?.group !== 'official') return null;
  const gap = passage.text.slice(subject.end, quotation.start);
  if (gap !== '' && !ground.lexicon.speakers.rows.has(gap)) return null;
  return { voice: discourse.resolveAt(subject), verb: null, rule: 'tribute' };
};
