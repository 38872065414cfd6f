import type { Severity } from './diagnostic.ts';

/** What `cisc.config.json` says of one rule of `check`. */
export interface RuleConfig {
  /** Overrides the severity the rule has by itself. */
  readonly severity?: Severity | 'off';
  /** Whether it leaves a file alone. */
  readonly ignores: (file: string) => boolean;
  /** Values of the rule's own options. */
  readonly options?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Word lists of a project, checked. */
export interface OwnLexicons {
  /** Rows that go before those of a shipped list, with its path. */
  readonly tables: readonly { readonly path: string; readonly text: string }[];
  /** Words for the segmenter with their parts of speech. */
  readonly words: readonly { readonly word: string; readonly tag: string }[];
}

/** Settings of a project, checked. Paths are relative to the working directory, as if they had been typed. */
export interface Config {
  /** The file of the settings as it is shown, or null when there are none. */
  readonly file: string | null;
  /** Hash of the settings and of the lists they name, or null when there are none. */
  readonly hash: string | null;
  /** Read when no path is typed. */
  readonly paths: readonly string[];
  /** What a file is called wherever cisc is run: its path from the settings; as it was typed without any. */
  readonly identify: (file: string) => string;
  /** The path of a file that was called so. */
  readonly locate: (name: string) => string;
  /** Whether a file is left alone by every command. */
  readonly ignores: (file: string) => boolean;
  readonly rules: Readonly<Record<string, RuleConfig>>;
  readonly failLevel?: FailLevel;
  readonly baseline?: string;
  readonly against: readonly string[];
  readonly lexicons: OwnLexicons;
  /** ISO 8601; later dates are in the future. */
  readonly today?: string;
}

export type FailLevel = Severity | 'never';

/** No settings at all. */
export const NO_CONFIG: Config = {
  file: null,
  hash: null,
  paths: [],
  identify: file => file,
  locate: name => name,
  ignores: () => false,
  rules: {},
  against: [],
  lexicons: { tables: [], words: [] },
};
