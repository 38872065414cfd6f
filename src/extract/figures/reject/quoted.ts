import type { Outcome } from '../quantity/quantity.ts';
import type { Quotation } from './marks.ts';

/** Longer quotations are somebody's words, shorter ones names: “三强化一提升”. */
const LONGEST_NAME = 14;
const SENTENCE_MARKS = /[，。；：！？,;:!?]/u;

/** The rule that rejects a number inside quotation marks, or null when it may stand. */
export const quotedName = (
  text: string,
  { start, end, title }: Quotation,
  outcome: Outcome,
): string | null => {
  if (title) return outcome.type === 'quantity' && outcome.quantity.kind === 'date' ? null : 'title';
  if (end - start > LONGEST_NAME) return null;
  const content = text.slice(start, end);
  if (SENTENCE_MARKS.test(content)) return null;
  const whole =
    outcome.type === 'quantity' &&
    outcome.quantity.start === start &&
    outcome.quantity.end === end &&
    (outcome.quantity.kind === 'percent' || outcome.quantity.kind === 'money');
  return whole ? null : 'quoted name';
};
