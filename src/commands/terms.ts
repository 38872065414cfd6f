import { createTermRanker } from '../extract/terms/index.ts';
import { createReport } from '../view/report.ts';
import { TERM_COLUMNS, termRecords } from '../view/terms.ts';
import { type Command, collectCorpus } from './command.ts';

/** Terms shown unless --limit says otherwise: an index, not a dictionary. */
const TERMS = 100;

/** `terms`: what the corpus talks about. */
export const terms: Command = {
  name: 'terms',
  summary: 'recurring policy terms, known and discovered, ranked by termhood',
  options: [],
  examples: ['cisc terms --limit 20', 'cisc terms reports/ --sort documentFrequency --format csv'],
  plan: ({ selection }) => ({
    extractors: ['tokens', 'names'],
    collect: collectCorpus((corpus, environment) => {
      const records = termRecords(corpus, createTermRanker(environment));
      return createReport(records, TERM_COLUMNS, { limit: TERMS, ...selection });
    }),
  }),
};
