import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collectBytes, fileChunks, gunzipChunks, isGzip } from './bytes.ts';
import type { Format, FormatOptions, Input, Read } from './formats/format.ts';
import { EXTENSIONS, formatOf, formatOfBytes } from './formats/index.ts';
import { resolveInputs } from './resolve.ts';
import { fail, warn } from './trouble.ts';

export type { Read } from './formats/format.ts';

export interface ReadOptions extends FormatOptions {
  /** Relative inputs are looked up in it, and paths are reported relative to it. */
  readonly cwd: string;
  /** Bytes of standard input, asked for only when `-` is among the inputs. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether a path is where the output goes: as it grows, reading it would never end. */
  readonly isOutput?: (path: string) => boolean;
  /** Files for which it says no are not read. */
  readonly accepts?: (file: string) => boolean;
}

/** Name of standard input in every location. */
export const STDIN = '<stdin>';

const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Whether the trouble is with the bytes (permissions, a broken disk, a broken archive), not with us. */
const isInputError = (error: unknown): error is Error & { readonly code: string } =>
  isSystemError(error) && /^(?:E[A-Z]+|Z_[A-Z_]+)$/u.test(error.code);

async function* readInput(input: Input, format: Format, options: FormatOptions): AsyncGenerator<Read> {
  try {
    yield* format.read(input, options);
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield fail('unreadable', `cannot read ${input.file}: ${error.code}`, input.file);
  }
}

async function* readStdin(stdin: AsyncIterable<Uint8Array>, options: FormatOptions): AsyncGenerator<Read> {
  const bytes = await collectBytes(stdin);
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  try {
    const chunks = isGzip(bytes) ? gunzipChunks(whole) : whole;
    const format = formatOfBytes(await collectBytes(chunks()));
    yield* readInput({ file: STDIN, chunks }, format, options);
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield fail('unreadable', `cannot read ${STDIN}: ${error.code}`, STDIN);
  }
}

/**
 * Yields the texts behind `inputs` (files, folders, globs, `-`), one in memory at a time, in an order that does not
 * depend on the order of the inputs. Trouble with one input is yielded in its place.
 */
export async function* readSources(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Read> {
  const { files, stdin, diagnostics } = await resolveInputs(inputs, options.cwd, EXTENSIONS);
  for (const diagnostic of diagnostics) yield { type: 'diagnostic', diagnostic };
  if (stdin && options.stdin !== undefined) yield* readStdin(options.stdin, options);
  for (const file of files) {
    if (options.accepts?.(file) === false) continue;
    const path = resolve(options.cwd, file);
    if (options.isOutput?.(path) === true) {
      yield warn('own-output', `${file} is where the output goes: not read`, file);
      continue;
    }
    const chunks = fileChunks(path);
    const readable = await access(path, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (!readable) yield fail('unreadable', `cannot read ${file}: EACCES`, file);
    else
      yield* readInput(
        { file, chunks: file.toLowerCase().endsWith('.gz') ? gunzipChunks(chunks) : chunks },
        formatOf(file),
        options,
      );
  }
}
