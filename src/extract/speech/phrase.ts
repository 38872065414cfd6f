import type { Span } from '../../text/span.ts';
import { GOVERNORS, type Ground, opensAdjunct, type Subject, stripLinks } from './ground.ts';
import { longestBefore } from './words.ts';

const MAX_PHRASE = 30;

/** 从2015年｜中央农村工作会议, 到今年｜一号文件, 由｜代表团. */
const LEAD =
  /^(?:再到|从|到|在|自|由|据|对于|当)?(?:\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午)?|今年|去年)?/u;
/** A phrase that opens with one of these is a predicate: 是习近平总书记, 欢迎中方. */
const PREDICATE =
  /^(?:和|与(?!会)|及|是|虽|尽管|即使|为|有|没有|牢记|不负|欢迎|支持|感谢|祝愿|高度评价|引导|组织|邀请|要求|成为|根据|按照|积极|(?:全面|认真|坚决|深入|严格|切实)*(?:落实|贯彻|执行|符合|达到|满足|遵循|对照|学习|考察|调研|视察|走访|参观|走进|来到|访问|出席|参加|会见))/u;
/** 有｜专家, 还有｜不少代表: some of them. */
const SOME = /^还?有(?=.{2,8}$)/u;
/** The end of a clause of time: 考察果园时｜总书记. */
const TIME = /^.*时(?![任代间期常候尚空速])/u;
/** Heads that nothing belongs to: 走到｜大家. */
const BARE: ReadonlySet<string> = new Set(['大家', '人们', '他们', '她们']);
/** So much may stand before 的 and a bare head: 多个协会的代表. */
const MAX_OWNER = 12;

/** 年底召开的｜会议: when it was held is no part of its name. */
const HELD = /(?:召开|举行|印发|发布|公布|通过|出台|闭幕|发表|提交)$/u;

/** Behind the last 的, unless it ties an owner to a bare head or belongs to a name (党的二十大报告). */
const behindOwner = (ground: Ground, from: number, end: number, head: number): number => {
  const { text, roster } = ground;
  const de = text.lastIndexOf('的', end - 1);
  if (de < from || de + 1 >= end || text.charAt(de - 1) === '党') return from;
  if (roster.institutionsWithin({ start: from, end: de }).some(mention => mention.end === de)) return from;
  const owner = text.slice(from, de);
  return de + 1 === head && owner.length <= MAX_OWNER && !/^[在出来参受]/u.test(owner) && !HELD.test(owner)
    ? from
    : de + 1;
};

/** Where a phrase that ends at `end` with its head at `head` begins, or null when it is none. */
const phraseStart = (ground: Ground, start: number, end: number, head: number): number | null => {
  const { text, roster } = ground;
  let from = stripLinks(ground, start, end);
  from += LEAD.exec(text.slice(from, head))?.[0].length ?? 0;
  from = stripLinks(ground, from, head);
  const blank = text.slice(from, head).search(/\s\S*$/u);
  if (blank >= 0) from += blank + 1;
  from += TIME.exec(text.slice(from, head))?.[0].length ?? 0;
  from += SOME.exec(text.slice(from, end))?.[0].length ?? 0;
  from = behindOwner(ground, from, end, head);
  if (PREDICATE.test(text.slice(from, end)) || /[”」]|办理|答复|收到|承办/u.test(text.slice(from, end)))
    return null;
  for (let i = end - 2; i >= from; i--) {
    if (!GOVERNORS.includes(text.charAt(i)) || roster.isInsideInstitution(i)) continue;
    return null;
  }
  return end - from > MAX_PHRASE ? null : from;
};

type PhraseType = 'role' | 'source';

const phraseAt = (ground: Ground, start: number, end: number, type: PhraseType): Subject | null => {
  const { text, lexicon } = ground;
  const head = longestBefore(type === 'role' ? lexicon.speakers : lexicon.sources, text, end, start);
  const title = type === 'source' && text.charAt(end - 1) === '》' ? text.lastIndexOf('《', end) : -1;
  if (head === null && title < start) return null;
  const at = head?.start ?? end;
  if (head !== null && BARE.has(head.word) && stripLinks(ground, start, at) < at) return null;
  const from = title >= start ? title : phraseStart(ground, start, end, at);
  if (from === null || from >= end) return null;
  return { type, name: text.slice(from, end), group: head?.value ?? 'document', start: from, end };
};

/** Manner between a post and the verb: 总书记拉着老人的手说. */
const MANNER = /^.{1,12}$/u;

/** A phrase whose last word can speak: right before the verb, else the first one with an adjunct behind it. */
export const findPhrase = (ground: Ground, start: number, end: number, type: PhraseType): Subject | null => {
  const last = phraseAt(ground, start, end, type);
  if (last !== null) return last;
  for (let at = start + 2; at < end; at++) {
    const gap = ground.text.slice(at, end);
    const manner = /[着了地]/u.test(gap) && MANNER.test(gap);
    if (!manner && !opensAdjunct(ground, at, end)) continue;
    const phrase = phraseAt(ground, start, at, type);
    if (phrase === null || (manner && phrase.group !== 'official')) continue;
    return phrase;
  }
  return null;
};

/** The phrase that opens a clause whatever its verb: ｜主席团常务主席｜根据意见. */
export const findOpeningPhrase = (ground: Ground, { start, end }: Span): Subject | null => {
  const from = stripLinks(ground, start, end);
  const mention = ground.roster.institutionsWithin({ start: from, end }).find(found => found.start === from);
  if (mention !== undefined && ground.text.charAt(mention.end) !== '的')
    return { type: 'institution', name: mention.name, group: null, start: from, end: mention.end };
  for (let at = from + 2; at < end && at - from <= MAX_PHRASE; at++) {
    if (/[的、]/u.test(ground.text.charAt(at))) continue;
    const longer = longestBefore(ground.lexicon.speakers, ground.text, at + 1, start);
    if (longer !== null && longer.word.length > 1 && longer.start < at) continue;
    const phrase = phraseAt(ground, start, at, 'role');
    if (phrase !== null) return phrase;
  }
  return null;
};
