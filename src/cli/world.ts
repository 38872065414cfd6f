import type { Config } from '../config.ts';
import type { Source } from '../corpus/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DataReader } from '../extract/extractor.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { UserWord } from '../segment/user-words.ts';
import type { Call } from './program.ts';

/** The outside world, as much of it as a run needs. */
export interface World {
  readonly version: string;
  readonly data: DataReader & { modelHash(): string | null };
  readonly segmenter: (userWords?: readonly UserWord[]) => Segmenter;
  /** Texts behind the operands that are accepted; no operand means the bundled corpus. */
  readonly read: (
    paths: readonly string[],
    options: Call['options'],
    accepts: (file: string) => boolean,
  ) => AsyncIterable<{ type: 'source'; source: Source } | { type: 'diagnostic'; diagnostic: Diagnostic }>;
  /** Whether an operand names something in the file system. */
  readonly exists: (path: string) => boolean;
  /** Whether two paths are one file. */
  readonly isSameFile: (path: string, other: string) => boolean;
  /** The settings in `path`, or in the nearest `cisc.config.json` upwards. @throws UsageError */
  readonly readConfig: (path: string | null) => Promise<Config>;
  /** @throws UsageError when it cannot be read. */
  readonly readText: (path: string) => string;
  /** The value of a JSON file. @throws UsageError when it cannot be read or is none. */
  readonly readJson: (path: string) => unknown;
  /** Files that differ from a revision, as they would be typed. @throws UsageError */
  readonly changedSince: (revision: string) => Promise<ReadonlySet<string>>;
  readonly write: (chunks: Iterable<string> | AsyncIterable<string>, output: string | null) => Promise<void>;
  readonly warn: (line: string) => void;
  /** Columns, and whether colour is wanted, of where the output goes. */
  readonly width: number;
  readonly color: boolean;
}
