import type { FormatOptions, Source } from '../../corpus/source.ts';
import type { Diagnostic } from '../../diagnostic.ts';

export type { FormatOptions } from '../../corpus/source.ts';

/** One thing that reading yields: a text, or trouble with one input. The others go on. */
export type Read =
  | { readonly type: 'source'; readonly source: Source }
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic };

/** One file, decompressed. */
export interface Input {
  /** As it is reported. */
  readonly file: string;
  /** Its bytes from the start, each time it is called. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A kind of file. */
export interface Format {
  readonly name: string;
  /** How names of such files end, without the dot. */
  readonly extensions: readonly string[];
  readonly read: (input: Input, options: FormatOptions) => AsyncIterable<Read>;
}
