import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cmapsIn, type ReadCMap } from '../../src/io/formats/cmaps.ts';
import { createPdf } from '../../src/io/formats/pdf.ts';
import { encodeUnicode, type Font, writePdf } from './pdf-file.ts';

const PAGES = [['港口开工', '航线增加12条'], ['吞吐量达到30万吨']];
const WHOLE = '港口开工\n航线增加12条\n\f吞吐量达到30万吨';

/** How an encoding that the platform can decode writes a line: two bytes for Han characters, one for others. */
const encodeWith = (label: string): ((line: string) => string) => {
  const decoder = new TextDecoder(label);
  const codes = new Map<string, string>();
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) {
      const bytes = Buffer.of(first, second);
      const char = decoder.decode(bytes);
      if (char.length === 1 && char !== '\uFFFD') codes.set(char, bytes.toString('hex'));
    }
  return line => Array.from(line, char => codes.get(char) ?? Buffer.from(char).toString('hex')).join('');
};

/** A number in groups of seven bits, as tables hold them. */
const NUMBER = { zero: [0], most: [0x83, 0xff, 0x7f] };

/** A table in which every two bytes are what they say: code and character. */
const RANGE = [0, ...NUMBER.most];
const CIDS = Uint8Array.of(0, 0x01, 1, 0, ...RANGE, 0x61, 1, 0, ...RANGE, ...NUMBER.zero);
const CHARACTERS = Uint8Array.of(0, 0x01, 1, 0, ...RANGE, 0xa1, 1, 0, ...RANGE, 0, 0);

const identity: ReadCMap = async name => (name === 'Adobe-GB1-UCS2.bcmap' ? CHARACTERS : CIDS);
const none: ReadCMap = async () => null;

const readPdf = async (bytes: Uint8Array, readCMap: ReadCMap): Promise<readonly string[]> => {
  const input = {
    file: 'a.pdf',
    chunks: async function* () {
      yield bytes;
    },
  };
  const found: string[] = [];
  for await (const read of createPdf(readCMap).read(input, {}))
    found.push(
      read.type === 'source'
        ? read.source.text
        : `${read.diagnostic.severity} ${read.diagnostic.code}: ${read.diagnostic.message}`,
    );
  return found;
};

const UNICODE: Font = { encoding: 'UniGB-UCS2-H', ordering: 'GB1', encode: encodeUnicode, hasMap: false };

test('a font with a table', async () => {
  expect(await readPdf(writePdf(PAGES, UNICODE), identity)).toEqual([WHOLE]);
});

test.each<[string, string, string]>([
  ['UniGB-UCS2-H', 'GB1', 'utf-16be'],
  ['GBK-EUC-H', 'GB1', 'gbk'],
  ['GB-EUC-H', 'GB1', 'gbk'],
  ['ETen-B5-H', 'CNS1', 'big5'],
])('%s without a table is told with what to do', async (encoding, ordering, label) => {
  const encode = label === 'utf-16be' ? encodeUnicode : encodeWith(label);
  const pdf = writePdf(PAGES, { encoding, ordering, encode, hasMap: false });
  expect(await readPdf(pdf, none)).toEqual([
    `error missing-library: a.pdf has letters in ${encoding}, which cannot be read without the package pdfjs-dist: npm install pdfjs-dist`,
  ]);
});

test('tables are files of one folder, whatever a document asks for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cisc-cmaps-'));
  await writeFile(join(folder, 'own.bcmap'), CIDS);
  await writeFile(join(folder, 'own.txt'), 'x');
  const read = cmapsIn(folder);
  expect(await Promise.all(['own.bcmap', 'other.bcmap', 'own.txt', `../own.bcmap`].map(read))).toEqual([
    CIDS,
    null,
    null,
    null,
  ]);
  await rm(folder, { recursive: true, force: true });
});
