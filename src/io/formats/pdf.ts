import { CMAP_PACKAGE, packageCMaps, type ReadCMap } from './cmaps.ts';
import { type Extract, readWith } from './document.ts';
import type { Format } from './format.ts';

/** What the library has to say of fonts is no trouble of the text. */
const QUIET = { verbosity: 0 };
/** Stands between the pages of a PDF, as in what other programs take out of one. */
const PAGE_BREAK = '\n\f';

/** What the library asks for: tables of encodings, and fonts and decoders that text does not need. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/** The library makes one of these for each document. `missing` takes the names of encodings without a table. */
const createTables = (readCMap: ReadCMap, missing: Set<string>) =>
  class {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? await readCMap(filename) : null;
      if (table !== null) return table;
      if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/u, ''));
      throw new Error(`${filename} is not there`);
    }
  };

const troubleOf = (missing: ReadonlySet<string>): string | null =>
  missing.size === 0
    ? null
    : `has letters in ${[...missing].sort().join(', ')}, which cannot be read without the package ${CMAP_PACKAGE}: npm install ${CMAP_PACKAGE}`;

const loadPdf = async (readCMap: ReadCMap): Promise<Extract> => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  return async bytes => {
    const missing = new Set<string>();
    const tables = { BinaryDataFactory: createTables(readCMap, missing) };
    const document = await getDocumentProxy(new Uint8Array(bytes), { ...QUIET, ...tables });
    const { text } = await extractText(document, { mergePages: false });
    return { text: text.join(PAGE_BREAK), trouble: troubleOf(missing) };
  };
};

/** PDF, through unpdf, with `readCMap` for encodings of Chinese fonts. */
export const createPdf = (readCMap: ReadCMap): Format => ({
  name: 'pdf',
  extensions: ['pdf'],
  read: input => readWith(input, 'unpdf', () => loadPdf(readCMap)),
});

/** PDF. Offsets point into the text as it comes out, pages behind each other. */
export const pdf: Format = createPdf(packageCMaps);
