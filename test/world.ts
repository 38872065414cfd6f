import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { createProgram } from '../src/cli/program.ts';
import { run, type World } from '../src/cli/run.ts';
import { COMMANDS } from '../src/commands/index.ts';
import { createEnvironment } from '../src/environment.ts';
import { readSources } from '../src/io/read.ts';
import { UsageError } from '../src/usage-error.ts';

/** What one call of the command line left behind. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly cwd?: string;
  readonly width?: number;
  readonly color?: boolean;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const ROOT = resolve(import.meta.dirname, '..');

/** One segmenter for all tests of a file: loading it takes a second. */
const environment = createEnvironment();

/** Runs `cisc` inside this process, on real files, with everything it prints kept. */
export const runCli = async (args: readonly string[], setting: Setting = {}): Promise<Outcome> => {
  const { cwd = ROOT, width = 80, color = false, stdin } = setting;
  let exitCode = 0;
  let stdout = '';
  let stderr = '';
  const world: World = {
    version: '0.0.0',
    ...environment,
    read: paths =>
      readSources(paths.length === 0 ? ['seeds'] : paths, {
        cwd: paths.length === 0 ? ROOT : cwd,
        ...(stdin === undefined ? {} : { stdin }),
      }),
    exists: path => existsSync(resolve(cwd, path)),
    write: async chunks => {
      for (const chunk of chunks) stdout += chunk;
    },
    warn: line => {
      stderr += `${line}\n`;
    },
    width,
    color,
  };
  const program = createProgram(world.version, COMMANDS, {
    run: async call => {
      exitCode = await run(call, world);
    },
    print: text => {
      stdout += text;
    },
    complain: text => {
      stderr += text;
    },
    width,
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof UsageError) {
      stderr += `cisc: ${error.message}\n`;
      exitCode = 2;
    } else throw error;
  }
  return { exitCode, stdout, stderr };
};
