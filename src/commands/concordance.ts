import type { Corpus } from '../analyze.ts';
import { createConcordance, type EntityKind, type Query } from '../extract/concordance.ts';
import type { Environment, Extract, ExtractorName } from '../extract/extractor.ts';
import { UsageError } from '../usage-error.ts';
import {
  CONCORDANCE_KEYS,
  type ConcordanceOptions,
  type Context,
  concordanceColumns,
  concordanceRecords,
  concordanceViews,
  LINE_GROUPINGS,
} from '../view/concordance.ts';
import { selectRecords } from '../view/report.ts';
import { type Command, type OptionValues, textOption, wholeOption } from './command.ts';
import { collectRecords, streamRecords } from './plan.ts';

/** Characters of context on each side. */
const WIDTH = 30;

const ENTITIES: readonly EntityKind[] = ['person', 'institution'];

const queryOf = (pattern: string, options: OptionValues): Query => {
  const entity = ENTITIES.find(kind => kind === textOption(options, 'entity'));
  return {
    pattern,
    regex: options.get('regex') === true,
    word: options.get('word') === true,
    ...(entity === undefined ? {} : { entity }),
  };
};

/** @throws UsageError when the pattern is empty or no regular expression. */
const prepare = (query: Query): Extract => {
  if (query.pattern === '') throw new UsageError('concordance: the pattern is empty');
  try {
    return createConcordance(query);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`concordance: ${error.message}`);
    throw error;
  }
};

const contextOf = (options: OptionValues): Context => {
  const context = textOption(options, 'context');
  if (context === 'sentence' || context === 'paragraph') return context;
  return wholeOption(options, 'width', 0) ?? WIDTH;
};

const shownOf = (options: OptionValues): ConcordanceOptions => ({
  context: contextOf(options),
  group: LINE_GROUPINGS.find(group => group === textOption(options, 'group')),
  pos: textOption(options, 'pos'),
});

/** What has to be found before the hits can be shown. */
const extractorsOf = (
  { word, entity }: Query,
  { group, pos }: ConcordanceOptions,
): readonly ExtractorName[] => {
  const needsTokens = word || pos !== undefined || group === 'left' || group === 'right';
  return [
    ...(needsTokens ? (['tokens'] as const) : []),
    ...(entity === undefined ? [] : (['names'] as const)),
  ];
};

/** `concordance`: keyword in context. */
export const concordance: Command = {
  name: 'concordance',
  summary: 'keyword in context: every place a word or pattern stands at',
  argument: { name: 'pattern', description: 'what to look for, literally', required: true },
  options: [
    { flags: '-e, --regex', description: 'read the pattern as a regular expression' },
    { flags: '-w, --word', description: 'only whole words (token boundaries)' },
    { flags: '--pos <tag>', description: 'only with a word of this part of speech, e.g. v' },
    {
      flags: '--entity <kind>',
      description: 'mentions whose name matches, in whatever form they take',
      choices: [...ENTITIES],
    },
    { flags: '--width <n>', description: `characters of context on each side (default: ${WIDTH})` },
    {
      flags: '--context <unit>',
      description: 'the whole sentence or paragraph instead',
      choices: ['sentence', 'paragraph'],
    },
    { flags: '--group <by>', description: 'a table for each of these', choices: [...LINE_GROUPINGS] },
  ],
  examples: [
    'cisc concordance 新质生产力 --sort right',
    "cisc concordance -e '(加快|推动).{1,4}建设' --width 15",
    'cisc concordance -e . --entity person --group keyword',
  ],
  plan: ({ argument, options, selection }) => {
    const query = queryOf(argument ?? '', options);
    const extract = prepare(query);
    const shown = shownOf(options);
    const prepareLines = ({ segmenter }: Environment) => {
      const tag = (word: string): string => segmenter().tag(word);
      return (part: Corpus) => concordanceRecords(part, shown, tag);
    };
    return {
      extractors: extractorsOf(query, shown),
      extracts: [extract],
      ...(shown.group === undefined && selection.sort === undefined
        ? streamRecords(prepareLines, { columns: concordanceColumns(shown) }, selection)
        : collectRecords(prepareLines, records => {
            const { shown: lines, note } = selectRecords(records, CONCORDANCE_KEYS, selection);
            return { records: lines, views: concordanceViews(lines, shown), ...note };
          })),
    };
  },
};
