import { GOVERNORS, type Ground, opensAdjunct, type Subject, stripAdverbs, stripLinks } from './ground.ts';
import { findPhrase } from './phrase.ts';
import { isInTitle } from './roster.ts';
import { longestAt, longestBefore } from './words.ts';

/** Longest free wording between a named person and the verb: 柳江一针见血地指出. */
const MAX_GAP = 10;
/** Behind a name these words say that something of the person speaks, not the person: 柳江的同事, 柳江团队. */
const POSSESSED = /^(?:的|等|、|和|与|及|团队|课题组|工作室|夫人|所在|一家)/u;

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

/** 在｜, 考察｜: where somebody is, not who speaks. */
const VISITED = /(?:[在于到赴]|考察|调研|视察|参观|走访|走进|来到|访问|出席|参加|会见)$/u;

const findInstitution = (ground: Ground, start: number, end: number): Subject | null => {
  const mentions = ground.roster.institutionsWithin({ start, end });
  for (const mention of mentions.toReversed()) {
    const from = ground.roster.coordinatedStart(mention, start);
    const isPlace = from > start && VISITED.test(ground.text.slice(Math.max(start, from - 2), from));
    // 《中共中央关于…的决定》提出: the paper speaks
    if (isInTitle(ground.text, mention.start)) continue;
    if (isPlace || isGoverned(ground.text, start, from) || !opensAdjunct(ground, mention.end, end)) continue;
    const name = from === mention.start ? mention.name : ground.text.slice(from, mention.end);
    return { type: 'institution', name, group: null, start: from, end: mention.end };
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
  const from = stripLinks(ground, start, end);
  const mention = ground.roster.peopleWithin({ start: from, end })[0];
  if (mention === undefined || ground.roster.roleStart(mention, from) !== from) return null;
  return { type: 'person', name: mention.name, group: null, start: mention.start, end: mention.end };
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
