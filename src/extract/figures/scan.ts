import { isArabic, isNumeric } from './numeral/characters.ts';
import type { QuantityLexicon } from './quantity/lexicon.ts';
import type { Outcome, Quantity, Rejected } from './quantity/quantity.ts';
import { endOfNumber, recognize } from './quantity/recognize.ts';
import { shareUnits } from './quantity/share.ts';
import { createCursor } from './reject/cursor.ts';
import {
  findAddresses,
  findExpressions,
  findItemNumbers,
  findQuotations,
  type Mark,
  type Quotation,
} from './reject/marks.ts';
import { quotedName } from './reject/quoted.ts';

export interface Scan {
  readonly quantities: readonly Quantity[];
  readonly rejected: readonly Rejected[];
}

/** Characters that a figure may begin with. */
const TRIGGERS = new Uint8Array(0x10000);
for (let code = 0; code < TRIGGERS.length; code++) if (isNumeric(code)) TRIGGERS[code] = 1;
for (const char of '第首几数半番') TRIGGERS[char.charCodeAt(0)] = 1;

const isTrigger = (text: string, at: number): boolean => TRIGGERS[text.charCodeAt(at)] === 1;

/** 零 in 零售 and 陆 in 内陆 are no numbers that anybody would miss. */
const isWorthTelling = (text: string, rejected: Rejected): boolean => {
  const single = rejected.end - rejected.start === 1 && !isArabic(text.charCodeAt(rejected.start));
  return (
    !(single && (rejected.rule === 'no unit' || rejected.rule === 'no number')) && isDigitRun(text, rejected)
  );
};

const isDigitRun = (text: string, { start, end }: Rejected): boolean => {
  for (let i = start; i < end; i++) if (isNumeric(text.charCodeAt(i))) return true;
  return false;
};

/** Reads `text` from left to right: every number in it is either a quantity or rejected with a rule. */
export const scanQuantities = (text: string, lexicon: QuantityLexicon): Scan => {
  const quantities: Quantity[] = [];
  const rejected: Rejected[] = [];
  const marks = createCursor<Mark>(
    [...findExpressions(text, lexicon.expressions), ...findAddresses(text), ...findItemNumbers(text)].sort(
      (a, b) => a.start - b.start,
    ),
  );
  const quotations = createCursor<Quotation>(findQuotations(text));
  for (let i = 0; i < text.length; ) {
    if (!isTrigger(text, i)) {
      i++;
      continue;
    }
    const mark = marks.around(i);
    const outcome = judge(text, i, mark, quotations.around(i), lexicon);
    if (outcome.type === 'quantity') quantities.push(outcome.quantity);
    else if (isWorthTelling(text, outcome.rejected)) rejected.push(outcome.rejected);
    i = Math.max(i + 1, outcome.end);
  }
  return shareUnits(text, quantities, rejected);
};

const judge = (
  text: string,
  at: number,
  mark: Mark | null,
  quotation: Quotation | null,
  lexicon: QuantityLexicon,
): Outcome => {
  if (mark !== null)
    return {
      type: 'rejected',
      rejected: { start: mark.start, end: mark.end, rule: mark.rule },
      end: mark.end,
    };
  const outcome = recognize(text, at, lexicon);
  const rule = quotation === null ? null : quotedName(text, quotation, outcome);
  if (rule === null) return outcome;
  const end = Math.min(quotation?.end ?? outcome.end, Math.max(outcome.end, endOfNumber(text, at)));
  return { type: 'rejected', rejected: { start: at, end, rule }, end };
};
