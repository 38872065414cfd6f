import { z } from 'zod';
import { OWN_LISTS } from '../extract/own-lists.ts';

const severity = z.enum(['error', 'warning', 'info']);

const ruleSettings = z.strictObject({
  severity: z.enum([...severity.options, 'off']).optional(),
  ignore: z.array(z.string()).describe('globs of files that the rule leaves alone').optional(),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .describe('options of the rule; cisc check --list-rules --json shows them with their defaults')
    .optional(),
});

const files = z.union([z.string(), z.array(z.string())]);

/** What the lists of a project hold: a table with the columns of the shipped list. */
const ownList = ([name, { columns, required }]: [string, (typeof OWN_LISTS)[keyof typeof OWN_LISTS]]) => {
  const optional = columns.filter(column => !required.some(own => own === column));
  const more = optional.length === 0 ? '' : `; may have: ${optional.join(', ')}`;
  return [
    name,
    files.describe(`tab-separated file, columns: ${required.join(', ')}${more}`).optional(),
  ] as const;
};

const lexicons = z
  .strictObject({
    ...Object.fromEntries(Object.entries(OWN_LISTS).map(ownList)),
    words: files.describe('words for the segmenter, one a line (jieba format)').optional(),
  })
  .describe('files of your own names and words: their rows go before those that ship with cisc');

/** `cisc.config.json`. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    paths: z.array(z.string()).describe('files, folders and globs read when no path is typed').optional(),
    ignore: z.array(z.string()).describe('globs of files that no command reads').optional(),
    rules: z
      .record(z.string(), z.union([ruleSettings.shape.severity.unwrap(), ruleSettings]))
      .describe('rules of cisc check by name: a severity, "off", or more settings')
      .optional(),
    failLevel: z
      .enum([...severity.options, 'never'])
      .describe('cisc check exits with 1 on findings of this level or above')
      .optional(),
    baseline: z.string().describe('file of known findings that cisc check hides').optional(),
    against: z.array(z.string()).describe('articles that cisc check compares new ones with').optional(),
    lexicons: lexicons.optional(),
    today: z.iso.date().describe('dates after this day are in the future').optional(),
  })
  .describe('Settings of cisc: cisc.config.json. Paths and globs are relative to this file.');

export type ConfigFile = z.infer<typeof configSchema>;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The issue itself or, where a value may be of several kinds, the one inside it that got farthest. */
const deepest = (issue: z.core.$ZodIssue | undefined, above: readonly PropertyKey[]): Issue => {
  const path = [...above, ...(issue?.path ?? [])];
  const message = issue?.message ?? 'not a configuration';
  if (issue?.code !== 'invalid_union') return { path, message };
  return issue.errors
    .flatMap(errors => errors.map(own => deepest(own, path)))
    .reduce((best, own) => (own.path.length > best.path.length ? own : best), { path, message });
};

/** The settings in `value`, or one line that says what is wrong with them and where. */
export const parseConfigFile = (
  value: unknown,
): { readonly config: ConfigFile } | { readonly trouble: string } => {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return { config: parsed.data };
  const { path, message } = deepest(parsed.error.issues[0], []);
  return { trouble: `${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}` };
};
