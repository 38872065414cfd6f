import { compareSpans } from '../../text/span.ts';
import type { Extractor } from '../extractor.ts';
import { findCues } from './cue.ts';
import { followDiscourse } from './discourse.ts';
import { findIndirect } from './indirect.ts';
import { readSpeechLexicon } from './lexicon.ts';
import { layOut } from './passage.ts';
import { findProposals } from './proposals.ts';
import { findQuotes } from './quotes.ts';
import { createRoster } from './roster.ts';

/** Who said what, and who proposed what: quotation marks, verbs of speech, their speakers. */
export const speech: Extractor = {
  name: 'speech',
  after: ['names'],
  create: ({ data }) => {
    const lexicon = readSpeechLexicon(data);
    return (article, { people = [], institutions = [] }) => {
      const { text } = article.reading;
      const ground = { text, lexicon, roster: createRoster(text, people, institutions, lexicon.speakers) };
      const passage = layOut(article);
      const discourse = followDiscourse(ground, passage, findCues(ground, passage));
      const quotes = findQuotes(ground, passage, discourse);
      const direct = quotes.map(({ quote }) => quote);
      return {
        quotes: [...direct, ...findIndirect(passage, discourse, direct)].sort(compareSpans),
        proposals: findProposals({
          ground,
          passage,
          discourse,
          quotes,
          quoteStarts: direct.map(quote => quote.start),
        }),
      };
    };
  },
};
