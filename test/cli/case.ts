import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Outcome, ROOT, runCli } from '../world.ts';
import { splitWords } from './words.ts';

const FOLDER = resolve(ROOT, 'fixtures/cli');

/** Names of the cases: folders of `fixtures/cli`. */
export const CASES: readonly string[] = readdirSync(FOLDER).sort();

const read = (path: string, otherwise = ''): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : otherwise;

async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path);
}

/** Runs the `cmd` of a case in its `input` folder, with its `stdin` and the terminal of `terminal.json`. */
export const runCase = (name: string): Promise<Outcome> => {
  const folder = join(FOLDER, name);
  const [input, stdin] = [join(folder, 'input'), join(folder, 'stdin')];
  const terminal: { width?: number; color?: boolean } = JSON.parse(read(join(folder, 'terminal.json'), '{}'));
  return runCli(splitWords(read(join(folder, 'cmd'))), {
    cwd: existsSync(input) ? input : folder,
    ...(existsSync(stdin) ? { stdin: streamFile(stdin) } : {}),
    ...terminal,
  });
};

const writtenOf = (folder: string): ReadonlyMap<string, string> => {
  const written = join(folder, 'written');
  const names = existsSync(written) ? readdirSync(written) : [];
  return new Map(names.map(file => [file, read(join(written, file))]));
};

/** What a case expects; a file that is not there stands for nothing printed, or for exit code 0. */
export const expectedOf = (name: string): Outcome => {
  const folder = join(FOLDER, name);
  return {
    exitCode: Number(read(join(folder, 'exit'), '0')),
    stdout: read(join(folder, 'stdout')),
    stderr: read(join(folder, 'stderr')),
    written: writtenOf(folder),
  };
};

/** Makes what was printed the expectation. */
export const updateCase = (name: string, { exitCode, stdout, stderr, written }: Outcome): void => {
  const folder = join(FOLDER, name);
  const put = (file: string, text: string): void => {
    if (text === '') rmSync(join(folder, file), { force: true });
    else writeFileSync(join(folder, file), text);
  };
  put('stdout', stdout);
  put('stderr', stderr);
  put('exit', exitCode === 0 ? '' : `${exitCode}\n`);
  rmSync(join(folder, 'written'), { recursive: true, force: true });
  if (written.size > 0) mkdirSync(join(folder, 'written'));
  for (const [file, text] of written) put(join('written', file), text);
};
