import type { Continuity } from './continuity.ts';

/** Groups of this length are looked up, in so many characters at most. */
const LENGTH = 3;
const MOST = 4000;
/** Of the groups in texts like those that the model was trained on, hardly a page has a larger share of unknown ones. */
const STRANGE = 0.3;

const HAN = /^\p{Script=Han}+$/u;

/**
 * Whether texts are of a kind that the model was not trained on: much of what they say it has never seen, so that
 * what it holds for probable is less so.
 */
export const isStrange = (continuity: Continuity, texts: readonly string[]): boolean => {
  const counts = { all: 0, unknown: 0 };
  for (const text of texts) {
    for (let i = 0; i + LENGTH <= text.length && counts.all < MOST; i++) {
      const group = text.slice(i, i + LENGTH);
      if (!HAN.test(group)) continue;
      counts.all++;
      if (!continuity.knows(group)) counts.unknown++;
    }
  }
  return counts.unknown > STRANGE * counts.all;
};
