import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { runCli } from '../world.ts';
import { PARAMETERS } from './run-parameters.ts';
import { pages, SEEDS } from './texts.ts';

let cwd = '';
let files: readonly string[] = [];
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cisc-order-'));
  const texts = [
    ...SEEDS.slice(0, 4).map(({ text }) => text),
    ...fc.sample(pages, { ...PARAMETERS, numRuns: 3 }),
    '',
  ];
  files = texts.map((text, i) => {
    const name = `${(i * 7) % texts.length}.txt`;
    writeFileSync(join(cwd, name), text);
    return name;
  });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const FORMATS = ['json', 'ndjson', 'csv', 'markdown', 'table'];

/** Everything a command prints about `inputs`. */
const printed = (name: string, format: string, inputs: readonly string[]): Promise<unknown> => {
  const word = COMMANDS.find(command => command.name === name)?.argument?.required ? ['企业'] : [];
  return runCli([name, ...word, ...inputs, '--format', format], { cwd });
};

test.each(COMMANDS.map(({ name }) => name))('%s says the same about files in any order', async name => {
  const format = fc.constantFrom(...FORMATS);
  const orders = fc.shuffledSubarray([...files], { minLength: files.length });
  await fc.assert(
    fc.asyncProperty(format, orders, async (chosen, order) => {
      const first = await printed(name, chosen, files);
      expect(await printed(name, chosen, order)).toEqual(first);
      expect(await printed(name, chosen, ['.'])).toEqual(first);
    }),
    { ...PARAMETERS, numRuns: Math.ceil(PARAMETERS.numRuns / 30) },
  );
});

test.each(COMMANDS.map(({ name }) => name))(
  '%s: JSON and NDJSON are JSON and hold the same records',
  async name => {
    const word = COMMANDS.find(command => command.name === name)?.argument?.required ? ['企业'] : [];
    const json = await runCli([name, ...word, '.', '--json'], { cwd });
    const lines = await runCli([name, ...word, '.', '--format', 'ndjson'], { cwd });
    const whole = JSON.parse(json.stdout);
    const records = lines.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
      .filter(({ type }) => type === name)
      .map(({ data }) => data);
    expect(records).toEqual([whole[name]].flat());
    // CSV takes the columns from the first record
    expect(new Set(records.map(record => Object.keys(record).join())).size).toBeLessThanOrEqual(1);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  },
);
