import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../world.ts';

const ENTRY = ['bin/cisc.js'];
const SMALL = ['--max-old-space-size=48'];
const WITHOUT_SEGMENTER = ['--require', './test/cli/without-segmenter.cjs'];

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a whole `cisc` process. */
const cisc = (args: readonly string[], node: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Ended =>
  spawnSync(process.execPath, [...node, ...ENTRY, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...env },
    maxBuffer: 1 << 28,
  });

/** Runs a shell line with `cisc` as a command in it. */
const shell = (line: string): Ended =>
  spawnSync('bash', ['-c', `cisc() { "$NODE" ${ENTRY.join(' ')} "$@"; }; ${line}`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, FORCE_COLOR: '', NO_COLOR: '' },
  });

let folder = '';
beforeAll(() => {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT });
  folder = mkdtempSync(join(tmpdir(), 'cisc-process-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the segmenter stays unloaded for', () => {
  test.each([
    ['--help'],
    ['--version'],
    ['articles'],
    ['figures'],
    ['people'],
    ['institutions'],
    ['concordance', '企业'],
  ])('%s', (...args) => {
    expect(cisc(args, WITHOUT_SEGMENTER)).toMatchObject({ status: 0, stderr: '' });
  });

  test('but not for stats', () => {
    const { status, stderr } = cisc(['stats'], WITHOUT_SEGMENTER);
    expect([status === 0, stderr.includes('the segmenter was loaded')]).toEqual([false, true]);
  });
});

describe('without the library that reads them', () => {
  test.each([
    ['port.pdf', 'unpdf'],
    ['port.docx', 'mammoth'],
  ])('%s is refused with what to install', (name, library) => {
    const file = `fixtures/documents/${name}`;
    const { status, stdout, stderr } = cisc(['text', file], ['--import', './test/cli/without-documents.mjs']);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `cisc: error: ${file} needs the package ${library}: npm install ${library}\n`,
    });
  });
});

describe('output that is not taken', () => {
  test.each(['articles --format ndjson', '--help', 'concordance 的'])(
    '%s into a closed pipe is fine',
    args => {
      expect(shell(`cisc ${args} | head -1; echo "\${PIPESTATUS[0]}"`)).toMatchObject({
        stderr: '',
        stdout: expect.stringMatching(/\n0\n$/),
      });
    },
  );

  test.skipIf(!existsSync('/dev/full')).each(['articles', '--help', 'completion bash'])(
    '%s to a full device is told in one line',
    args => {
      expect(shell(`cisc ${args} >/dev/full`)).toEqual(
        expect.objectContaining({ status: 2, stderr: 'cisc: cannot write to standard output: ENOSPC\n' }),
      );
    },
  );

  test('a closed standard error stops nothing', () => {
    expect(shell('cisc articles missing.txt seeds 2> >(exec <&-) | tail -1 | wc -l').stdout.trim()).toBe('1');
  });

  test('--output into a folder that is not there', () => {
    const { status, stderr, stdout } = cisc(['articles', '--output', join(folder, 'none', 'a.json')]);
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `cisc: cannot write ${join(folder, 'none', 'a.json')}: ENOENT\n`,
    ]);
  });

  test('--output holds what would have been printed', () => {
    const file = join(folder, 'a.json');
    expect(cisc(['articles', '--json', '-o', file])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(cisc(['articles', '--json']).stdout);
  });
});

describe('colour', () => {
  const isColored = (env: NodeJS.ProcessEnv, ...args: string[]): boolean =>
    cisc(['articles', ...args], [], env).stdout.includes('\u001b[');

  test.each([
    ['a pipe has none', {}, [], false],
    ['FORCE_COLOR asks for it', { FORCE_COLOR: '1' }, [], true],
    ['NO_COLOR forbids it', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['--no-color forbids it', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', (_, env, args, expected) => {
    expect(isColored(env, ...args)).toBe(expected);
  });
});

describe('files', () => {
  test.skipIf(process.getuid?.() === 0)(
    'one that may not be read is told, the others go on (root may read all)',
    () => {
      const [closed, open] = [join(folder, 'closed.txt'), join(folder, 'open.txt')];
      for (const file of [closed, open]) writeFileSync(file, '全市有企业12家。\n');
      chmodSync(closed, 0);
      const { status, stdout, stderr } = cisc(['articles', closed, open, '--format', 'csv']);
      expect([status, stderr.trimEnd().split('\n').length, stdout.includes('open.txt')]).toEqual([
        2,
        1,
        true,
      ]);
    },
  );

  test.each(['>', '-o'])('what is being written (%s) is not read', redirect => {
    const place = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(place, 'a.csv'), 'title,text\n甲,全市有企业12家。\n乙,全区有企业3家。\n');
    const own = join(place, 'b.csv');
    const { status, stderr } = shell(`cisc text ${place} --format csv ${redirect} ${own}`);
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^cisc: warning: \S+b\.csv is where the output goes: not read\n$/u),
    ]);
    expect(readFileSync(own, 'utf8').trimEnd().split('\r\n').length).toBe(3);
  });

  test('standard input is read to its end', async () => {
    const child = spawn(process.execPath, [...ENTRY, 'concordance', '企业', '-', '--format', 'csv'], {
      cwd: ROOT,
    });
    let stdout = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
    });
    const bytes = Buffer.from('全市有企业。\n\n全区有企业。\n');
    // A chunk ends inside a character.
    child.stdin.write(bytes.subarray(0, 10));
    await new Promise(resolve => setTimeout(resolve, 50));
    child.stdin.end(bytes.subarray(10));
    const status = await new Promise(resolve => child.on('close', resolve));
    expect([status, stdout.trimEnd().split(/\r?\n/).length]).toEqual([0, 3]);
  });
});

/** Takes its time: only where every check runs. What is kept of each record would not fit. */
describe.skipIf(!process.env.CI)('10 MB of records in a small heap', () => {
  const TEXT = `${'全市新登记科技型企业26家，同比增长5.2%。区长宋临江表示，服务要送到企业门口。'.repeat(20)}`;

  test.each(['json', 'csv'])(
    'figures as %s',
    format => {
      const [file, output] = [join(folder, 'records.jsonl'), join(folder, 'records.out')];
      const line = `${JSON.stringify({ title: '一则消息', date: '20240305', text: TEXT })}\n`;
      writeFileSync(file, line.repeat(Math.ceil(10e6 / Buffer.byteLength(line))));
      expect(cisc(['figures', file, '--format', format, '-o', output], SMALL)).toMatchObject({ status: 0 });
    },
    240_000,
  );
});

/** Takes its time: only where every check runs. */
describe.skipIf(!process.env.CI)('a line of 50 MB', () => {
  const SENTENCE = `全市新登记科技型企业26家，${'各区县因地制宜，把服务送到企业门口，'.repeat(4)}`;

  test.each([[['articles', '--json']], [['figures', '--limit', '3']]])(
    '%s',
    args => {
      const file = join(folder, 'line.txt');
      writeFileSync(file, SENTENCE.repeat(Math.ceil(50e6 / Buffer.byteLength(SENTENCE))));
      const [command = '', ...rest] = args;
      expect(cisc([command, file, ...rest])).toMatchObject({ status: 0, stderr: '' });
    },
    240_000,
  );
});
