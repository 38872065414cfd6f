import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UsageError } from '../usage-error.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Room for more, or nobody there to take it. */
const drained = (stream: Writable): Promise<void> =>
  new Promise(resolve => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });

/** Waits where the reader is slower than we are. Small chunks are put together first. */
type Chunks = Iterable<string> | AsyncIterable<string>;

const pump = async (chunks: Chunks, stream: Writable): Promise<void> => {
  let buffer = '';
  for await (const chunk of chunks) {
    buffer += chunk;
    if (buffer.length < 65_536) continue;
    if (!stream.write(buffer)) await drained(stream);
    buffer = '';
    if (stream.destroyed) return;
  }
  if (buffer !== '') stream.write(buffer);
};

/** Writes to standard output. A reader that has seen enough (EPIPE) is fine.
 * @throws UsageError when the output cannot take it (a full disk). */
export const writeStream = async (chunks: Chunks, stdout: Writable): Promise<void> => {
  let failure: string | null = null;
  const onError = (error: unknown): void => {
    failure = codeOf(error);
    stdout.destroy();
  };
  stdout.on('error', onError);
  await pump(chunks, stdout);
  if (!stdout.destroyed) await new Promise<void>(resolve => stdout.write('', () => resolve()));
  if (failure !== null && failure !== 'EPIPE')
    throw new UsageError(`cannot write to standard output: ${failure}`);
};

/** Writes to a file. @throws UsageError when that cannot be done. */
export const writeFile = async (chunks: Chunks, file: string): Promise<void> => {
  const stream = createWriteStream(file);
  const done = finished(stream);
  try {
    await Promise.all([done, pump(chunks, stream).then(() => stream.end())]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`cannot write ${file}: ${codeOf(error)}`);
  }
};
