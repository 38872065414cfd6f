import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'info']);

const ruleSettings = z.strictObject({
  severity: z.enum([...severity.options, 'off']).optional(),
  ignore: z.array(z.string()).describe('globs of files that the rule leaves alone').optional(),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .describe('options of the rule; cisc check --list-rules --json shows them with their defaults')
    .optional(),
});

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
    today: z.iso.date().describe('dates after this day are in the future').optional(),
  })
  .describe('Settings of cisc: cisc.config.json. Paths and globs are relative to this file.');

export type ConfigFile = z.infer<typeof configSchema>;

/** The settings in `value`, or one line that says what is wrong with them and where. */
export const parseConfigFile = (
  value: unknown,
): { readonly config: ConfigFile } | { readonly trouble: string } => {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return { config: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return { trouble: `${path === '' ? '' : `${path}: `}${issue?.message ?? 'not a configuration'}` };
};
