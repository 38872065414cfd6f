import { isSilent } from '../../corpus/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import { lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Extractor } from '../extractor.ts';
import { type Decimal, toNumber } from './decimal.ts';
import type { Figure } from './figure.ts';
import { readQuantityLexicon } from './quantity/lexicon.ts';
import type { Quantity } from './quantity/quantity.ts';
import { compactText, originOf } from './reading.ts';
import { scanQuantities } from './scan.ts';

const numberOf = (d: Decimal | null): number | null => (d === null ? null : toNumber(d));

/** Every quantity of an article with what it measures. */
export const figures: Extractor = {
  name: 'figures',
  after: [],
  create: ({ data }) => {
    const lexicon = readQuantityLexicon(data);
    return article => {
      const compact = compactText(article.reading.text);
      const { quantities } = scanQuantities(compact.text, lexicon);
      const sentences = splitSentences(article.reading.text);
      const starts = sentences.map(s => s.start);
      const silent = article.blocks.filter(b => isSilent(b.kind)).map(b => b.span);
      const found: Figure[] = [];
      for (const q of quantities) {
        const span = originOf(compact, q);
        if (silent.some((s: Span) => s.start <= span.start && span.start < s.end)) continue;
        const sentence = sentences[lastAtOrBefore(starts, span.start)] ?? span;
        found.push(toFigure(article.reading.text, q, span, sentence, compact));
      }
      return { figures: found };
    };
  },
};

const toFigure = (
  text: string,
  q: Quantity,
  span: Span,
  sentence: Span,
  compact: ReturnType<typeof compactText>,
): Figure => {
  const unitAt = q.unitSpan === undefined ? null : originOf(compact, q.unitSpan);
  return {
    ...span,
    rule: q.rule,
    text: text.slice(span.start, span.end).replace(/\s+/gu, ''),
    value: numberOf(q.value),
    low: numberOf(q.low),
    high: numberOf(q.high),
    unit: unitAt === null ? q.unit : text.slice(unitAt.start, unitAt.end).replace(/\s+/gu, ''),
    kind: q.kind,
    bound: q.bound,
    subject: null,
    change: q.change ?? null,
    time: null,
    period: null,
    status: null,
    context: text.slice(sentence.start, sentence.end),
  };
};
