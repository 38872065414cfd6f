import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommandLine } from '../src/cli/command-line.ts';
import { parseFormatOptions } from '../src/cli/shared-options.ts';
import type { World } from '../src/cli/world.ts';
import { COMMANDS } from '../src/commands/index.ts';
import { createEnvironment } from '../src/environment.ts';
import { readConfig, readNamedFile } from '../src/io/config.ts';
import { createDataReader } from '../src/io/data.ts';
import { listChanged } from '../src/io/git.ts';
import { parseJsonFile } from '../src/io/json-file.ts';
import { isSameFile } from '../src/io/own-output.ts';
import { readSources } from '../src/io/read.ts';

/** What one call of the command line left behind. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What went into the file behind `--output`, by its name as typed. */
  readonly written: ReadonlyMap<string, string>;
}

export interface Setting {
  readonly cwd?: string;
  readonly width?: number;
  readonly color?: boolean;
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly segmenter?: World['segmenter'];
  /** Instead of reading files, and of keeping what is printed. */
  readonly read?: World['read'];
  readonly write?: World['write'];
}

export const ROOT = resolve(import.meta.dirname, '..');

/** One segmenter for all tests of a file: loading it takes a second. */
const { segmenter: loadSegmenter } = createEnvironment();

/** What a renderer yields, in one piece. */
export const joinChunks = async (chunks: Iterable<string> | AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
};

/** Runs `cisc` inside this process, on real files, with everything it prints kept. */
export const runCli = async (args: readonly string[], setting: Setting = {}): Promise<Outcome> => {
  const { cwd = ROOT, width = 80, color = false, stdin, segmenter = loadSegmenter } = setting;
  let stdout = '';
  let stderr = '';
  const written = new Map<string, string>();
  const keep: World['write'] = async (chunks, output) => {
    const text = await joinChunks(chunks);
    if (output === null) stdout += text;
    else written.set(output, text);
  };
  const readFiles: World['read'] = (paths, options, accepts) =>
    readSources(paths.length === 0 ? ['seeds'] : paths, {
      cwd: paths.length === 0 ? ROOT : cwd,
      accepts,
      ...parseFormatOptions(options),
      ...(stdin === undefined ? {} : { stdin }),
    });
  const world: World = {
    version: '0.0.0',
    data: createDataReader(),
    segmenter,
    read: setting.read ?? readFiles,
    readConfig: path => readConfig(path, cwd),
    readText: path => readNamedFile(resolve(cwd, path)),
    readJson: path => parseJsonFile(readNamedFile(resolve(cwd, path)), path),
    changedSince: revision => listChanged(revision, cwd),
    exists: path => existsSync(resolve(cwd, path)),
    isSameFile: (path, other) => isSameFile(resolve(cwd, path), resolve(cwd, other)),
    write: setting.write ?? keep,
    warn: line => {
      stderr += `${line}\n`;
    },
    width,
    color,
  };
  const exitCode = await runCommandLine(args, COMMANDS, world);
  return { exitCode, stdout, stderr, written };
};
