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

/** The text of a file that was named, as `shown`. @throws UsageError when it cannot be read. */
export const readNamedFile = (path: string, shown = path): string => {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`cannot read ${shown}: ${String(error.code)}`);
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

/** Where settings lie, and how they and the paths in them are shown. */
interface Place {
  readonly shown: string;
  readonly folder: string;
  readonly cwd: string;
}

/** A path that settings name, as it would be typed. */
const typed = (path: string, { folder, cwd }: Place): string =>
  portable(relative(cwd, resolve(folder, path))) || '.';

/** A path that was typed, as settings would name it. */
const fromSettings = (file: string, { folder, cwd }: Place): string =>
  portable(relative(folder, resolve(cwd, file)));

/** @throws UsageError for a glob with an open bracket. */
const compileGlob = (glob: string, where: string, { shown }: Place): picomatch.Matcher => {
  try {
    return picomatch(glob, { strictBrackets: true });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new UsageError(`${shown}: ${where}: bad glob "${glob}": ${error.message}`);
    throw error;
  }
};

/** Whether a file, as it would be typed, matches one of the globs, which start from the settings. */
const matcherOf = (globs: readonly string[], where: string, place: Place): ((file: string) => boolean) => {
  const matchers = globs.map((glob, i) => compileGlob(glob, `${where}.${i}`, place));
  return file => {
    const path = fromSettings(file, place);
    return matchers.some(matches => matches(path));
  };
};

const ruleSettings = (rules: ConfigFile['rules'] = {}, place: Place): Readonly<Record<string, RuleConfig>> =>
  Object.fromEntries(
    Object.entries(rules).map(([name, value]) => {
      if (typeof value === 'string') return [name, { severity: value, ignores: () => false }];
      const { severity, ignore = [], options } = value;
      const own: RuleConfig = {
        ...(severity === undefined ? {} : { severity }),
        ignores: matcherOf(ignore, `rules.${name}.ignore`, place),
        ...(options === undefined ? {} : { options }),
      };
      return [name, own];
    }),
  );

const buildConfig = (settings: ConfigFile, place: Place): Omit<Config, 'hash' | 'lexicons'> => {
  const { paths = [], ignore = [], against = [], baseline, failLevel, today } = settings;
  return {
    file: place.shown,
    identify: file => fromSettings(file, place),
    locate: name => typed(name, place),
    paths: paths.map(path => typed(path, place)),
    ignores: matcherOf(ignore, 'ignore', place),
    rules: ruleSettings(settings.rules, place),
    against: against.map(path => typed(path, place)),
    ...(baseline === undefined ? {} : { baseline: typed(baseline, place) }),
    ...(failLevel === undefined ? {} : { failLevel }),
    ...(today === undefined ? {} : { today }),
  };
};

const hashOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 16);
};

/**
 * The settings in `path`, or in the nearest `cisc.config.json` in `cwd` or above it, or none.
 * @throws UsageError with file and place when they make no sense.
 */
export const readConfig = async (path: string | null, cwd: string): Promise<Config> => {
  const file = path === null ? findUpwards(cwd) : resolve(cwd, path);
  if (file === null) return NO_CONFIG;
  const shown = path ?? portable(relative(cwd, file));
  const text = readNamedFile(file, shown);
  // Loaded only where there are settings: checking them costs 50 ms of start-up.
  const { parseConfigFile } = await import('../schema/config.ts');
  const parsed = parseConfigFile(parseJsonFile(text, shown));
  if ('trouble' in parsed) throw new UsageError(`${shown}: ${parsed.trouble}`);
  const place = { shown, folder: dirname(file), cwd };
  const { readOwnLexicons } = await import('./own-lexicons.ts');
  const own = readOwnLexicons(parsed.config.lexicons, path => ({
    shown: typed(path, place),
    text: readNamedFile(resolve(place.folder, path), typed(path, place)),
  }));
  const hash = hashOf([text, ...own.texts]);
  return { ...buildConfig(parsed.config, place), hash, lexicons: own.lexicons };
};
