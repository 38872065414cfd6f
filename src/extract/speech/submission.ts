import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { SpokenCue } from './discourse.ts';
import type { Draft, Material } from './draft.ts';
import type { Clause } from './passage.ts';

const NOUN = '(?:建议|提案|议案|呼吁)';
/** 提交《关于…的建议》, “关于…的提案”，由…提出 */
const TITLE = new RegExp(`[《“](关于[^《》“”\\n]{4,80}的${NOUN})[》”]`, 'gu');
/** 就…等方面向大会提出建议 */
const ABOUT = new RegExp(
  `(?:就|围绕|针对)(?<topic>[^。；“”\\n]{4,90}?)(?:等)?(?:方面|问题|工作|领域|内容)?(?:向[^，。]{1,12}?)?(?:联合|共同|分别|联名|多次|还)*(?:提出|提交|递交)了?[^，。；]{0,10}?${NOUN}`,
  'u',
);
/** 提出加快…的全团建议 */
const CONTENT = new RegExp(
  `^(?!的?了?关于提请)[的了]?(?:[一两三四五六七八九十\\d]+[份件条项个])?(?<topic>[^，。；“”《\\n]{6,80})的[^，。；的]{0,6}?${NOUN}`,
  'u',
);
/** 带来的建议，聚焦… */
const AIMED = new RegExp(
  `^的[^，。；“”]{0,8}?${NOUN}[^，。；“”]{0,6}?[，,]?(?:主要|重点|分别|都|也|正|就)*(?:聚焦|关注|围绕|涉及|瞄准|直指|锁定|是关于|事关)(?:的是|了|于)?(?<topic>[^，。；“”\\n]{4,80})`,
  'u',
);
const VERBS = /提出|提交|递交|带来|带上/u;

/** How far a sentence is read in either direction. */
const MAX_CLAUSES = 12;

/** The clauses of the sentence a cue stands in, as one stretch: [start, end). */
const sentenceOf = ({ passage }: Material, index: number, clause: Clause): Span => {
  const same = (other: Clause | undefined): boolean =>
    other !== undefined && other.sentence === clause.sentence && other.block === clause.block;
  let first = index;
  let last = first;
  while (index - first < MAX_CLAUSES && same(passage.clauses[first - 1])) first--;
  while (last - index < MAX_CLAUSES && same(passage.clauses[last + 1])) last++;
  const start = passage.clauses[first]?.start ?? clause.start;
  const end = passage.clauses[last]?.end ?? clause.end;
  const before = passage.quotations[lastAtOrBefore(passage.quotationStarts, start)];
  return { start: before?.sentence === clause.sentence ? Math.min(start, before.start) : start, end };
};

/** Recommendations that are named as papers or by their field, at a verb of handing in. */
export const readTitles = (material: Material, cue: SpokenCue): readonly Draft[] => {
  const { voice, verb } = cue;
  const clause = material.passage.clauses[cue.clause];
  if (voice?.speaker == null || clause === undefined || !VERBS.test(verb)) return [];
  const { text } = material.ground;
  const { start, end } = sentenceOf(material, cue.clause, clause);
  const sentence = text.slice(start, end);
  const offer = { voice, verb, kind: 'advice' as const };
  const titles = [...sentence.matchAll(TITLE)].map(match => ({
    ...offer,
    rule: 'title',
    words: { start: start + match.index + 1, end: start + match.index + 1 + (match[1]?.length ?? 0) },
  }));
  if (titles.length > 0) return titles;
  const about = ABOUT.exec(text.slice(clause.start, end));
  if (about?.groups?.topic !== undefined) {
    const at = clause.start + about.index + about[0].indexOf(about.groups.topic);
    return [{ ...offer, rule: 'about', words: { start: at, end: at + about.groups.topic.length } }];
  }
  const behind = text.slice(cue.end, end);
  const content = CONTENT.exec(behind) ?? AIMED.exec(behind);
  if (content?.groups?.topic === undefined) return [];
  const at = cue.end + content[0].indexOf(content.groups.topic);
  return [{ ...offer, rule: 'content', words: { start: at, end: at + content.groups.topic.length } }];
};
