import type { Lexicons } from '../lexicons.ts';
import type { PersonKind } from '../mention.ts';
import { isHanAt, type Passage } from '../passage.ts';
import { dottedEnd, surnameAt } from './surface.ts';

/** A name in a byline or photo credit. */
export interface Credit {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonKind;
}

/** 记者, 通讯员 …: after these come names. */
const TRIGGER =
  /(?:记者|通讯员|特派员|实习生|撰稿|撰文|摄影|供图|作者|图\/文|文\/图|文\/|图\/)[：: \u3000/]{0,3}|^[■□◆●▲]\s{0,2}/gmu;
const SEPARATOR = /^[ \u3000、，,/]{1,3}/u;
const PHOTO = /^[ \u3000]{0,3}(?:摄影|摄|供图|图)/u;
const CLOSED = /^[ \u3000]{0,3}(?:$|[\n）)】\]。|]|摄|报道|供图|文|图|通讯员|实习生|特约)/u;

/** End of the name at `start` in a list of names, blanks inside it allowed: 邢 灿. −1 if there is none. */
const listedEnd = (passage: Passage, start: number, lexicons: Lexicons): number => {
  const dotted = dottedEnd(passage, start);
  if (dotted > 0) return dotted;
  const surname = surnameAt(passage, start, lexicons);
  if (surname === null || surname.frequency === 'low') return -1;
  const spaced = /^\p{Script=Han}[ \u3000]{1,2}\p{Script=Han}(?!\p{Script=Han})/u.exec(
    passage.text.slice(start, start + 5),
  );
  if (spaced !== null) return start + spaced[0].length;
  let end = start;
  while (end < start + 5 && isHanAt(passage, end)) end++;
  return end;
};

/** A whole run of Han that is too long for a name may be a name and a closing word: 龙帆摄. */
const trimmed = (text: string): string => text.replace(/(?:摄影报道|摄影|报道|供图|摄|文图|图|文)$/u, '');

const readList = (passage: Passage, from: number, lexicons: Lexicons): Credit[] => {
  const names: { start: number; end: number }[] = [];
  let at = from;
  for (let count = 0; count < 12; count++) {
    const raw = listedEnd(passage, at, lexicons);
    if (raw < 0) break;
    const text = passage.text.slice(at, raw);
    const name = text.includes(' ') ? text : trimmed(text);
    const length = name.replace(/\s/gu, '').length;
    if (length < 2 || length > (name.includes('·') ? 20 : 4)) break;
    names.push({ start: at, end: at + name.length });
    at += name.length;
    const separator = SEPARATOR.exec(passage.text.slice(at, at + 4));
    if (separator === null) break;
    at += separator[0].length;
  }
  const last = names.at(-1);
  if (last === undefined || !CLOSED.test(passage.text.slice(last.end, last.end + 8))) return [];
  const kind = PHOTO.test(passage.text.slice(last.end, last.end + 6)) ? 'photographer' : 'reporter';
  return names.map(name => ({ ...name, kind }));
};

/** Names of reporters and photographers, wherever the page states them. */
export const findCredits = (passage: Passage, lexicons: Lexicons): Credit[] => {
  const credits: Credit[] = [];
  for (const match of passage.text.matchAll(TRIGGER)) {
    const found = readList(passage, match.index + match[0].length, lexicons);
    const kind = /摄影|供图|图/u.test(match[0]) ? 'photographer' : null;
    credits.push(...found.map(credit => ({ ...credit, kind: kind ?? credit.kind })));
  }
  return credits;
};
