import { createConcordance, type Query } from '../extract/concordance.ts';
import type { Extract } from '../extract/extractor.ts';
import { UsageError } from '../usage-error.ts';
import { CONCORDANCE_COLUMNS, concordanceRecords } from '../view/concordance.ts';
import { createReport } from '../view/report.ts';
import { type Command, collectRecords, wholeOption } from './command.ts';

/** Characters of context on each side. */
const WIDTH = 30;

/** @throws UsageError when the pattern is empty or no regular expression. */
const prepare = (query: Query): Extract => {
  if (query.pattern === '') throw new UsageError('concordance: the pattern is empty');
  try {
    return createConcordance(query);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${query.pattern}: ${error.message}`);
    throw error;
  }
};

/** `concordance`: keyword in context. */
export const concordance: Command = {
  name: 'concordance',
  summary: 'keyword in context: every place a word or pattern stands at',
  argument: { name: 'pattern', description: 'what to look for, literally', required: true },
  options: [
    { flags: '-e, --regex', description: 'read the pattern as a regular expression' },
    { flags: '-w, --word', description: 'only whole words (token boundaries)' },
    { flags: '--width <n>', description: `characters of context on each side (default: ${WIDTH})` },
  ],
  examples: [
    'cisc concordance 新质生产力 --sort right',
    "cisc concordance -e '(加快|推动).{1,4}建设' --width 15",
  ],
  plan: ({ argument, options, selection }) => {
    const word = options.get('word') === true;
    const extract = prepare({ pattern: argument ?? '', regex: options.get('regex') === true, word });
    const width = wholeOption(options, 'width', 0) ?? WIDTH;
    return {
      extractors: word ? ['tokens'] : [],
      extracts: [extract],
      collect: collectRecords(
        part => concordanceRecords(part, width),
        records => createReport(records, CONCORDANCE_COLUMNS, selection),
      ),
    };
  },
};
