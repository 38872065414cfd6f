import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { type Config, NO_CONFIG, type RuleConfig } from '../config.ts';
import type { ConfigFile } from '../schema/config.ts';
import { UsageError } from '../usage-error.ts';
import { parseJsonFile } from './json-file.ts';

/** Name of the settings of a project. */
export const CONFIG_FILE = 'cisc.config.json';

const portable = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** The text of a file that was named. @throws UsageError when it cannot be read. */
export const readNamedFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`cannot read ${path}: ${String(error.code)}`);
  }
};

/** The nearest settings in `folder` or above it. */
const findUpwards = (folder: string): string | null => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = resolve(at, CONFIG_FILE);
    if (existsSync(file)) return file;
    if (at === dirname(at)) return null;
  }
};

const ruleSettings = (rules: ConfigFile['rules'] = {}): Readonly<Record<string, RuleConfig>> =>
  Object.fromEntries(
    Object.entries(rules).map(([name, value]) => {
      if (typeof value === 'string') return [name, { severity: value }];
      const { severity, ignore, options } = value;
      const own: RuleConfig = {
        ...(severity === undefined ? {} : { severity }),
        ...(ignore === undefined ? {} : { ignore }),
        ...(options === undefined ? {} : { options }),
      };
      return [name, own];
    }),
  );

/** Paths that settings in `folder` name, as they would be typed in `cwd`, and globs matched from `folder`. */
const buildConfig = (settings: ConfigFile, folder: string, cwd: string, hash: string): Config => {
  const typed = (path: string): string => portable(relative(cwd, resolve(folder, path))) || '.';
  const matches = (file: string, globs: readonly string[]): boolean =>
    picomatch.isMatch(portable(relative(folder, resolve(cwd, file))), [...globs]);
  const { paths = [], ignore = [], against = [], baseline, failLevel, today } = settings;
  return {
    hash,
    paths: paths.map(typed),
    ignores: file => ignore.length > 0 && matches(file, ignore),
    matches,
    rules: ruleSettings(settings.rules),
    against: against.map(typed),
    ...(baseline === undefined ? {} : { baseline: typed(baseline) }),
    ...(failLevel === undefined ? {} : { failLevel }),
    ...(today === undefined ? {} : { today }),
  };
};

/**
 * The settings in `path`, or in the nearest `cisc.config.json` in `cwd` or above it, or none.
 * @throws UsageError with file and place when they make no sense.
 */
export const readConfig = async (path: string | null, cwd: string): Promise<Config> => {
  const file = path === null ? findUpwards(cwd) : resolve(cwd, path);
  if (file === null) return NO_CONFIG;
  const shown = path ?? portable(relative(cwd, file));
  const text = readNamedFile(file);
  // Loaded only where there are settings: checking them costs 50 ms of start-up.
  const { parseConfigFile } = await import('../schema/config.ts');
  const parsed = parseConfigFile(parseJsonFile(text, shown));
  if ('trouble' in parsed) throw new UsageError(`${shown}: ${parsed.trouble}`);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return buildConfig(parsed.config, dirname(file), cwd, hash);
};
