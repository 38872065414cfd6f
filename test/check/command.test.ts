import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../world.ts';

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

  test('holds from every folder below the settings', async () => {
    const twin = `${CLEAN}会议还要求加快建设进度，确保年内投产见效，带动产业集聚。`;
    const folder = makeFolder({
      'texts/a.txt': LOST,
      'texts/b.txt': twin,
      'texts/c.txt': `${twin}带动就业。`,
    });
    addFiles(folder, { 'cisc.config.json': settings({ paths: ['texts'], baseline: 'known.json' }) });
    addFiles(folder, { 'known.json': '{"format":"cisc-baseline/1","findings":[]}' });
    const before = await check(folder);
    expect(before.rules).toContain('near-duplicate');
    const { written } = await check(folder, '--write-baseline', 'known.json');
    addFiles(folder, { 'known.json': written.get('known.json') ?? '' });
    expect((await check(join(folder, 'texts'))).findings).toEqual([]);
  });

  test('says how many known findings are gone', async () => {
    const folder = makeFolder({ 'a.txt': LOST });
    await writeAndRead(folder);
    addFiles(folder, { 'a.txt': CLEAN });
    const { stdout } = await runCli(['check', '.', '--baseline', 'known.json'], { cwd: folder });
    expect(stdout).toContain('1 of the baseline gone');
  });

  test('what a run did not look at is not gone; a deleted file is', async () => {
    const folder = makeFolder({ 'a.txt': LOST, 'b.txt': LOST });
    await writeAndRead(folder);
    const goneIn = async (...options: readonly string[]) =>
      (await check(folder, ...options, '--baseline', 'known.json')).stdout.match(
        /(\d+) of the baseline gone/,
      )?.[1];
    expect(await goneIn('.')).toBe('0');
    expect(await goneIn('a.txt')).toBe('0');
    expect(await goneIn('.', '--rule', 'mojibake')).toBe('0');
    rmSync(join(folder, 'b.txt'));
    expect(await goneIn('.')).toBe('3');
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

const settings = (value: unknown): string => JSON.stringify(value);

describe('settings', () => {
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

  test('that are named and are not there', async () => {
    const { exitCode, stderr } = await check(
      makeFolder({ 'a.txt': CLEAN }),
      'a.txt',
      '--config',
      'none.json',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'cisc: cannot read none.json: ENOENT\n' });
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
    ['{', 'cisc.config.json:1:2: not JSON'],
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

describe('lexicons of a project', () => {
  const TEXT =
    '园区建设提速\n2024年3月5日，江州琢玉工坊揭牌，诸葛小满在场。一江三带格局初成，修缮古民居32厝。\n';
  const LISTS = {
    'lists/institutions.tsv': '# ours\nname\ttype\n江州琢玉工坊\tcompany\n',
    'lists/people.tsv': 'name\n诸葛小满\n',
    'lists/terms.tsv': 'term\tvariants\n一江三带\t三带格局\n',
    'lists/units.tsv': 'surface\tunit\tkind\n厝\t厝\tcount\n',
    'lists/words.txt': '琢玉工坊 nz\n',
  };
  const SETTINGS = JSON.stringify({
    lexicons: {
      institutions: 'lists/institutions.tsv',
      people: ['lists/people.tsv'],
      terms: 'lists/terms.tsv',
      units: 'lists/units.tsv',
      words: 'lists/words.txt',
    },
  });

  const records = async (cwd: string, command: string, ...options: readonly string[]) =>
    JSON.parse((await runCli([command, 'texts', ...options, '--json'], { cwd })).stdout)[command];

  test.each([
    ['institutions', 'name', '江州琢玉工坊'],
    ['people', 'name', '诸葛小满'],
    ['terms', 'term', '一江三带'],
    ['figures', 'text', '32厝'],
    ['wordlist', 'word', '琢玉工坊'],
  ])('cisc %s knows them', async (command, key, expected) => {
    const folder = makeFolder({ 'texts/a.txt': TEXT });
    const found = async () =>
      (await records(folder, command)).map((record: Record<string, unknown>) => record[key]);
    expect(await found()).not.toContain(expected);
    addFiles(folder, { ...LISTS, 'cisc.config.json': SETTINGS });
    expect(await found()).toContain(expected);
  });

  test('are found from below, and are part of what a result depends on', async () => {
    const folder = makeFolder({ 'texts/a.txt': TEXT, ...LISTS, 'cisc.config.json': SETTINGS });
    const hash = async () =>
      JSON.parse((await runCli(['people', 'a.txt', '--json'], { cwd: join(folder, 'texts') })).stdout).tool
        .config;
    const before = await hash();
    addFiles(folder, { 'lists/people.tsv': 'name\n诸葛大满\n' });
    expect(await hash()).not.toBe(before);
  });

  test('a row of the project counts where a shipped row says something else', async () => {
    const text = '园区建设提速\n2024年3月5日，记者从中国科学院获悉，项目开工。\n';
    const lexicons = { institutions: 'own.tsv' };
    const folder = makeFolder({ 'texts/a.txt': text, 'cisc.config.json': JSON.stringify({ lexicons }) });
    addFiles(folder, { 'own.tsv': 'name\ttype\n中国科学院\tassociation\n' });
    const [found] = await records(folder, 'institutions');
    expect(found).toMatchObject({ name: '中国科学院', type: 'association' });
  });

  test.each([
    ['institutions', 'name\ttype\n江州工坊\tfirm\n', 'own.tsv:2: "firm" is no type'],
    ['institutions', '# ours\nname\n江州工坊\n', 'own.tsv:2: no column "type"'],
    ['institutions', 'name\ttype\tcity\n', 'own.tsv:1: no such column "city"'],
    ['people', 'name\n林立言\t市长\n', 'own.tsv:2: 2 cells'],
    ['posts', 'word\tbefore\n\n园长\tyes\n', 'own.tsv:3: "yes" is no before'],
    ['places', 'name\tlevel\n江州市\ttown\n', 'own.tsv:2: "town" is no level'],
    ['terms', 'term\tyear\n一江三带\t23\n', 'own.tsv:2: "23" is no year'],
    ['terms', 'term\n一江三带\n一江三带\n', 'own.tsv:3: "一江三带" stands in line 2 already'],
    ['units', 'surface\tunit\tkind\n厝\t厝\thouse\n', 'own.tsv:2: "house" is no kind'],
    ['words', '一江三带\n两 带 n n\n', 'own.tsv:2: expected "word"'],
  ])('%s refuses %j', async (list, text, said) => {
    const lexicons = { [list]: 'lists/own.tsv' };
    const folder = makeFolder({ 'a.txt': CLEAN, 'lists/own.tsv': text });
    addFiles(folder, { 'cisc.config.json': JSON.stringify({ lexicons }) });
    const { exitCode, stderr } = await check(folder, 'a.txt');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`lists/${said}`);
  });

  test.each([
    [{ lexicons: { names: 'a.tsv' } }, 'lexicons: Unrecognized key: "names"'],
    [{ lexicons: { people: 'none.tsv' } }, 'cannot read none.tsv'],
    [{ lexicons: { people: 1 } }, 'lexicons.people'],
    [{ rules: { 'too-short': { severity: 'x' } } }, 'rules.too-short.severity: Invalid option'],
    [{ ignore: ['a/[b'] }, 'cisc.config.json: ignore.0: bad glob "a/[b"'],
  ])('%j is refused', async (value, said) => {
    const folder = makeFolder({ 'a.txt': CLEAN, 'cisc.config.json': settings(value) });
    const { exitCode, stderr } = await check(folder, 'a.txt');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });
});

test('a table without the column is one finding, not one a record', async () => {
  const record = { text: '今年以来，全市新增高新技术企业三十家，产值同比增长，带动就业。园区建设提速。' };
  const folder = makeFolder({ 'a.jsonl': `${JSON.stringify(record)}\n`.repeat(3) });
  const bare = await check(folder, '.', '--rule', 'no-date');
  expect(bare.findings).toMatchObject([{ file: 'a.jsonl:1', article: null }]);
  addFiles(folder, {
    'b.jsonl': `${JSON.stringify({ ...record, date: '2024-03-05' })}\n${JSON.stringify(record)}\n`,
  });
  const { findings } = await check(folder, 'b.jsonl', '--rule', 'no-date');
  expect(findings).toMatchObject([{ file: 'b.jsonl:2', article: 'b.jsonl:2#1' }]);
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

  test('what moved on elsewhere is not ours; what was renamed is, and what was deleted is gone', async () => {
    const folder = makeFolder({ 'a.txt': LOST, 'b.txt': LOST, 'c.txt': LOST, 'd.txt': LOST });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    git(folder, 'checkout', '-qb', 'batch');
    git(folder, 'mv', 'a.txt', 'renamed.txt');
    git(folder, 'rm', '-q', 'b.txt');
    git(folder, 'commit', '-qm', 'second');
    git(folder, 'checkout', '-q', 'main');
    addFiles(folder, { 'c.txt': `${LOST}\n` });
    git(folder, 'commit', '-qam', 'third');
    git(folder, 'checkout', '-q', 'batch');
    const { findings } = await check(
      folder,
      '.',
      '--changed-since',
      'main',
      '--rule',
      'replacement-character',
    );
    expect(findings.map(({ file }) => file)).toEqual(['renamed.txt']);
  });

  test('the job of the README marks the pull request and leaves SARIF', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const jobs = [...readme.matchAll(/run: npx --no-install cisc (?<line>check .+)/gu)].map(({ groups }) =>
      (groups?.line ?? '').replace('"origin/$GITHUB_BASE_REF"', 'main').split(' '),
    );
    const folder = makeFolder({ 'articles/a.txt': LOST, 'archive/old.txt': WIDTH });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    git(folder, 'checkout', '-qb', 'batch');
    addFiles(folder, { 'articles/b.txt': LOST });
    const [marked, scanned] = [
      await runCli(jobs[0] ?? [], { cwd: folder }),
      await runCli(jobs[1] ?? [], { cwd: folder }),
    ];
    expect(marked.exitCode).toBe(1);
    expect(marked.stdout).toContain('::error file=articles/b.txt,line=3,');
    expect(marked.stdout).not.toContain('file=articles/a.txt');
    expect(scanned.exitCode).toBe(0);
    expect(scanned.written.get('cisc.sarif')).toContain('"version": "2.1.0"');
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
