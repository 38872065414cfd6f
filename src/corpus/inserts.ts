import { brokenOdds } from './breaks.ts';
import { canBreak, canStart, isFragment, type Page } from './pairs.ts';

/** 。 ， 是： a paragraph that starts so goes on from the line above. */
const STARTS_INSIDE = /^(?:[。，；、：）”》]|是[：，]|的)/u;
/** Odds that the line above an insert is broken off. */
const SURE_ENOUGH = 1;
/** Words set bold on a line of their own in the middle of a sentence are no longer. */
const INSERT = 12;

/** Whether the short line at `index` stands in the middle of a sentence: 实现了 / 主要目标 / ，其中…. */
export const isInsert = (page: Page, index: number): boolean => {
  const [above, insert, below] = [page.parts[index - 1], page.parts[index], page.parts[index + 1]];
  if (above === undefined || insert === undefined || below === undefined) return false;
  if (insert.kind !== 'heading' || insert.text.length > INSERT || !canBreak(above) || !canStart(below))
    return false;
  if (brokenOdds(above.text) < SURE_ENOUGH) return false;
  return STARTS_INSIDE.test(below.text) || isFragment(page, index + 1);
};
