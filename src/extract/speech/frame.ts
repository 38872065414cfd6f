import { type Subject, stripAdverbs } from './ground.ts';
import { findPhrase } from './phrase.ts';
import type { Rule, Scene } from './scene.ts';
import { findSubject } from './subject.ts';
import { wordsBehind } from './tail.ts';
import type { Voice } from './voice.ts';

/** What is done to words of a document: “…”写入…, “…”列为…. */
const PLACED =
  /^(?:已经?|也|还|首次|再次|正式|明确|均|都)*被?(?:写入|写进|写在|载入|列为|列入|列在|纳入|摆在|放在|作为(?!.{0,4}(?:主题|议题|口号))|确定为|明确为)/u;
/** 写入, 写进, 载入: what stands behind is the document. */
const WRITTEN = /^(?:已经?|也|还|首次|再次|正式|明确|均|都)*被?(?:写入|写进|载入)了?/u;
/** 对“…”作出部署 */
const ORDERED = /^[作做]出了?[^，。]{0,6}?(?:部署|安排|要求|规划)/u;
/** 就有“…”的表述 */
const WORDED = /^等?的?(?:表述|提法|字样|论述|说法)/u;

/** How far in front of a quotation its document may stand. */
const MAX_REACH = 120;

interface Frame {
  /** Ends what stands between the document and the quotation. */
  readonly opens: RegExp;
  /** Begins what stands behind the quotation. */
  readonly closes: RegExp;
}

const FRAMES: readonly Frame[] = [
  { opens: /[把将]$/u, closes: PLACED },
  { opens: /[对就]$/u, closes: ORDERED },
  { opens: /[作做]出了?$/u, closes: /^等?[^，。“]{0,6}?(?:部署|安排|要求)/u },
  { opens: /(?:[有现]|写着)了?$/u, closes: WORDED },
];

const isDocument = (subject: Subject | null): subject is Subject =>
  subject?.type === 'source' && subject.group !== 'figures';

const voiceOf = ({ name, group }: Subject): Voice => ({
  type: 'source',
  speaker: null,
  document: name,
  group,
});

/** The document or meeting whose name ends at `end`, save for adverbs and 中, 里, 上. */
const documentBefore = ({ ground }: Scene, start: number, end: number): Subject | null => {
  const at = stripAdverbs(ground, start, end);
  const subject = findSubject(ground, start, at);
  if (subject !== null) return subject;
  const inner = [end, at].map(to => (/[中里上内]$/u.test(ground.text.slice(start, to)) ? to - 1 : to));
  for (const to of inner) {
    const phrase = findPhrase(ground, start, to, 'source');
    if (phrase !== null) return phrase;
  }
  return null;
};

/** Where the clause before the one at hand begins, when it is of the same sentence. */
const clauseBefore = ({ passage, quotation, after }: Scene): { start: number; end: number } | null => {
  const index = after - (quotation.apart ? 1 : 2);
  const clause = passage.clauses[index];
  return clause?.sentence === quotation.sentence && clause.block === quotation.block ? clause : null;
};

/** The document that the words before a frame name, in this clause or at the end of the one before. */
const documentOf = (scene: Scene, start: number, end: number): Subject | null => {
  const here = documentBefore(scene, start, end);
  if (here !== null) return here;
  const clause = clauseBefore(scene);
  return clause === null
    ? null
    : documentBefore(scene, Math.max(clause.start, clause.end - MAX_REACH), clause.end);
};

/** Whether the quotation before, of the same sentence, is words of a document too: 并作出“…”等部署. */
const goesOn = ({ passage, previous, quotation }: Scene): Voice | null => {
  if (previous?.voice?.type !== 'source') return null;
  const between = passage.text.slice(previous.quote.end, quotation.start);
  return /[。！？!?\n]/u.test(between) ? null : previous.voice;
};

const framed = (scene: Scene, tail: string): Voice | null => {
  const { passage, quotation, before } = scene;
  if (quotation.apart || before === null) return null;
  const start = Math.max(before.start, quotation.start - MAX_REACH);
  const head = passage.text.slice(start, quotation.start).trimEnd();
  for (const { opens, closes } of FRAMES) {
    const opening = opens.exec(head);
    if (opening === null || !closes.test(tail)) continue;
    const document = documentOf(scene, start, start + opening.index);
    if (isDocument(document)) return voiceOf(document);
    return document === null ? goesOn(scene) : null;
  }
  return null;
};

/** “…”写入政府工作报告, 全会上，“…”被列为重点 */
const placed = (scene: Scene, tail: string): Voice | null => {
  const { ground, passage, quotation } = scene;
  if (!quotation.apart || !PLACED.test(tail)) return null;
  const clause = passage.clauses[scene.after];
  const behind = WRITTEN.exec(tail)?.[0];
  const from = quotation.end + (behind?.length ?? 0);
  if (behind !== undefined && clause !== undefined) {
    const document = findPhrase(ground, from, clause.end, 'source');
    if (isDocument(document)) return voiceOf(document);
  }
  const before = clauseBefore(scene);
  const document =
    before === null
      ? null
      : documentBefore(scene, Math.max(before.start, before.end - MAX_REACH), before.end);
  return isDocument(document) ? voiceOf(document) : null;
};

/** 政府工作报告将“…”列为…, 全会对“…”作出部署, “…”写入规划: words of a document that no verb of speech brings. */
export const byDocumentFrame: Rule = scene => {
  const tail = wordsBehind(scene.passage.text, scene.quotation.end);
  const voice = framed(scene, tail) ?? placed(scene, tail);
  return voice === null ? null : { voice, verb: null, rule: 'document' };
};
