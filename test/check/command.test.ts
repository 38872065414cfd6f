import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runCli } from '../world.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files. */
const makeFolder = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cisc-'));
  folders.push(folder);
  addFiles(folder, files);
  return folder;
};

const addFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
}

const check = async (cwd: string, ...options: readonly string[]) => {
  const outcome = await runCli(['check', ...options, '--json'], { cwd });
  const findings: readonly Found[] = outcome.stdout === '' ? [] : JSON.parse(outcome.stdout).check;
  return { ...outcome, findings, rules: findings.map(({ rule }) => rule) };
};

const CLEAN =
  '园区建设提速\n2024年3月5日，全市首批重点项目集中开工，涉及先进制造、交通物流和城市更新等多个领域，总投资三百亿元。\n';
const LOST = `${CLEAN}会议提出新的\uFFFD\uFFFD思路。\n`;
const WIDTH = `${CLEAN}会议提出,要加快建设，确保投产。\n`;

describe('exit codes', () => {
  test.each([
    ['an error fails', LOST, [], 1],
    ['a warning does not', WIDTH, [], 0],
    ['a warning fails where asked for', WIDTH, ['--fail-level', 'warning'], 1],
    ['an info fails where asked for', CLEAN, ['--fail-level', 'info'], 1],
    ['nothing fails with never', LOST, ['--fail-level', 'never'], 0],
    ['a clean text is fine', CLEAN, [], 0],
  ])('%s', async (_, text, options, expected) => {
    const folder = makeFolder({ 'a.txt': text });
    expect((await check(folder, '.', ...options)).exitCode).toBe(expected);
  });

  test('a file that cannot be decoded is a finding', async () => {
    const folder = makeFolder({ 'a.txt': CLEAN });
    writeFileSync(join(folder, 'b.txt'), Uint8Array.of(0xff, 0x80, 0x81, 0xff));
    const { exitCode, rules } = await check(folder, '.', '--rule', 'undecodable');
    expect({ exitCode, rules }).toEqual({ exitCode: 1, rules: ['undecodable'] });
  });

  test('a missing file is input trouble', async () => {
    const folder = makeFolder({});
    expect((await check(folder, 'none.txt')).exitCode).toBe(2);
  });
});

describe('baseline', () => {
  const writeAndRead = async (folder: string): Promise<void> => {
    const { written } = await check(folder, '.', '--write-baseline', 'known.json');
    addFiles(folder, { 'known.json': written.get('known.json') ?? '' });
  };

  test('hides what is known when lines move, and shows what is new', async () => {
    const folder = makeFolder({ 'a.txt': LOST });
    await writeAndRead(folder);
    expect((await check(folder, '.', '--baseline', 'known.json')).findings).toEqual([]);
    addFiles(folder, { 'a.txt': LOST.replace('\n', '\n\n\n') });
    expect((await check(folder, '.', '--baseline', 'known.json')).findings).toEqual([]);
    addFiles(folder, { 'a.txt': `${LOST}还有一处\uFFFD问题。\n` });
    const { rules, exitCode } = await check(folder, '.', '--baseline', 'known.json');
    expect({ rules, exitCode }).toEqual({ rules: ['replacement-character'], exitCode: 1 });
  });

  test('says how many known findings are gone', async () => {
    const folder = makeFolder({ 'a.txt': LOST });
    await writeAndRead(folder);
    addFiles(folder, { 'a.txt': CLEAN });
    const { stdout } = await runCli(['check', '.', '--baseline', 'known.json'], { cwd: folder });
    expect(stdout).toContain('1 of the baseline gone');
  });

  test('writing one does not fail', async () => {
    const folder = makeFolder({ 'a.txt': LOST });
    expect((await check(folder, '.', '--write-baseline', 'known.json')).exitCode).toBe(0);
  });

  test.each(['{', '{}', '{"format":"cisc-baseline/1","findings":[{}]}'])('refuses %s', async text => {
    const folder = makeFolder({ 'a.txt': LOST, 'known.json': text });
    const { exitCode, stderr } = await check(folder, '.', '--baseline', 'known.json');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('known.json');
  });
});

describe('settings', () => {
  const settings = (value: unknown): string => JSON.stringify(value);

  test.each([
    ['a rule switched off', { rules: { 'replacement-character': 'off' } }, 0],
    ['a rule made weaker', { rules: { 'replacement-character': 'warning' } }, 0],
    ['a rule that leaves a file alone', { rules: { 'replacement-character': { ignore: ['**/a.txt'] } } }, 0],
    ['another fail level', { failLevel: 'never' }, 0],
    ['a file that no command reads', { ignore: ['texts/a.txt'] }, 0],
    ['nothing of the kind', {}, 1],
  ])('%s', async (_, value, expected) => {
    const files = { 'texts/a.txt': LOST, 'texts/b.txt': CLEAN };
    const folder = makeFolder({ ...files, 'cisc.config.json': settings({ paths: ['texts'], ...value }) });
    expect((await check(folder)).exitCode).toBe(expected);
  });

  test('are found upwards, their paths relative to them', async () => {
    const folder = makeFolder({
      'cisc.config.json': settings({ paths: ['texts'] }),
      'texts/a.txt': LOST,
      'deep/down/b.txt': CLEAN,
    });
    const { findings } = await check(join(folder, 'deep/down'), '--rule', 'replacement-character');
    expect(findings.map(({ file }) => file)).toEqual(['../../texts/a.txt']);
  });

  test('an option of a rule', async () => {
    const rules = { 'too-short': { options: { least: 1000 } } };
    const folder = makeFolder({ 'a.txt': CLEAN, 'cisc.config.json': settings({ rules }) });
    expect((await check(folder, 'a.txt')).rules).toContain('too-short');
  });

  test.each([
    ['{', 'not JSON'],
    [settings({ ruels: {} }), 'ruels'],
    [settings({ rules: { 'no-such-rule': 'off' } }), 'no-such-rule'],
    [settings({ rules: { 'too-short': { options: { most: 1 } } } }), 'most'],
    [settings({ rules: { 'too-short': { options: { least: 'x' } } } }), 'least'],
    [settings({ failLevel: 'fatal' }), 'failLevel'],
    [settings({ today: 'today' }), 'today'],
  ])('refuses %s', async (text, said) => {
    const folder = makeFolder({ 'a.txt': CLEAN, 'cisc.config.json': text });
    const { exitCode, stderr } = await check(folder, 'a.txt');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe('--changed-since', () => {
  const git = (cwd: string, ...args: readonly string[]): void => {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.cn', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
  };

  test('checks only files that changed or are new', async () => {
    const folder = makeFolder({ 'old.txt': LOST, 'changed.txt': LOST, '子/未变.txt': LOST });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    addFiles(folder, { 'changed.txt': `${LOST}\n`, '子/新增.txt': LOST });
    const { findings } = await check(
      folder,
      '.',
      '--changed-since',
      'HEAD',
      '--rule',
      'replacement-character',
    );
    expect(findings.map(({ file }) => file)).toEqual(['changed.txt', '子/新增.txt']);
  });

  test.each(['no-such-revision', '--output=x'])('refuses %s', async revision => {
    const folder = makeFolder({ 'a.txt': LOST });
    git(folder, 'init', '-q');
    const { exitCode, stderr } = await check(folder, '.', `--changed-since=${revision}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--changed-since');
  });
});

test('--against compares with other articles and says nothing of them', async () => {
  const folder = makeFolder({
    'new/a.txt': CLEAN,
    'old/b.txt': LOST.replaceAll('\uFFFD', ''),
    'old/c.txt': LOST,
  });
  const { findings } = await check(folder, 'new', '--against', 'old', '--rule', 'near-duplicate,mojibake');
  expect(findings.map(({ file, rule }) => [file, rule])).toEqual([['new/a.txt', 'near-duplicate']]);
});

test('the order of files does not matter', async () => {
  const folder = makeFolder({ 'a.txt': LOST, 'b.txt': LOST, 'c.txt': WIDTH });
  const one = await check(folder, 'a.txt', 'b.txt', 'c.txt');
  const other = await check(folder, 'c.txt', 'b.txt', 'a.txt');
  expect(other.stdout).toBe(one.stdout);
});
