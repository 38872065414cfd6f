import type { Extractor } from '../extractor.ts';
import { describe } from './context/describe.ts';
import { readContextLexicon } from './context/lexicon.ts';
import { parseArticleDate } from './context/period.ts';
import type { Figure, Rejection } from './figure.ts';
import { createPage } from './page.ts';
import { readQuantityLexicon } from './quantity/lexicon.ts';
import { compactText } from './reading.ts';
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
