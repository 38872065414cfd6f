import { placeTokens } from '../segment/tokens.ts';
import type { Extractor } from './extractor.ts';

/** Segments the whole reading text, silent blocks included, so that tokens tile it. */
export const tokens: Extractor = {
  name: 'tokens',
  after: [],
  create:
    ({ segmenter }) =>
    article => ({
      tokens: placeTokens(segmenter().cut(article.reading.text), article.reading.text),
    }),
};
