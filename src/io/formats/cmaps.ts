import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Reads a table of a predefined encoding of Chinese fonts by its file name; null where there is none. */
export type ReadCMap = (name: string) => Promise<Uint8Array | null>;

/** The package whose tables are read when it is installed. */
export const CMAP_PACKAGE = 'pdfjs-dist';

/** GBK-EUC-H.bcmap: names come out of documents, and lead nowhere else. */
const NAME = /^[\w-]+\.bcmap$/u;

const findFolder = (): string | null => {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${CMAP_PACKAGE}/package.json`);
    return join(dirname(manifest), 'cmaps');
  } catch {
    return null;
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads tables from a folder. */
export const cmapsIn =
  (folder: string): ReadCMap =>
  async name => {
    if (!NAME.test(name)) return null;
    try {
      return new Uint8Array(await readFile(join(folder, name)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };

/** Reads tables from the package, which is looked for only when a document needs one. */
export const packageCMaps: ReadCMap = async name => {
  const folder = findFolder();
  return folder === null ? null : cmapsIn(folder)(name);
};
