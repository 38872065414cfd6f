import type { Severity } from './diagnostic.ts';

/** What `cisc.config.json` says of one rule of `check`. */
export interface RuleConfig {
  /** Overrides the severity the rule has by itself. */
  readonly severity?: Severity | 'off';
  /** Globs of files that the rule leaves alone. */
  readonly ignore?: readonly string[];
  /** Values of the rule's own options. */
  readonly options?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Settings of a project, checked. Paths are relative to the working directory, as if they had been typed. */
export interface Config {
  /** Hash of the settings, or null when there are none. */
  readonly hash: string | null;
  /** Read when no path is typed. */
  readonly paths: readonly string[];
  /** Whether a file is left alone by every command. */
  readonly ignores: (file: string) => boolean;
  /** Whether `file` matches one of `globs`, which are relative to the settings. */
  readonly matches: (file: string, globs: readonly string[]) => boolean;
  readonly rules: Readonly<Record<string, RuleConfig>>;
  readonly failLevel?: FailLevel;
  readonly baseline?: string;
  readonly against: readonly string[];
  /** ISO 8601; later dates are in the future. */
  readonly today?: string;
}

export type FailLevel = Severity | 'never';

/** No settings at all. */
export const NO_CONFIG: Config = {
  hash: null,
  paths: [],
  ignores: () => false,
  matches: () => false,
  rules: {},
  against: [],
};
