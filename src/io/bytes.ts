import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

type Chunks = () => AsyncIterable<Uint8Array>;

/** All bytes at once. */
export const collectBytes = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
};

export const fileChunks =
  (path: string): Chunks =>
  () =>
    createReadStream(path, { highWaterMark: 1 << 18 });

/** The first bytes of every gzip file. */
const GZIP = [0x1f, 0x8b] as const;

export const isGzip = (bytes: Uint8Array): boolean => GZIP.every((byte, i) => bytes[i] === byte);

/** Decompresses while it reads. */
export const gunzipChunks = (chunks: Chunks): Chunks =>
  async function* () {
    const gunzip = createGunzip();
    const feed = async (): Promise<void> => {
      for await (const chunk of chunks())
        if (!gunzip.write(chunk)) await new Promise(done => gunzip.once('drain', done));
      gunzip.end();
    };
    const fed = feed().catch((error: unknown) => {
      gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    yield* gunzip;
    await fed;
  };
