import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommandLine } from './cli/command-line.ts';
import { parseFormatOptions } from './cli/shared-options.ts';
import type { World } from './cli/world.ts';
import { textOption } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { createEnvironment } from './environment.ts';
import { readConfig, readNamedFile } from './io/config.ts';
import { PACKAGE_ROOT } from './io/data.ts';
import { listChanged } from './io/git.ts';
import { parseJsonFile } from './io/json-file.ts';
import { isSameFile } from './io/own-output.ts';
import { readSources } from './io/read.ts';
import { writeFile, writeStream } from './io/write.ts';

const SEEDS = ['seeds'];

const readVersion = (): string => {
  const manifest: { version: string } = JSON.parse(
    readFileSync(resolve(PACKAGE_ROOT, 'package.json'), 'utf8'),
  );
  return manifest.version;
};

/** Colour on a terminal, unless NO_COLOR is set (no-color.org); FORCE_COLOR asks for it elsewhere. */
const wantsColor = (): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
};

const createWorld = (version: string): World => ({
  version,
  ...createEnvironment(),
  read: (paths, options, accepts) =>
    paths.length === 0
      ? readSources(SEEDS, { cwd: PACKAGE_ROOT })
      : readSources(paths, {
          cwd: process.cwd(),
          stdin: process.stdin,
          accepts,
          isOutput: path => isSameFile(path, textOption(options, 'output') ?? process.stdout.fd),
          ...parseFormatOptions(options),
        }),
  readConfig: path => readConfig(path, process.cwd()),
  readText: readNamedFile,
  readJson: path => parseJsonFile(readNamedFile(path), path),
  changedSince: revision => listChanged(revision, process.cwd()),
  exists: path => existsSync(path),
  isSameFile,
  write: (chunks, output) =>
    output === null ? writeStream(chunks, process.stdout) : writeFile(chunks, output),
  warn: line => process.stderr.write(`${line}\n`),
  width: process.stdout.columns || Number(process.env.COLUMNS) || 80,
  color: wantsColor(),
});

/** The command line. The only place that touches the process. */
export const main = async (): Promise<void> => {
  // Nobody reads our messages any more: no reason to stop.
  process.stderr.on('error', () => {});
  process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, createWorld(readVersion()));
};
