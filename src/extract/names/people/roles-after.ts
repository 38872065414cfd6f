import type { Lexicons } from '../lexicons.ts';
import { longestStarting } from '../longest.ts';
import type { Role } from '../mention.ts';
import { isBoundary, type Passage } from '../passage.ts';
import { postStart, toRole } from './roles.ts';

/** Titles behind a name that say no post: 徐冠巨代表 is a delegate whose full role stands elsewhere. */
const BARE_TITLE = /^(?:代表|委员|同志|先生|女士|老师|记者|老人|师傅|夫人|阁下|殿下|陛下)$/u;

/** 出任缙云计算院院长: a verb of taking office, then the role. */
const TAKING = /^(?:出任|担任|升任|转任|就任|兼任|接任|当选为?|任)(?<role>[\p{Script=Han}（）()]{2,40})/u;

const roleTaken = (passage: Passage, name: number, lexicons: Lexicons): readonly Role[] => {
  const match = TAKING.exec(passage.text.slice(name, name + 48));
  const words = match?.groups?.role ?? '';
  const start = name + (match?.[0].length ?? 0) - words.length;
  for (let end = start + words.length; end > start + 1; end--) {
    const post = isBoundary(passage, end) ? postStart(passage, end, lexicons) : -1;
    if (post >= start) return [toRole(passage, { start, post, end }, lexicons)];
  }
  return [];
};

/** The role that stands behind a name at `end`: 张学敏院士, 习近平总书记, 顾庭岳出任缙云计算院院长. */
export const roleAfter = (passage: Passage, end: number, lexicons: Lexicons): readonly Role[] => {
  const text = longestStarting(passage.text, end, lexicons.titles, 4);
  if (text === '') return roleTaken(passage, end, lexicons);
  if (BARE_TITLE.test(text) || !isBoundary(passage, end + text.length)) return [];
  return [{ text, organization: null, post: text }];
};
