import { type Option, type OptionValues, textOption, wholeOption } from '../commands/command.ts';
import { ENCODINGS, type FormatOptions, isEncoding } from '../corpus/source.ts';
import { FORMATS } from '../render/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Selection } from '../view/report.ts';

/** Options that every subcommand takes. */
export const SHARED_OPTIONS: readonly Option[] = [
  {
    flags: '-f, --format <format>',
    description: 'output format',
    choices: FORMATS,
    default: 'table',
  },
  { flags: '--json', description: 'shorthand for --format json' },
  { flags: '-o, --output <file>', description: 'write to a file instead of standard output' },
  { flags: '--config <file>', description: 'settings (default: the nearest cisc.config.json upwards)' },
  {
    flags: '--user-dict <file>',
    description: 'words of your own for the segmenter, one a line (jieba format)',
  },
  {
    flags: '--encoding <name>',
    description: 'encoding of the files (default: decided for each)',
    choices: ENCODINGS,
  },
  { flags: '--text-field <name>', description: 'column or field that holds the text (CSV, TSV, JSON)' },
  { flags: '--title-field <name>', description: 'the one that holds the title' },
  { flags: '--date-field <name>', description: 'the one that holds the date' },
  { flags: '-n, --limit <n>', description: 'show the first n records' },
  { flags: '--sort <key>', description: 'sort by a column; --sort=-key reverses' },
  { flags: '--no-color', description: 'no colour (also: NO_COLOR)' },
  { flags: '-q, --quiet', description: 'no messages on standard error but errors' },
];

/** The shared options, checked. */
export interface SharedOptions {
  readonly format: string;
  readonly output: string | null;
  readonly config: string | null;
  readonly userDict: string | null;
  readonly selection: Selection;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** @throws UsageError when a value makes no sense. */
export const parseSharedOptions = (options: OptionValues): SharedOptions => {
  const limit = wholeOption(options, 'limit', 0);
  const sort = textOption(options, 'sort');
  const output = textOption(options, 'output') ?? null;
  if (output === '') throw new UsageError('--output: the name of the file is empty');
  return {
    format: options.get('json') === true ? 'json' : (textOption(options, 'format') ?? 'table'),
    output,
    config: textOption(options, 'config') ?? null,
    userDict: textOption(options, 'user-dict') ?? null,
    selection: { ...(limit === undefined ? {} : { limit }), ...(sort === undefined ? {} : { sort }) },
    color: options.get('color') !== false,
    quiet: options.get('quiet') === true,
  };
};

/** What was said of the input files. */
export const parseFormatOptions = (options: OptionValues): FormatOptions => {
  const encoding = textOption(options, 'encoding') ?? '';
  const [textField, titleField, dateField] = ['text-field', 'title-field', 'date-field'].map(name =>
    textOption(options, name),
  );
  return {
    ...(isEncoding(encoding) ? { encoding } : {}),
    ...(textField === undefined ? {} : { textField }),
    ...(titleField === undefined ? {} : { titleField }),
    ...(dateField === undefined ? {} : { dateField }),
  };
};
