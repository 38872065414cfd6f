import type { Span } from '../../../text/span.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Measured } from './subject.ts';

const GRADE = '级';
const LONGEST_GRADE = 6;

/** What stands behind the grade at the head of a phrase: 专科 in 省级专科. */
const behindGrade = (text: string, phrase: Span): Span | null => {
  const at = text.slice(phrase.start, Math.min(phrase.end, phrase.start + LONGEST_GRADE)).indexOf(GRADE);
  const start = phrase.start + at + 1;
  return at < 1 || start >= phrase.end ? null : { start, end: phrase.end };
};

/** 6个国家级、20个省级临床专科: a grade alone goes with the noun of the next number. */
export const shareGrades = (
  text: string,
  quantities: readonly Quantity[],
  measured: readonly Measured[],
): readonly Measured[] => {
  const shared = [...measured];
  for (let i = measured.length - 2; i >= 0; i--) {
    const [one, after, q, next] = [shared[i], shared[i + 1], quantities[i], quantities[i + 1]];
    const own = one?.subject[0];
    if (one === undefined || own === undefined || q === undefined || next === undefined) continue;
    const alone = own.start === q.end && text.charAt(own.end - 1) === GRADE && next.start - own.end <= 2;
    const [phrase, rest] = after?.subject ?? [];
    if (!alone || phrase?.start !== next.end) continue;
    const noun = rest ?? behindGrade(text, phrase);
    if (noun !== null) shared[i] = { ...one, subject: [own, noun] };
  }
  return shared;
};
