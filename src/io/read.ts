import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Encoding, Source } from '../corpus/source.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { decode } from './decode.ts';
import { findMixedLine } from './mixed.ts';
import { resolveInputs } from './resolve.ts';

/** One thing that reading yields: a text, or trouble with one input. The others go on. */
export type Read =
  | { readonly type: 'source'; readonly source: Source }
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic };

export interface ReadOptions {
  /** Relative inputs are looked up in it, and paths are reported relative to it. */
  readonly cwd: string;
  /** Bytes of standard input, asked for only when `-` is among the inputs. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Overrides the decision made for each file. */
  readonly encoding?: Encoding;
  /** Files for which it says no are not read. */
  readonly accepts?: (file: string) => boolean;
}

/** Name of standard input in every location. */
export const STDIN = '<stdin>';

const EXTENSIONS: readonly string[] = ['txt', 'md'];

const fail = (code: string, message: string, file: string): Read => ({
  type: 'diagnostic',
  diagnostic: { severity: 'error', code, message, file },
});

const warn = (code: string, message: string, file: string): Read => ({
  type: 'diagnostic',
  diagnostic: { severity: 'warning', code, message, file },
});

/** Turns the bytes of one text file into a source, or says what is wrong with them. */
export const readText = (file: string, bytes: Uint8Array, encoding?: Encoding): readonly Read[] => {
  const decoded = decode(bytes, encoding);
  if (decoded.type === 'binary') return [fail('binary-file', `${file} is no text (binary)`, file)];
  if (decoded.type === 'undecodable') {
    const line = encoding === undefined ? findMixedLine(bytes) : null;
    if (line !== null) {
      const message = `${file}:${line}: bytes that are no UTF-8 in a UTF-8 text: mixed encodings, or a cut character`;
      return [
        {
          type: 'diagnostic',
          diagnostic: { severity: 'error', code: 'mixed-encoding', message, file, line },
        },
      ];
    }
    const tried = encoding ?? 'UTF-8, UTF-16 with BOM, GB18030 and Big5';
    return [fail('undecodable', `${file} is not valid in ${tried}; give its encoding with --encoding`, file)];
  }
  const { text } = decoded;
  if (text.trim() === '') return [warn('empty-file', `${file} holds no text`, file)];
  const source: Source = { file, text, encoding: decoded.encoding };
  const nul = text.includes('\0')
    ? [warn('nul-bytes', `${file} holds NUL bytes; they are skipped`, file)]
    : [];
  return [...nul, { type: 'source', source }];
};

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
};

/**
 * Yields the texts behind `inputs` (files, folders, globs, `-`), one file in memory at a time, in an order
 * that does not depend on the order of the inputs. Trouble with one input is yielded in its place.
 */
export async function* readSources(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Read> {
  const { files, stdin, diagnostics } = await resolveInputs(inputs, options.cwd, EXTENSIONS);
  for (const diagnostic of diagnostics) yield { type: 'diagnostic', diagnostic };
  if (stdin && options.stdin !== undefined)
    yield* readText(STDIN, await collect(options.stdin), options.encoding);
  for (const file of files) {
    if (options.accepts?.(file) === false) continue;
    const bytes = await readFile(resolve(options.cwd, file)).catch(reasonOf);
    if (typeof bytes === 'string') yield fail('unreadable', `cannot read ${file}: ${bytes}`, file);
    else yield* readText(file, bytes, options.encoding);
  }
}
