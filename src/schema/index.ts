import { z } from 'zod';
import { UsageError } from '../usage-error.ts';
import { article, reading } from './articles.ts';
import { finding, rule } from './check.ts';
import { configSchema } from './config.ts';
import { convertedFigure, figure, figureSeries, rejection, target } from './figures.ts';
import { count } from './location.ts';
import { institution, person } from './names.ts';
import { proposal, quote, speaker } from './speech.ts';
import { stats } from './stats.ts';
import { concordance, term, termSeries } from './terms.ts';
import { collocate, key, ngram, word } from './words.ts';

/** What a command says under its own name: a list of records, or one object. */
interface Output {
  readonly record: z.ZodType;
  readonly isList: boolean;
}

const listOf = (record: z.ZodType): Output => ({ record, isList: true });

/** THE list of what each command says. */
const OUTPUTS: ReadonlyMap<string, Output> = new Map([
  ['stats', { record: stats, isList: false }],
  ['figures', listOf(z.union([figure, convertedFigure, rejection, figureSeries, target]))],
  ['people', listOf(person)],
  ['institutions', listOf(institution)],
  ['terms', listOf(z.union([term, termSeries]))],
  ['quotes', listOf(z.union([quote, speaker]))],
  ['proposals', listOf(z.union([proposal, speaker]))],
  ['articles', listOf(article)],
  ['text', listOf(reading)],
  ['concordance', listOf(concordance)],
  ['wordlist', listOf(word)],
  ['ngrams', listOf(ngram)],
  ['collocates', listOf(collocate)],
  ['compare', listOf(key)],
  ['check', listOf(z.union([finding, rule]))],
]);

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
  file: z.string().optional(),
  article: z.string().optional(),
  line: z.int().positive().optional(),
});

const tool = z.strictObject({
  version: z.string(),
  segmenter: z.string().optional(),
  dictionary: z.string().optional(),
  model: z.string().optional(),
  config: z.string().optional(),
});

const corpus = z.strictObject({ files: count, articles: count, characters: count });

const schema = z.literal('cisc/1');

/** The object that `--format json` prints for a command. */
const documentOf = (command: string, { record, isList }: Output): z.ZodType =>
  z
    .strictObject({
      schema,
      command: z.literal(command),
      [command]: isList ? z.array(record) : record,
      tool,
      corpus,
      diagnostics: z.array(diagnostic),
    })
    .describe(`What cisc ${command} --format json prints`);

const DOCUMENTS: ReadonlyMap<string, z.ZodType> = new Map(
  [...OUTPUTS].map(([command, output]) => [command, documentOf(command, output)]),
);

/** One line of `--format ndjson`, whatever the command. */
const lineSchema = (): z.ZodType =>
  z
    .union([
      z.strictObject({
        type: z.literal('header'),
        data: z.strictObject({ schema, command: z.string() }),
      }),
      z.strictObject({ type: z.literal('diagnostic'), data: diagnostic }),
      z.strictObject({ type: z.literal('summary'), data: z.strictObject({ tool, corpus }) }),
      ...[...OUTPUTS].map(([command, { record }]) =>
        z.strictObject({ type: z.literal(command), data: record }),
      ),
    ])
    .describe('One line of --format ndjson');

/** Names that `cisc schema` takes. */
export const SCHEMA_NAMES: readonly string[] = [...DOCUMENTS.keys(), 'ndjson', 'config'];

const schemaOf = (name: string | null): z.ZodType => {
  if (name === null) return z.union([...DOCUMENTS.values()]).describe('What cisc --format json prints');
  if (name === 'config') return configSchema;
  if (name === 'ndjson') return lineSchema();
  const own = DOCUMENTS.get(name);
  if (own === undefined) throw new UsageError(`schema ${name}: takes one of ${SCHEMA_NAMES.join(', ')}`);
  return own;
};

/**
 * JSON Schema (2020-12) of what a command prints, of a line of ndjson, of the settings, or of all commands.
 * @throws UsageError for an unknown name.
 */
export const jsonSchemaOf = (name: string | null): unknown => z.toJSONSchema(schemaOf(name));

/** The same as text. */
export const schemaText = (name: string | null): string => `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
