import type { Span } from '../../../text/span.ts';
import type { Lexicons } from '../lexicons.ts';
import { longestEnding, longestStarting } from '../longest.ts';
import type { PersonKind } from '../mention.ts';
import {
  endOf,
  isBoundary,
  isHanSpan,
  type Passage,
  spanClass,
  startOf,
  wordAt,
  wordClass,
  wordText,
} from '../passage.ts';
import type { TaggedEntity } from '../tagger/tagger.ts';
import { findCredits } from './bylines.ts';
import { beforeOther, behindVerb, foreignEnd, isHyphenated } from './edges.ts';
import { provenByList } from './lists.ts';
import { dottedEnd, isCommonWord, isParticle, nameEnd, surnameAt } from './surface.ts';

/** A place that reads as a person's name, and whether it stands on its own. */
export interface Evidence extends Span {
  readonly rule: string;
  readonly kind: PersonKind;
  readonly certain: boolean;
}

const LONGEST_POST = 10;
/** How much better than no entity a name has to be to stand without other evidence, per character. */
const CONVINCING = 460;
/** The same for one that begins with a word that is no surname in most places: 和, 由. */
const FOREIGN = 300;
/** The same for a short one that begins with no surname at all. */
const FAINT = 200;
const CLAUSE_START = /^[\s，。；：！？、“”"（）()—…《》]?$/u;

const isClauseStart = ({ text }: Passage, offset: number): boolean =>
  CLAUSE_START.test(text.charAt(offset - 1));

/** 儿子杨小虎 */
const KIN =
  /^(?:儿子|女儿|妻子|丈夫|父亲|母亲|爷爷|奶奶|弟弟|哥哥|妹妹|姐姐|同事|队友|夫人|老伴|孙子|孙女|爱人|搭档|徒弟|师傅)$/u;

const isAfterPost = ({ text }: Passage, start: number, { posts }: Lexicons): boolean => {
  let end = start;
  // 省长 胡明远: set apart, on a line of its own even
  while (end > start - 3 && /^\s$/u.test(text.charAt(end - 1))) end--;
  return (
    longestEnding(text, end, posts, LONGEST_POST) !== '' || KIN.test(text.slice(Math.max(0, end - 2), end))
  );
};

/** Titles that are trades as well: 卓越工程师 is no person named 卓越. */
const TRADE = /^(?:工程师|老师|医生|大夫|律师|师傅|老人|代表|委员)$/u;

const isBeforeTitle = (passage: Passage, start: number, end: number, { titles }: Lexicons): boolean => {
  const title = longestStarting(passage.text, end, titles, 4);
  return (
    title !== '' && !(TRADE.test(title) && end - start < 3 && spanClass(passage, start, end) !== 'unknown')
  );
};

/** Verbs of the list that nouns of any kind stand before as well: 巴黎在, 翠云廊等. */
const LOOSE = /^(?:[在作向同与和等对给指任]|发现|看来|离开|希望|参加)?$/u;

const isBeforeSpeech = ({ text }: Passage, end: number, { speechVerbs }: Lexicons): boolean =>
  !LOOSE.test(longestStarting(text, end, speechVerbs, 4));

/** Whether a surface has the form of a Chinese name, or may be one of another language. */
const isNameLike = (passage: Passage, start: number, end: number, lexicons: Lexicons): boolean => {
  const text = passage.text.slice(start, end);
  if (/[·・•]/u.test(text)) return text.length > 2;
  if (!isHanSpan(passage, start, end) || end - start < 2) return false;
  return end - start > 4 || surnameAt(passage, start, lexicons) !== null || end - start > 2;
};

/** 巴巴多斯总理莫特利: what stands before a post that a name follows is whose post it is. */
const isOwner = ({ text, entities }: Passage, index: number, { posts }: Lexicons): boolean => {
  const end = entities[index]?.end ?? 0;
  const post = longestStarting(text, end, posts, 6);
  const next = entities.slice(index + 1, index + 3).find(({ type }) => type === 'PER');
  return post !== '' && next?.start === end + post.length;
};

const isDictionaryPlace = (passage: Passage, start: number, end: number): boolean =>
  spanClass(passage, start, end) === 'place';

/** Whether a post, a title or a verb of speech beside it says that [start, end) is a person. */
const isConfirmed = (passage: Passage, { start, end }: Span, lexicons: Lexicons): boolean =>
  isAfterPost(passage, start, lexicons) ||
  isBeforeTitle(passage, start, end, lexicons) ||
  (isClauseStart(passage, start) && isBeforeSpeech(passage, end, lexicons));

/** 甘肃省省长: the full name of a division is nobody's. */
const isDivision = (text: string, { places }: Lexicons): boolean =>
  text.length > 2 && places.get(text)?.name === text;

/** 马克思主义: a word that begins with a name. */
const isBeginningOfWord = (passage: Passage, start: number, end: number): boolean => {
  const word = wordAt(passage, start);
  return (
    startOf(passage, word) === start && endOf(passage, word) > end && wordClass(passage, word) === 'noun'
  );
};

/** 占比超: three characters at most that begin with no surname. */
const isShortWithoutSurname = (passage: Passage, start: number, end: number, lexicons: Lexicons): boolean => {
  const frequency = surnameAt(passage, start, lexicons)?.frequency ?? 'low';
  return end - start <= 3 && frequency === 'low';
};

/** Whether what the tagger takes for a person has the form of something else. */
const isOther = (
  passage: Passage,
  index: number,
  { start, end, strength }: TaggedEntity,
  lexicons: Lexicons,
): boolean =>
  !isNameLike(passage, start, end, lexicons) ||
  isDivision(passage.text.slice(start, end), lexicons) ||
  isBeginningOfWord(passage, start, end) ||
  (strength < FAINT && isShortWithoutSurname(passage, start, end, lexicons)) ||
  (strength < FOREIGN && isParticle(passage, start)) ||
  isOwner(passage, index, lexicons) ||
  isCommonWord(passage, start, end);

/** People that the tagger sees; sure ones, and those that a post, a title, a list or a verb of speech confirms. */
export const fromTagger = (passage: Passage, lexicons: Lexicons): Evidence[] => {
  const sure = passage.entities.map(
    entity =>
      entity.type === 'PER' &&
      (isConfirmed(passage, entity, lexicons) ||
        (entity.strength >= CONVINCING && !isDictionaryPlace(passage, entity.start, entity.end))),
  );
  const proven = provenByList(passage, sure);
  return passage.entities.flatMap((entity, i) => {
    if (entity.type !== 'PER' || isOther(passage, i, entity, lexicons)) return [];
    if (isHyphenated(passage, i + 1)) return [];
    const joined = isHyphenated(passage, i);
    const start =
      (joined ? passage.entities[i - 1]?.start : undefined) ?? behindVerb(passage, entity, lexicons);
    const end = beforeOther(passage, start, foreignEnd(passage, entity, lexicons), lexicons);
    const certain = proven[i] === true || (joined && proven[i - 1] === true);
    if (isDictionaryPlace(passage, start, end) && !certain) return [];
    return [{ start, end, rule: 'person-tagged', kind: 'subject', certain }] as const;
  });
};

/** What stands behind a whole name: 董事长祝明远的, 局长段文成说. */
const CLOSING = /^[的说称在表认指介建强，。：、；）]?$/u;

/** 董事长柳江: a name behind a post. */
const afterPost = (passage: Passage, start: number, lexicons: Lexicons): Evidence | null => {
  if (!isBoundary(passage, start)) return null;
  const post = longestEnding(passage.text, start, lexicons.posts, LONGEST_POST);
  if (post === '' || lexicons.posts.get(post) === 'weak') return null;
  const dotted = dottedEnd(passage, start);
  const end = dotted > 0 ? dotted : nameEnd(passage, start, lexicons);
  if (end < 0) return null;
  const frequency = surnameAt(passage, start, lexicons)?.frequency;
  const closed = end - start === 3 && CLOSING.test(passage.text.charAt(end));
  const certain = dotted > 0 || frequency === 'high' || (frequency === 'medium' && closed);
  return { start, end, rule: 'person-after-post', kind: 'subject', certain };
};

/** 伊朗代外长, 包括乌总统: a place or a verb with one character behind it is no name. */
const beginsWithOther = (passage: Passage, start: number, end: number): boolean => {
  const word = wordAt(passage, start);
  const kind = wordClass(passage, word);
  return (kind === 'place' || kind === 'verb') && wordText(passage, word).length === end - start - 1;
};

/** 徐冠巨代表：a name that begins a clause, before a title. */
const beforeTitle = (passage: Passage, start: number, lexicons: Lexicons): Evidence | null => {
  if (!isClauseStart(passage, start)) return null;
  const end = nameEnd(passage, start, lexicons);
  if (end - start < 3 || !isBeforeTitle(passage, start, end, lexicons)) return null;
  if (isDictionaryPlace(passage, start, end) || beginsWithOther(passage, start, end)) return null;
  return { start, end, rule: 'person-before-title', kind: 'subject', certain: true };
};

/** What the rules see without the tagger. */
export const fromRules = (passage: Passage, lexicons: Lexicons): Evidence[] => {
  const found: Evidence[] = findCredits(passage, lexicons).map(credit => ({
    ...credit,
    rule: 'person-in-byline',
    certain: true,
  }));
  for (let at = 0; at < passage.text.length; at++) {
    const evidence = afterPost(passage, at, lexicons) ?? beforeTitle(passage, at, lexicons);
    if (evidence !== null) found.push(evidence);
  }
  return found;
};
