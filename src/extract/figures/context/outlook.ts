import type { Turn } from './discourse.ts';
import type { Statuses } from './status.ts';

const FEWEST_TARGETS = 2;
/** 了 says that something is done (为了, 除了 and 了解 do not); a report names days, speakers and sources. */
const REPORTED = /(?<![为除])了(?!解)|\d日|记者|消息|表示|显示|指出|强调|举行|公布|获悉|获批|以来/u;

/**
 * Whether a text without headings only says what is to be done, as a piece of a plan does: targets are named as
 * such more than once, and nothing in it is said to be done, expected, proposed or reported.
 */
export const isAllPlan = (statuses: Statuses, text: string, turns: readonly Turn[]): boolean => {
  if (turns.some(({ mode }) => mode !== null) || REPORTED.test(text)) return false;
  let targets = 0;
  for (const { entry } of statuses.all(text, 0, text.length)) {
    if (entry === 'target') targets++;
    else if (entry !== null) return false;
  }
  return targets >= FEWEST_TARGETS;
};
