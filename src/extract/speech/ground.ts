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

/** Behind the connectives and words of time at the head of a clause: 同时，｜建立…, 为此｜会上｜两省市代表. */
export const stripLinks = ({ text, lexicon }: Ground, start: number, end: number): number => {
  let at = start;
  for (;;) {
    while (at < end && (text.charAt(at).trim() === '' || text.charAt(at) === '、')) at++;
    const hit = longestAt(lexicon.connectives, text, at, end);
    if (hit === null) return at;
    at = hit.end;
  }
};

/** Whether `at` begins an adjunct or an adverb: 柳江｜在接受采访时｜表示. */
export const opensAdjunct = ({ text, lexicon }: Ground, at: number, end: number): boolean =>
  at === end || longestAt(lexicon.adverbs, text, at, end) !== null || DATE.test(text.slice(at, at + 5));

/** 代表团｜9日在会上表示 */
const DATE = /^[\d０-９]{1,4}[年月日时]/u;
