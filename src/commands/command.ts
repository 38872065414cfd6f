import type { Config } from '../config.ts';
import { UsageError } from '../usage-error.ts';
import type { Selection } from '../view/report.ts';
import type { Plan } from './plan.ts';

/** What was typed behind an option: text, or true for a switch. */
export type OptionValue = string | boolean;
export type OptionValues = ReadonlyMap<string, OptionValue>;

export interface Option {
  /** As commander writes it: `--kind <kind>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** A word before the paths: the entity to show in detail, or the pattern to look for. */
export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

export interface Invocation {
  readonly argument: string | null;
  readonly options: OptionValues;
  readonly selection: Selection;
  /** Columns that a person sees. */
  readonly width: number;
  readonly config: Config;
  /** Whether there is such a file or folder. */
  readonly exists: (path: string) => boolean;
  /** The value of a JSON file that an option names. @throws UsageError when it cannot be read or is none. */
  readonly readJson: (path: string) => unknown;
}

export interface Command {
  readonly name: string;
  /** One line in `cisc --help`. */
  readonly summary: string;
  readonly argument?: Argument;
  readonly options: readonly Option[];
  /** Formats beyond those that every command has. */
  readonly formats?: readonly string[];
  readonly examples: readonly [string, string, ...string[]];
  /** @throws UsageError when what was typed makes no sense. */
  readonly plan: (invocation: Invocation) => Plan;
}

export const textOption = (options: OptionValues, name: string): string | undefined => {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
};

/** @throws UsageError when the option is there and no number. */
export const numberOption = (options: OptionValues, name: string): number | undefined => {
  const value = textOption(options, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) throw new UsageError(`--${name} ${value}: not a number`);
  return number;
};

/** @throws UsageError when the option is there and no whole number of at least `least`. */
export const wholeOption = (options: OptionValues, name: string, least: number): number | undefined => {
  const number = numberOption(options, name);
  if (number !== undefined && (!Number.isInteger(number) || number < least)) {
    throw new UsageError(`--${name} ${number}: takes a whole number of at least ${least}`);
  }
  return number;
};
