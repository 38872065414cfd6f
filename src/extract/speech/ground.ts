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

/** Behind one of these a name is not who speaks: 对柳江表示. */
export const GOVERNORS = '向对给跟被把替';

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
export const opensAdjunct = ({ text, lexicon }: Ground, at: number, end: number): boolean =>
  at === end || longestAt(lexicon.adverbs, text, at, end) !== null || DATE.test(text.slice(at, at + 5));

/** 代表团｜9日在会上表示 */
const DATE = /^[\d０-９]{1,4}[年月日时]/u;
