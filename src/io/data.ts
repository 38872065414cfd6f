import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataReader } from '../extract/extractor.ts';

/** The package's `src/`, where data files live: the same from `src/io/` and from `dist/io/`. */
const SRC = new URL('../../src/', import.meta.url);

/** Absolute path of a shipped data file, for libraries that read files themselves. */
export const dataPath = (path: string): string => fileURLToPath(new URL(path, SRC));

/** Folder of the starting corpus, and the folder its paths are shown relative to. */
export const PACKAGE_ROOT: string = fileURLToPath(new URL('../', SRC));

export interface TrackedDataReader extends DataReader {
  /** Hash over the trained models that were read so far, or null when none was. */
  modelHash(): string | null;
}

export const createDataReader = (): TrackedDataReader => {
  const models = new Map<string, string>();
  const bytes = (path: string): Uint8Array => {
    const content = readFileSync(new URL(path, SRC));
    if (path.includes('/model/')) models.set(path, createHash('sha256').update(content).digest('hex'));
    return content;
  };
  return {
    bytes,
    text: path => new TextDecoder().decode(bytes(path)),
    modelHash: () => {
      if (models.size === 0) return null;
      const sorted = [...models].sort(([a], [b]) => (a < b ? -1 : 1));
      return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
    },
  };
};
