import { deflateSync } from 'node:zlib';

/** A font of a PDF whose letters are named by an encoding. */
export interface Font {
  /** Identity-H, or a predefined one: GBK-EUC-H. */
  readonly encoding: string;
  /** Set of characters that the encoding leads to: GB1, CNS1; Identity. */
  readonly ordering: string;
  /** How the encoding writes a line, as hexadecimal digits. */
  readonly encode: (line: string) => string;
  /** Whether the file tells what its letters are. */
  readonly hasMap: boolean;
}

const codesOf = (text: string): readonly number[] => Array.from(text, char => char.codePointAt(0) ?? 0);
const hex = (code: number): string => code.toString(16).padStart(4, '0').toUpperCase();

/** Lines of 16-bit Unicode: Identity-H with a map, UniGB-UCS2-H. */
export const encodeUnicode = (line: string): string => codesOf(line).map(hex).join('');

/** A map from the glyphs of the PDF, which are numbered by their character, back to text. */
const unicodeMap = (text: string): string => {
  const codes = [...new Set(codesOf(text))].sort((a, b) => a - b);
  const rows = codes.map(code => `<${hex(code)}> <${hex(code)}>`);
  const groups = Array.from({ length: Math.ceil(rows.length / 100) }, (_, i) =>
    rows.slice(i * 100, i * 100 + 100),
  );
  const maps = groups.map(group => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${maps.join('\n')}\nendcmap end end`;
};

const streamOf = (text: string): Buffer => {
  const data = deflateSync(Buffer.from(text, 'latin1'));
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
};

const drawLines = (lines: readonly string[], { encode }: Font): string =>
  lines.map((line, i) => `BT /F1 12 Tf 72 ${760 - 24 * i} Td <${encode(line)}> Tj ET`).join('\n');

/** A file of numbered objects with the table of where they start. */
const writeObjects = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts = [Buffer.from('%PDF-1.5\n')];
  const starts: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, i) => {
    starts.push(length());
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  });
  const at = length();
  const rows = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};

/** A PDF of pages of lines. */
export const writePdf = (pages: readonly (readonly string[])[], font: Font): Buffer => {
  const { encoding, ordering, hasMap } = font;
  const first = 7;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const map = hasMap ? ' /ToUnicode 6 0 R' : '';
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R]${map} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement ${hasMap ? 0 : 2} >> /FontDescriptor 5 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    streamOf(unicodeMap(pages.flat().join(''))),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      streamOf(drawLines(lines, font)),
    ]),
  ]);
};
