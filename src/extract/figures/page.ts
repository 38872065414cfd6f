import { type Article, isSilent } from '../../corpus/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Described } from './context/describe.ts';
import { type Decimal, divide, multiply, toNumber } from './decimal.ts';
import type { Figure, Rejection } from './figure.ts';
import type { Quantity } from './quantity/quantity.ts';
import { type Compact, originOf } from './reading.ts';
import { createCursor } from './reject/cursor.ts';

const numberOf = (d: Decimal | null): number | null => (d === null ? null : toNumber(d));

/** The value of `origin` in the unit of `q`: 2小时 beside 40分钟 is 120. */
const inUnitOf = ({ value, unit, surface }: Quantity, q: Quantity): Decimal | null => {
  const [own, other] = [surface?.conversion, q.surface?.conversion];
  return value === null || unit === q.unit || own == null || other == null
    ? value
    : divide(
        multiply(multiply(value, own.numerator), other.denominator),
        multiply(own.denominator, other.numerator),
      );
};

/** Turns results on the compact text into facts on the reading text of one article. */
export interface Page {
  /** Rule that rejects a number in a block that is no part of the article, or null. */
  readonly silence: (span: Span) => string | null;
  readonly rejection: (span: Span, rule: string) => Rejection;
  readonly figure: (described: Described) => Figure;
}

const BLANK = /\s/u;
const BLANKS = /\s+/gu;

/** UTF-16 units of context on each side at most: a text without full stops must not be written out for each figure. */
const CONTEXT = 500;

/** The text of a span without its white space. */
const visible = (text: string, { start, end }: Span): string => {
  const slice = text.slice(start, end);
  return BLANK.test(slice) ? slice.replace(BLANKS, '') : slice;
};

const subjectText = (text: string, compact: Compact, subject: readonly Span[]): string | null => {
  let joined = '';
  for (const piece of subject) joined += visible(text, originOf(compact, piece));
  return joined === '' ? null : joined;
};

/** Everything written out: objects are made by the ten thousand here. */
const figureOf = (text: string, compact: Compact, described: Described, context: string): Figure => {
  const { quantity: q, time, origin } = described;
  const place = originOf(compact, q);
  return {
    start: place.start,
    end: place.end,
    rule: q.rule,
    text: visible(text, place),
    value: numberOf(q.value),
    low: numberOf(q.low),
    high: numberOf(q.high),
    unit: q.unitSpan === undefined ? q.unit : visible(text, originOf(compact, q.unitSpan)),
    kind: q.kind,
    bound: described.bound,
    subject: subjectText(text, compact, described.subject),
    change: described.change,
    from: origin === null ? null : numberOf(inUnitOf(origin, q)),
    to: origin === null ? null : numberOf(q.value),
    time: time === null ? null : visible(text, originOf(compact, time)),
    period: time?.period ?? null,
    status: described.status,
    context,
  };
};

export const createPage = (article: Article, compact: Compact): Page => {
  const { text } = article.reading;
  const sentences = splitSentences(text);
  const starts = sentences.map(sentence => sentence.start);
  const silent = createCursor(
    article.blocks.filter(block => isSilent(block.kind)).map(({ span, kind }) => ({ ...span, kind })),
  );
  const contextOf = (at: number): string => {
    const sentence = sentences[lastAtOrBefore(starts, at)];
    if (sentence === undefined) return '';
    const { start, end } = sentence;
    return text.slice(Math.max(start, at - CONTEXT), Math.min(end, at + CONTEXT));
  };
  return {
    silence: span => {
      const block = silent.around(originOf(compact, span).start);
      return block === null ? null : `in ${block.kind}`;
    },
    rejection: (span, rule) => {
      const { start, end } = originOf(compact, span);
      return { start, end, rule, text: visible(text, { start, end }), context: contextOf(start) };
    },
    figure: described =>
      figureOf(text, compact, described, contextOf(originOf(compact, described.quantity).start)),
  };
};
