import { type Corpus, mergeCorpora } from '../analyze.ts';
import type { Config } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Environment, Extract, ExtractorName } from '../extract/extractor.ts';
import { UsageError } from '../usage-error.ts';
import type { Report, Selection } from '../view/report.ts';

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

/** Takes one analysed source after the other and says in the end what they come to. */
export interface Collector {
  readonly add: (part: Corpus) => void;
  /** Takes the sources that `against` names. */
  readonly addOther?: (part: Corpus) => void;
  /** `diagnostics`: the trouble that reading came to. */
  readonly finish: (diagnostics: readonly Diagnostic[]) => Report;
}

/** What a command is going to do, once everything typed has been checked. */
export interface Plan {
  readonly extractors: readonly ExtractorName[];
  /** Extracts of this one run, behind the registered ones. */
  readonly extracts?: readonly Extract[];
  /** False when the answer does not depend on any text. */
  readonly reads?: boolean;
  /** Paths of a second corpus that the first is compared with. */
  readonly against?: readonly string[];
  /** Only files that git says changed since this revision. */
  readonly changedSince?: string;
  readonly collect: (environment: Environment) => Collector;
}

const NO_SOURCES: Corpus['sources'] = new Map();
const NO_REPAIRS: Corpus['repairs'] = new Map();

/** For commands that need all articles at once. The texts they come from are dropped. */
export const collectCorpus =
  (report: (corpus: Corpus, environment: Environment) => Report): Plan['collect'] =>
  environment => {
    const parts: Corpus[] = [];
    return {
      add: part => parts.push({ ...part, sources: NO_SOURCES, repairs: NO_REPAIRS }),
      finish: () => report(mergeCorpora(parts), environment),
    };
  };

/** For commands whose records depend on their source alone: what was analysed is dropped at once. */
export const collectRecords =
  <R>(
    recordsOf: (part: Corpus) => readonly R[],
    report: (records: readonly R[]) => Report,
  ): Plan['collect'] =>
  () => {
    const records: R[] = [];
    return {
      add: part => {
        for (const record of recordsOf(part)) records.push(record);
      },
      finish: () => report(records),
    };
  };

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
