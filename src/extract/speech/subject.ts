import type { Span } from '../../text/span.ts';
import type { SourceClass, SpeakerClass, SpeechLexicon } from './lexicon.ts';
import type { Roster } from './roster.ts';
import { longestAt, longestBefore } from './words.ts';

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
    const hit = hits.find(found => found !== null && found.value !== 'opener');
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
  at === end || longestAt(lexicon.adverbs, text, at, end) !== null;

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
    if (isGoverned(ground.text, start, mention.start) || !opensAdjunct(ground, mention.end, end)) continue;
    const from = ground.roster.coordinatedStart(mention, start);
    const name = from === mention.start ? mention.name : ground.text.slice(from, mention.end);
    return { type: 'institution', name, group: null, start: from, end: mention.end };
  }
  return null;
};

/** Where a phrase that ends at `end` begins: behind connectives, behind the last 的, at most MAX_PHRASE back. */
const phraseStart = (ground: Ground, start: number, end: number): number | null => {
  const { text, roster } = ground;
  let from = stripConnectives(ground, start, end);
  if (/^[由据]/u.test(text.slice(from, end))) from++;
  const de = text.lastIndexOf('的', end - 1);
  if (
    de >= from &&
    de + 1 < end &&
    !roster.institutionsWithin({ start: from, end: de }).some(m => m.end === de)
  )
    from = de + 1;
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
  const from = title >= start ? title : phraseStart(ground, start, end);
  if (from === null) return null;
  return { type, name: text.slice(from, end), group: head?.value ?? 'document', start: from, end };
};

/** A phrase whose last word can speak: right before the verb, else the first one with an adjunct behind it. */
const findPhrase = (ground: Ground, start: number, end: number, type: PhraseType): Subject | null => {
  const last = phraseAt(ground, start, end, type);
  if (last !== null) return last;
  for (let at = start + 2; at < end; at++) {
    if (!opensAdjunct(ground, at, end)) continue;
    const phrase = phraseAt(ground, start, at, type);
    if (phrase !== null) return phrase;
  }
  return null;
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
    findPhrase(ground, start, end, 'source'),
  ];
  let best: Subject | null = null;
  for (const candidate of candidates)
    if (candidate !== null && (best === null || candidate.end > best.end)) best = candidate;
  return best;
};
