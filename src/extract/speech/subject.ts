import type { Span } from '../../text/span.ts';
import type { SourceClass, SpeakerClass, SpeechLexicon } from './lexicon.ts';
import type { Roster } from './roster.ts';
import { longestAt, longestBefore, type WordHit } from './words.ts';

export type SubjectType = 'person' | 'pronoun' | 'role' | 'institution' | 'source';

/** Who a verb of speech belongs to, as the clause has it. */
export interface Subject extends Span {
  readonly type: SubjectType;
  /** Canonical name of a person or institution, otherwise the noun phrase as it stands. */
  readonly name: string;
  /** What the last word of the noun phrase is, when nobody is named. */
  readonly group: SpeakerClass | SourceClass | null;
}

/** What subjects are looked up in. */
export interface Ground {
  readonly text: string;
  readonly lexicon: SpeechLexicon;
  readonly roster: Roster;
}

const MAX_PHRASE = 30;
/** Longest free wording between a named person and the verb: 柳江一针见血地指出. */
const MAX_GAP = 10;
/** Behind one of these a name is not who speaks: 对柳江表示. */
const GOVERNORS = '向对给跟被把替';
/** Behind a name these words say that something of the person speaks, not the person: 柳江的同事, 柳江团队. */
const POSSESSED = /^(?:的|等|、|和|与|及|团队|课题组|工作室|夫人|所在|一家)/u;

/** Where the subject ends when adverbs and the verb are taken off: 柳江｜还曾多次｜表示. */
export const stripAdverbs = ({ text, lexicon }: Ground, start: number, end: number): number => {
  let at = end;
  for (;;) {
    while (at > start && text.charAt(at - 1).trim() === '') at--;
    const hit = longestBefore(lexicon.adverbs, text, at, start);
    if (hit === null || hit.value !== 'adverb') return at;
    at = hit.start;
  }
};

/** A short adverb may be the head of a word that belongs to the subject: 中方, 总书记. */
const isSkipped = (hit: WordHit<string> | null, list: string | undefined): boolean =>
  hit !== null && hit.value !== 'opener' && (list === 'connectives' || hit.word.length > 1);

const skipWords = (
  { text, lexicon }: Ground,
  start: number,
  end: number,
  lists: readonly ('connectives' | 'adverbs')[],
): number => {
  let at = start;
  for (;;) {
    while (at < end && (text.charAt(at).trim() === '' || text.charAt(at) === '、')) at++;
    const hits = lists.map(list => longestAt(lexicon[list], text, at, end));
    const hit = hits.find((found, i) => isSkipped(found, lists[i]));
    if (hit === null || hit === undefined) return at;
    at = hit.end;
  }
};

/** Behind the connectives at the head of a clause: 同时，｜建立…. */
export const stripLinks = (ground: Ground, start: number, end: number): number =>
  skipWords(ground, start, end, ['connectives']);

/** Where the subject begins when connectives and adverbs are taken off: 为此｜会上｜两省市代表. */
export const stripConnectives = (ground: Ground, start: number, end: number): number =>
  skipWords(ground, start, end, ['connectives', 'adverbs']);

/** Whether `at` begins an adjunct or an adverb: 柳江｜在接受采访时｜表示. */
const opensAdjunct = ({ text, lexicon }: Ground, at: number, end: number): boolean =>
  at === end || longestAt(lexicon.adverbs, text, at, end) !== null || DATE.test(text.slice(at, at + 5));

/** 代表团｜9日在会上表示 */
const DATE = /^[\d０-９]{1,4}[年月日时]/u;

const isGoverned = (text: string, start: number, at: number): boolean =>
  at > start && GOVERNORS.includes(text.charAt(at - 1));

/** Whether what stands between a person and the verb leaves the person its subject. */
const bridgesPerson = (ground: Ground, from: number, to: number): boolean => {
  if (opensAdjunct(ground, from, to)) return true;
  const { text, lexicon } = ground;
  const title = longestAt(lexicon.speakers, text, from, to);
  if (title !== null && opensAdjunct(ground, title.end, to)) return true;
  const bracket = /^[（(][^）)]*[）)]/u.exec(text.slice(from, to));
  if (bracket !== null) return bridgesPerson(ground, from + bracket[0].length, to);
  if (to - from > MAX_GAP || POSSESSED.test(text.slice(from, to))) return false;
  // 柳江起草的报告: what somebody wrote is no person
  if (longestBefore(lexicon.sources, text, to, from) !== null) return false;
  return longestBefore(lexicon.speakers, text, to, from) === null;
};

const findPerson = (ground: Ground, start: number, end: number): Subject | null => {
  const mentions = ground.roster.peopleWithin({ start, end });
  for (const mention of mentions.toReversed()) {
    const roleStart = ground.roster.roleStart(mention, start);
    if (isGoverned(ground.text, start, roleStart) || !bridgesPerson(ground, mention.end, end)) continue;
    return { type: 'person', name: mention.name, group: null, start: mention.start, end: mention.end };
  }
  return null;
};

const PRONOUN = /(?<![其吉给向对让与和把被])(?:他们|她们|他|她)(?![人乡国日])/gu;

const findPronoun = (ground: Ground, start: number, end: number): Subject | null => {
  for (const match of [...ground.text.slice(start, end).matchAll(PRONOUN)].toReversed()) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (!bridgesPerson(ground, to, end)) continue;
    return { type: 'pronoun', name: match[0], group: null, start: from, end: to };
  }
  return null;
};

const findInstitution = (ground: Ground, start: number, end: number): Subject | null => {
  const mentions = ground.roster.institutionsWithin({ start, end });
  for (const mention of mentions.toReversed()) {
    const from = ground.roster.coordinatedStart(mention, start);
    if (isGoverned(ground.text, start, from) || !opensAdjunct(ground, mention.end, end)) continue;
    const name = from === mention.start ? mention.name : ground.text.slice(from, mention.end);
    return { type: 'institution', name, group: null, start: from, end: mention.end };
  }
  return null;
};

/** 从2015年｜中央农村工作会议, 到今年｜一号文件, 由｜代表团. */
const LEAD =
  /^(?:再到|从|到|在|自|由|据|对于)?(?:\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午)?|今年|去年)?/u;
/** A phrase that opens with one of these is a predicate: 是习近平总书记, 欢迎中方. */
const PREDICATE =
  /^(?:和|与(?!会)|及|是|虽|尽管|即使|为|有|没有|欢迎|支持|感谢|祝愿|高度评价|引导|组织|邀请|要求|成为|根据|按照|积极)/u;
/** So much may stand before 的 and a bare head: 多个协会的代表. */
const MAX_OWNER = 12;

/** Behind the last 的, unless it ties an owner to a bare head or belongs to a name (党的二十大报告). */
const behindOwner = (ground: Ground, from: number, end: number, head: number): number => {
  const { text, roster } = ground;
  const de = text.lastIndexOf('的', end - 1);
  if (de < from || de + 1 >= end || text.charAt(de - 1) === '党') return from;
  if (roster.institutionsWithin({ start: from, end: de }).some(mention => mention.end === de)) return from;
  return de + 1 === head && de - from <= MAX_OWNER && !/[在出来参受]/u.test(text.charAt(from))
    ? from
    : de + 1;
};

/** Where a phrase that ends at `end` with its head at `head` begins, or null when it is none. */
const phraseStart = (ground: Ground, start: number, end: number, head: number): number | null => {
  const { text, roster } = ground;
  let from = stripConnectives(ground, start, end);
  from += LEAD.exec(text.slice(from, head))?.[0].length ?? 0;
  from = stripConnectives(ground, from, head);
  const blank = text.slice(from, head).search(/\s\S*$/u);
  if (blank >= 0) from += blank + 1;
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
  const from = title >= start ? title : phraseStart(ground, start, end, head?.start ?? end);
  if (from === null || from >= end) return null;
  return { type, name: text.slice(from, end), group: head?.value ?? 'document', start: from, end };
};

/** Manner between a post and the verb: 总书记拉着老人的手说. */
const MANNER = /^.{1,12}$/u;

/** A phrase whose last word can speak: right before the verb, else the first one with an adjunct behind it. */
const findPhrase = (ground: Ground, start: number, end: number, type: PhraseType): Subject | null => {
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

/** Somebody named before an institution in the clause keeps the verb: 柳江连线作业平台强调. */
const keepsVerb = ({ text }: Ground, person: Subject | null, other: Subject): boolean =>
  person !== null &&
  other.type === 'institution' &&
  person.end <= other.start &&
  !/[的”]|所在|任职|率领|创办/u.test(text.slice(person.end, other.start));

/** Whoever is named first in the clause, however much stands between them and the verb. */
const findOpening = (ground: Ground, start: number, end: number): Subject | null => {
  const from = stripConnectives(ground, start, end);
  const mention = ground.roster.peopleWithin({ start: from, end })[0];
  if (mention === undefined || ground.roster.roleStart(mention, from) !== from) return null;
  return { type: 'person', name: mention.name, group: null, start: mention.start, end: mention.end };
};

/** The phrase that opens a clause whatever its verb: ｜主席团常务主席｜根据意见. */
export const findOpeningPhrase = (ground: Ground, { start, end }: Span): Subject | null => {
  const from = stripConnectives(ground, start, end);
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

const HAN_NAME = /^[\p{Script=Han}·]{2,4}$/u;
/** Lengths of a name behind a post, the commonest first. */
const NAME_LENGTHS = [3, 2, 4];
/** Words that end a post in front of a name: 筹备组成员｜方雪樵. */
const POST = /(?:长|员|记|席|任|师|授|士|表|理|家|事|人|总|裁|户|生|者|工|农|兵|民)$/u;

/**
 * Whoever stands before a verb of speech next to a quotation, although nobody is known by that name: the
 * name behind a post, or a bare name, or else the phrase as it stands.
 */
export const guessSubject = (ground: Ground, start: number, verbStart: number): Subject | null => {
  const end = stripAdverbs(ground, start, verbStart);
  const from = stripConnectives(ground, start, end);
  const phrase = ground.text.slice(from, end);
  if (phrase.length < 2 || phrase.length > 40 || !/^[\p{Script=Han}\w·、“”（）()-]+$/u.test(phrase))
    return null;
  for (const length of NAME_LENGTHS) {
    const name = phrase.slice(-length);
    const post = phrase.slice(0, -length);
    if (!HAN_NAME.test(name) || (post !== '' && !POST.test(post)) || (post === '' && length > 3)) continue;
    return { type: 'person', name, group: null, start: end - length, end };
  }
  return null;
};

/** Whether a candidate stands nearer to the verb than the best so far; a title behind a name does not (柳江委员). */
const reachesFurther = ({ text, lexicon }: Ground, candidate: Subject, best: Subject): boolean => {
  if (candidate.end <= best.end) return false;
  const isTitle = best.type === 'person' && lexicon.speakers.rows.has(text.slice(best.end, candidate.end));
  return !isTitle || candidate.start > best.start;
};

/** The subject of the verb at `verbStart` within its clause, or null when the clause names none. */
export const findSubject = (ground: Ground, start: number, verbStart: number): Subject | null => {
  const end = stripAdverbs(ground, start, verbStart);
  if (end <= start) return null;
  const candidates = [
    findPerson(ground, start, end),
    findPronoun(ground, start, end),
    findInstitution(ground, start, end),
    findPhrase(ground, start, end, 'role'),
  ];
  let best: Subject | null = null;
  for (const candidate of candidates)
    if (candidate !== null && (best === null || reachesFurther(ground, candidate, best))) best = candidate;
  // 柳江在报告中指出: a document speaks only where nobody does
  if (best === null) return findPhrase(ground, start, end, 'source');
  const opening = findOpening(ground, start, end);
  return keepsVerb(ground, opening, best) ? opening : best;
};
