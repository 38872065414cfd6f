import type { Span } from '../../text/span.ts';
import { type Ground, type Subject, stripAdverbs, stripLinks } from './ground.ts';
import { guessSubject } from './guess.ts';
import type { Verb } from './lexicon.ts';
import { type Clause, charBefore, isClauseMark, type Passage, skipEnclosed } from './passage.ts';
import { findSubject } from './subject.ts';
import { longestAt, type WordHit } from './words.ts';

/** How the words go on behind the verb: a mark, the words themselves, 的 (提到的“…”), or nothing. */
export type Follow = 'mark' | 'bare' | 'of' | 'end';

/** A verb of speech with its subject. The span is that of the verb. */
export interface Cue extends Span {
  readonly verb: string;
  readonly type: Verb['type'];
  readonly subject: Subject | null;
  /** Index into the passage's clauses. */
  readonly clause: number;
  readonly follow: Follow;
  /** Where the words said begin. */
  readonly content: number;
}

/** Particles between the verb and what is said: 指出了, 说道. */
const ASPECTS = '了道着过到';
const OPEN_MARKS = '“「『"＂';
const SPEECH_MARKS = '：:，,“';
/** Frames of opinion without a verb: 在柳江看来, 在她眼中. */
const VIEW = /^在(?<who>.{1,40}?)(?<verb>看来|眼中|眼里|心目中|心中|的?记忆[里中]|的?印象[里中])$/u;

/** What such a recommendation is called in results. */
const NOUN = '提出建议';
/** A recommendation put as a noun: 提出以下建议：…, 提交了建议，包括…. */
const NOUN_PHRASE =
  /(?:提出|提交|给出|发出|递交)(?!的|过)了?[^，。；：“”、\n]{0,12}?(?:建议|呼吁|倡议)(?=[：:，,。；])/uy;

/** How far before the verb its subject may begin: longer than any list of posts. */
const MAX_REACH = 120;

const skipBlanks = (text: string, at: number, end: number): number => {
  let i = at;
  while (i < end && text.charAt(i).trim() === '') i++;
  return i;
};

/** Behind the mark that stands between a verb and what is said. */
const behindMark = (text: string, at: number): number => {
  let i = skipBlanks(text, at, text.length);
  while (i < text.length && isClauseMark(text.charAt(i)) && !/[。！？!?]/u.test(text.charAt(i))) i++;
  return skipBlanks(text, i, text.length);
};

interface Tail {
  readonly follow: Follow;
  readonly content: number;
}

/** What stands behind the verb, or null when the words cannot go on like this. */
const readTail = (text: string, clause: Clause, hit: WordHit<Verb>): Tail | null => {
  let at = skipBlanks(text, hit.end, clause.end);
  if (ASPECTS.includes(text.charAt(at)) && at < clause.end) at = skipBlanks(text, at + 1, clause.end);
  if (at >= clause.end) {
    if (SPEECH_MARKS.includes(clause.mark) && clause.mark !== '')
      return { follow: 'mark', content: behindMark(text, clause.end) };
    return { follow: 'end', content: clause.end };
  }
  const char = text.charAt(at);
  if (OPEN_MARKS.includes(char)) return { follow: 'mark', content: at };
  if (char === '的') return { follow: 'of', content: skipBlanks(text, at + 1, clause.end) };
  return hit.value.bare ? { follow: 'bare', content: at } : null;
};

/** Whom the words are said to: 并｜对孩子们｜说. */
const ADDRESS = /^(?:对|向|跟|同|给)[^，。]{1,8}$/u;

/** A verb without a subject in its clause goes on with somebody who spoke before: 为此建议…, 并指出，…. */
const continuesSpeech = (ground: Ground, clause: Clause, hit: WordHit<Verb>, tail: Tail): boolean => {
  if (hit.start - clause.start > MAX_REACH) return false;
  const end = stripAdverbs(ground, clause.start, hit.start);
  const from = stripLinks(ground, clause.start, end);
  if (from < end && !ADDRESS.test(ground.text.slice(from, end))) return false;
  const { type } = hit.value;
  if (type === 'recommend' || type === 'hope') return tail.follow === 'bare' || tail.follow === 'mark';
  // 部署重点任务，要求多措并举…: whoever acts in the clause before
  if (hit.word === '要求' && tail.follow === 'bare')
    return /[，,]/u.test(charBefore(ground.text, clause.start, 0));
  return (
    tail.follow === 'mark' && (type !== 'order' || OPEN_MARKS.includes(ground.text.charAt(tail.content)))
  );
};

/** 各方面的建议, 意见和建议, 四点建议: a noun. */
const NOUN_HEAD = /[的和见策议、项条点份件等及各”]$/u;
/** 办理代表建议292件: so many papers. */
const COUNTED = /^[\d一二三四五六七八九十百千]+(?:多|余)?[件条份项]/u;
/** 建议由三个代表团联合提出: the paper. */
const PASSIVE = /^由[^，。；]{1,24}(?:提出|提交|递交|办理|承办|答复)/u;
const MAX_BEHIND = 32;
/** 国务院根据代表们的建议: what somebody acts on, not what they say. */
const ACTED_ON = /根据|按照|听取|采纳|吸收|征求|收集|遵照|依据|响应/u;

const isNoun = ({ text }: Ground, hit: WordHit<Verb>, subject: Subject | null): boolean =>
  hit.value.type === 'recommend' &&
  hit.word !== NOUN &&
  (COUNTED.test(text.slice(hit.end, hit.end + 8)) ||
    PASSIVE.test(text.slice(hit.end, hit.end + MAX_BEHIND)) ||
    NOUN_HEAD.test(text.slice(hit.start - 1, hit.start)) ||
    (subject !== null && ACTED_ON.test(text.slice(subject.end, hit.start))));

const cueOf = (ground: Ground, clause: Clause, index: number, hit: WordHit<Verb>): Cue | null => {
  const tail = readTail(ground.text, clause, hit);
  if (tail === null) return null;
  const { type } = hit.value;
  const from = Math.max(clause.start, hit.start - MAX_REACH);
  const quoted = clause.afterQuotation || OPEN_MARKS.includes(ground.text.charAt(tail.content) || ' ');
  const guessed = quoted && (type === 'say' || type === 'think') && tail.follow !== 'of';
  const subject =
    findSubject(ground, from, hit.start) ??
    (guessed ? guessSubject(ground, from, hit.start, clause.afterQuotation) : null);
  if (isNoun(ground, hit, subject)) return null;
  if (subject === null && !continuesSpeech(ground, clause, hit, tail)) return null;
  const { word, start, end } = hit;
  return { verb: word, type, subject, clause: index, start, end, ...tail };
};

const viewOf = (ground: Ground, clause: Clause, index: number): Cue | null => {
  const { text } = ground;
  const start = skipBlanks(text, clause.start, clause.end);
  const match = clause.end - start > MAX_REACH ? null : VIEW.exec(text.slice(start, clause.end).trimEnd());
  const { who, verb } = match?.groups ?? {};
  if (who === undefined || verb === undefined || clause.mark === '') return null;
  const at = start + 1 + who.length;
  const subject = findSubject(ground, start + 1, at);
  if (subject === null) return null;
  const end = at + verb.length;
  const content = behindMark(text, clause.end);
  return { verb, type: 'think', subject, clause: index, start: at, end, follow: 'mark', content };
};

/** The verb of speech that begins at `at`. */
const verbAt = ({ text, lexicon }: Ground, at: number, end: number): WordHit<Verb> | null => {
  NOUN_PHRASE.lastIndex = at;
  const phrase = NOUN_PHRASE.exec(text)?.[0];
  const isPlain = phrase === undefined || at + phrase.length > end;
  // 积极提出意见建议，…: that they do, not what
  const isRemark = /意见/u.test(phrase ?? '') && !/[：:]/u.test(text.charAt(at + (phrase?.length ?? 0)));
  if (isPlain || isRemark) return longestAt(lexicon.verbs, text, at, end);
  return { word: NOUN, value: { type: 'recommend', bare: false }, start: at, end: at + phrase.length };
};

/** A name with a colon at the head of a block: 市人大代表白一波：…, 徐冠巨代表：…. */
const labelOf = (ground: Ground, clause: Clause, index: number): Cue | null => {
  if (!/^[：:]$/u.test(clause.mark) || clause.end - clause.start > MAX_REACH) return null;
  const subject = findSubject(ground, clause.start, clause.end);
  if (subject === null || subject.type === 'source' || subject.type === 'pronoun') return null;
  if (stripLinks(ground, subject.end, clause.end) < clause.end && subject.type !== 'person') return null;
  const end = clause.end;
  const content = behindMark(ground.text, end);
  return { verb: '', type: 'label', subject, clause: index, start: end, end, follow: 'mark', content };
};

/** The cues of one clause: the first verb that has a subject or may go on without, and one that it governs. */
const cuesOfClause = (ground: Ground, clause: Clause, index: number): Cue[] => {
  const view = viewOf(ground, clause, index);
  if (view !== null) return [view];
  const { text } = ground;
  const cues: Cue[] = [];
  for (let i = clause.start; i < clause.end; i++) {
    i = skipEnclosed(text, i, clause.end);
    const hit = verbAt(ground, i, clause.end);
    if (hit === null) continue;
    i = hit.end - 1;
    if (hit.value.type === 'none') continue;
    const last = cues.at(-1);
    if (last !== undefined && (last.end !== hit.start || cues.length > 1)) continue;
    // 表示希望…: the second verb shares the subject of the first
    const cue = last === undefined ? cueOf(ground, clause, index, hit) : governed(text, clause, hit, last);
    if (cue !== null) cues.push(cue);
  }
  return cues;
};

const governed = (text: string, clause: Clause, hit: WordHit<Verb>, last: Cue): Cue | null => {
  const tail = readTail(text, clause, hit);
  if (tail === null) return null;
  const { word, value, start, end } = hit;
  return { verb: word, type: value.type, subject: last.subject, clause: last.clause, start, end, ...tail };
};

/** Every verb of speech in the running text of `passage`, in order. */
export const findCues = (ground: Ground, passage: Passage): readonly Cue[] =>
  passage.clauses.flatMap((clause, index) => {
    const cues = cuesOfClause(ground, clause, index);
    const heads = passage.blocks[clause.block]?.start === clause.start;
    const label = cues.length === 0 && heads ? labelOf(ground, clause, index) : null;
    return label === null ? cues : [label];
  });
