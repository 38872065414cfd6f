import { type Article, isSilent } from '../../corpus/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Extractor } from '../extractor.ts';
import { type Described, describe } from './context/describe.ts';
import { readContextLexicon } from './context/lexicon.ts';
import { parseArticleDate } from './context/period.ts';
import { type Decimal, toNumber } from './decimal.ts';
import type { Figure, Rejection } from './figure.ts';
import { readQuantityLexicon } from './quantity/lexicon.ts';
import { type Compact, compactText, originOf } from './reading.ts';
import { createCursor } from './reject/cursor.ts';
import { scanQuantities } from './scan.ts';

/** Every quantity of an article with what it measures, and every number that is none. */
export const figures: Extractor = {
  name: 'figures',
  after: [],
  create: ({ data }) => {
    const quantityLexicon = readQuantityLexicon(data);
    const contextLexicon = readContextLexicon(data);
    return article => {
      const compact = compactText(article.reading.text);
      const { quantities, rejected } = scanQuantities(compact.text, quantityLexicon);
      const date = parseArticleDate(article.date);
      const page = createPage(article, compact);
      const found: Figure[] = [];
      const rejections: Rejection[] = rejected.map(r => page.rejection(r, r.rule));
      for (const described of describe(contextLexicon, compact.text, quantities, date)) {
        const silence = page.silence(described.quantity);
        if (silence === null) found.push(page.figure(described));
        else rejections.push(page.rejection(described.quantity, silence));
      }
      return { figures: found, rejections: rejections.sort((a, b) => a.start - b.start) };
    };
  },
};

const numberOf = (d: Decimal | null): number | null => (d === null ? null : toNumber(d));

/** Turns results on the compact text into facts on the reading text of one article. */
interface Page {
  /** Rule that rejects a number in a block that is no part of the article, or null. */
  readonly silence: (span: Span) => string | null;
  readonly rejection: (span: Span, rule: string) => Rejection;
  readonly figure: (described: Described) => Figure;
}

const createPage = (article: Article, compact: Compact): Page => {
  const { text } = article.reading;
  const sentences = splitSentences(text);
  const starts = sentences.map(sentence => sentence.start);
  const silent = createCursor(
    article.blocks.filter(block => isSilent(block.kind)).map(({ span, kind }) => ({ ...span, kind })),
  );
  const visible = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, '');
  const contextOf = (at: number): string => {
    const { start, end } = sentences[lastAtOrBefore(starts, at)] ?? { start: at, end: at };
    return text.slice(start, end);
  };
  return {
    silence: span => {
      const block = silent.around(originOf(compact, span).start);
      return block === null ? null : `in ${block.kind}`;
    },
    rejection: (span, rule) => {
      const place = originOf(compact, span);
      return { ...place, rule, text: visible(place), context: contextOf(place.start) };
    },
    figure: ({ quantity: q, subject, change, bound, time, status, origin }) => {
      const place = originOf(compact, q);
      const from = numberOf(origin?.value ?? null);
      const to = numberOf(origin === null ? null : q.value);
      return {
        ...place,
        rule: q.rule,
        text: visible(place),
        value: numberOf(q.value),
        low: numberOf(q.low),
        high: numberOf(q.high),
        unit: q.unitSpan === undefined ? q.unit : visible(originOf(compact, q.unitSpan)),
        kind: q.kind,
        bound,
        subject: subject.map(piece => visible(originOf(compact, piece))).join('') || null,
        change,
        ...(from === null ? {} : { from }),
        ...(to === null ? {} : { to }),
        time: time === null ? null : visible(originOf(compact, time)),
        period: time?.period ?? null,
        status,
        context: contextOf(place.start),
      };
    },
  };
};
