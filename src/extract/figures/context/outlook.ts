import type { Turn } from './discourse.ts';
import type { Statuses } from './status.ts';

const FEWEST_TARGETS = 2;
/** 了 says that something is done; 为了, 除了 and 了解 do not. */
const DONE = /(?<![为除])了(?!解)/u;

/**
 * Whether a text without headings only says what is to be done, as a piece of a plan does: targets are named as
 * such more than once, and nothing in it is said to be done, expected or proposed.
 */
export const isAllPlan = (statuses: Statuses, text: string, turns: readonly Turn[]): boolean => {
  if (turns.some(({ mode }) => mode !== null) || DONE.test(text)) return false;
  let targets = 0;
  for (const { entry } of statuses.all(text, 0, text.length)) {
    if (entry === 'target') targets++;
    else if (entry !== null) return false;
  }
  return targets >= FEWEST_TARGETS;
};
