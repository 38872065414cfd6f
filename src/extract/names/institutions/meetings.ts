import type { Lexicons } from '../lexicons.ts';
import type { InstitutionMention } from '../mention.ts';
import type { Passage } from '../passage.ts';
import { runEndingAt } from './run.ts';

/** 第六次会议, 二次会议, 六届 …: a number tells which meeting it was. */
const NUMBERED = /[第\d一二三四五六七八九十]+[次届]/u;

/** Meetings with a name of their own. They overlap the institutions that hold them. */
export const findMeetings = (passage: Passage, lexicons: Lexicons): InstitutionMention[] => {
  const found: InstitutionMention[] = [];
  for (let end = 2; end <= passage.text.length; end++) {
    const run = runEndingAt(passage, end, lexicons, lexicons.meetings);
    if (run === null) continue;
    const text = passage.text.slice(run.start, end);
    if (run.plural || !(run.proper || NUMBERED.test(text))) continue;
    const place = { start: run.start, end, text, name: text, type: 'other', parent: null } as const;
    found.push({ ...place, rule: 'meeting-suffix', certain: true });
  }
  return found;
};
