import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { jsonSchemaOf, SCHEMA_NAMES } from '../../src/schema/index.ts';
import { runCli } from '../world.ts';

/** Calls of each command that print every kind of record it has. */
const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  stats: [[]],
  figures: [[], ['--kind', 'money'], ['--convert'], ['--rejected'], ['--by', 'subject'], ['--targets']],
  people: [[]],
  institutions: [[]],
  terms: [[], ['--by', 'year'], ['--by', 'file']],
  quotes: [['--indirect'], ['--by', 'speaker']],
  proposals: [[], ['--by', 'speaker']],
  articles: [[]],
  concordance: [['发展'], ['发展', '--group', 'year']],
  wordlist: [[]],
  ngrams: [[]],
  collocates: [['创新']],
  compare: [['seeds/2020-11-16-science-city-alliance.txt', 'seeds']],
  check: [['--fail-level', 'never'], ['--list-rules']],
};

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

/** What is wrong with `value`, in words; empty when nothing is. */
const faults = (name: string, value: unknown): readonly string[] => {
  const validate = ajv.getSchema(name) ?? ajv.addSchema(Object(jsonSchemaOf(name)), name).getSchema(name);
  if (validate === undefined) return [`no schema ${name}`];
  validate(value);
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const NAMES = COMMANDS.map(({ name }) => name);
for (const name of NAMES.filter(own => !SCHEMA_NAMES.includes(own)))
  test.todo(`${name} has a schema in src/schema/index.ts`);

describe.each(NAMES.filter(name => SCHEMA_NAMES.includes(name)))('%s', name => {
  test.each((CALLS[name] ?? [[]]).map(options => [options.join(' '), options] as const))(
    'prints what its schema says: %s',
    async (_, options) => {
      const { stdout } = await runCli([name, ...options, '--json']);
      expect(faults(name, JSON.parse(stdout))).toEqual([]);
    },
  );

  test('prints lines of ndjson as the schema says', async () => {
    const [options = []] = CALLS[name] ?? [];
    const { stdout } = await runCli([name, ...options, '--format', 'ndjson']);
    for (const line of stdout.trimEnd().split('\n')) expect(faults('ndjson', JSON.parse(line))).toEqual([]);
  });
});

test('a record with an unknown field is refused', async () => {
  const { stdout } = await runCli(['articles', '--json']);
  const document = { ...JSON.parse(stdout), extra: 1 };
  expect(faults('articles', document)).not.toEqual([]);
});

test.each([null, ...SCHEMA_NAMES])('cisc schema %s is a valid JSON Schema', async name => {
  const { stdout, exitCode } = await runCli(['schema', ...(name === null ? [] : [name])]);
  expect(exitCode).toBe(0);
  expect(ajv.validateSchema(JSON.parse(stdout))).toBe(true);
});
