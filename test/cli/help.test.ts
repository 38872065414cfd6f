import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { ROOT, runCli } from '../world.ts';
import { splitWords } from './words.ts';

/** A reader's folder, as the examples have it. */
let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cisc-help-'));
  const seeds = join(ROOT, 'seeds');
  for (const name of ['articles', 'pages', 'batch', '2023', '2024']) symlinkSync(seeds, join(cwd, name));
  for (const name of ['reports', 'archive']) mkdirSync(join(cwd, name));
  writeFileSync(
    join(cwd, 'archive', 'old.txt'),
    '旧闻一则\n\n渡口的老船厂改成了展馆，开馆那天来了三千人。\n',
  );
  for (const [i, year] of ['2012', '2022'].entries())
    copyFileSync(join(seeds, readdirSync(seeds).sort()[i] ?? ''), join(cwd, 'reports', `${year}.txt`));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const EXAMPLES = COMMANDS.flatMap(({ examples }) => examples);

test.each(EXAMPLES)('$ %s', async example => {
  const [program, ...args] = splitWords(example);
  const { exitCode, stdout, stderr, written } = await runCli(args, { cwd });
  expect([program, exitCode, stderr]).toEqual(['cisc', 0, '']);
  expect(stdout + [...written.keys()]).not.toBe('');
});

describe.each(COMMANDS)('--help of $name', ({ name, summary, examples, options }) => {
  test('says what it does, with every option and two examples or more', async () => {
    const { exitCode, stdout, stderr } = await runCli([name, '--help']);
    expect([exitCode, stderr, examples.length >= 2]).toEqual([0, '', true]);
    for (const text of [summary.slice(0, 40), ...examples]) expect(stdout).toContain(text);
    for (const { flags } of options) expect(stdout).toContain(flags);
  });

  test.each([60, 80, 140])('fits %d columns', async width => {
    const { stdout } = await runCli([name, '--help'], { width });
    const help = stdout.slice(0, stdout.indexOf('\nExamples:'));
    expect(Math.max(...help.split('\n').map(line => line.length))).toBeLessThanOrEqual(width);
  });
});

test('cisc --help lists every command', async () => {
  const { stdout } = await runCli(['--help']);
  for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test('cisc alone shows its help as trouble', async () => {
  const { exitCode, stdout, stderr } = await runCli([]);
  expect([exitCode, stdout, stderr.startsWith('Usage: cisc')]).toEqual([2, '', true]);
});
