import { createTermRanker } from '../extract/terms/index.ts';
import { QUOTE_COLUMNS, type QuoteFilter, quoteRecords, selectQuotes } from '../view/quotes.ts';
import { createReport } from '../view/report.ts';
import { SPEAKER_COLUMNS, speakerRecords } from '../view/speakers.ts';
import { type Command, textOption } from './command.ts';
import { collectCorpus, perSource } from './plan.ts';

/** `quotes`: who said what. */
export const quotes: Command = {
  name: 'quotes',
  summary: 'direct speech with its speaker, documents with what is quoted from them',
  options: [
    { flags: '--indirect', description: 'reported speech as well: 柳江表示，…' },
    { flags: '--speaker <name>', description: 'only what this person or body said' },
    { flags: '--by <key>', description: 'one row a speaker instead of a quote', choices: ['speaker'] },
  ],
  examples: ['cisc quotes --speaker 耿福能', 'cisc quotes --indirect --by speaker --limit 10'],
  plan: ({ options, selection }) => {
    const speaker = textOption(options, 'speaker');
    const filter: QuoteFilter = {
      indirect: options.get('indirect') === true,
      ...(speaker === undefined ? {} : { speaker }),
    };
    if (options.get('by') !== undefined) {
      return {
        extractors: ['speech', 'tokens'],
        ...collectCorpus((corpus, environment) => {
          const pick = (annotation: (typeof corpus.annotations)[number]) => selectQuotes(annotation, filter);
          const records = speakerRecords(corpus, pick, createTermRanker(environment));
          return createReport(records, SPEAKER_COLUMNS, selection);
        }),
      };
    }
    return {
      extractors: ['speech'],
      ...perSource(() => part => quoteRecords(part, filter), { columns: QUOTE_COLUMNS }, selection),
    };
  },
};
