import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCli } from './world.ts';

const README = new URL('../README.md', import.meta.url);

/** A fenced example: ```console, `$ cisc …`, what it prints. */
const EXAMPLE = /(?<=^```console\n\$ cisc )(?<args>[^\n]*)\n(?<output>[\s\S]*?)(?=^```$)/gmu;

/** Words of a command line; '…' holds blanks together. */
const splitWords = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const run = async (line: string): Promise<string> => (await runCli(splitWords(line))).stdout;

const readme = readFileSync(README, 'utf8');
const examples = [...readme.matchAll(EXAMPLE)].map(({ groups }) => ({
  args: groups?.args ?? '',
  output: groups?.output ?? '',
}));

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThan(6);
});

if (process.env.UPDATE_README === '1') {
  test('examples are written anew', async () => {
    const outputs = new Map<string, string>();
    for (const { args } of examples) outputs.set(args, await run(args));
    writeFileSync(
      README,
      readme.replace(EXAMPLE, (_, args: string) => `${args}\n${outputs.get(args) ?? ''}`),
    );
  });
} else {
  test.each(examples)('README: cisc $args', async ({ args, output }) => {
    expect(await run(args)).toBe(output);
  });
}
