import type { Encoding } from '../corpus/source.ts';

/** What the bytes of a file turned out to be. */
export type Verdict = Encoding | 'binary' | 'undecodable' | 'empty';

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Tried where a file is not UTF-8; the one wins whose text reads most like Chinese. */
const LEGACY: readonly Encoding[] = ['gb18030', 'big5'];

/** The commonest characters of Chinese prose, simplified and traditional, and its marks. */
const COMMON = new Set(
  '的一是在不了有和人这中大为国我以要他会发展新经社作工市年政府业产技科全们来对说时這為國會個們來對業產經發後時說與，。、；：',
);

const bomOf = (bytes: Uint8Array): Encoding | null =>
  BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

const countNul = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  return count;
};

/** A byte in a thousand NUL: no text a person wrote. A few are damage, and the text is read. */
const MOST_NUL = 1000;
const FEW_NUL = 3;

/** Characters of the start by which a decoding is judged. */
const SAMPLE = 100_000;
/** Share of common characters: prose has 0.15–0.3, the same bytes read in a wrong encoding below 0.03. */
const PLAUSIBLE = 0.04;

/** Share of common characters among those that are no markup: ASCII says nothing of an encoding. */
const plausibility = (text: string): number => {
  let common = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    foreign++;
    if (COMMON.has(text.charAt(i))) common++;
  }
  return common / Math.max(1, foreign);
};

/** Decodes `chunks`, dropping a BOM and repairing lone surrogates. Throws a TypeError on bytes that are invalid. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The start of the text when all of it is valid in `encoding`, else null. */
const sampleAs = async (chunks: AsyncIterable<Uint8Array>, encoding: Encoding): Promise<string | null> => {
  let sample = '';
  try {
    for await (const text of decodeChunks(chunks, encoding))
      if (sample.length < SAMPLE) sample += text.slice(0, SAMPLE - sample.length);
    return sample;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const UNMARKED: readonly Encoding[] = ['utf-16le', 'utf-16be'];

/** UTF-16 whose mark is missing, if the bytes read like Chinese in it. */
const judgeUnmarked = async (
  chunks: () => AsyncIterable<Uint8Array>,
  otherwise: Verdict,
): Promise<Verdict> => {
  for (const encoding of UNMARKED) {
    const sample = await sampleAs(chunks(), encoding);
    if (sample !== null && !sample.includes('\0') && plausibility(sample) > PLAUSIBLE) return encoding;
  }
  return otherwise;
};

const judgeLegacy = async (chunks: () => AsyncIterable<Uint8Array>): Promise<Verdict> => {
  let best: Encoding | 'undecodable' = 'undecodable';
  let most = PLAUSIBLE;
  for (const encoding of LEGACY) {
    const sample = await sampleAs(chunks(), encoding);
    const score = sample === null ? 0 : plausibility(sample);
    if (score <= most) continue;
    best = encoding;
    most = score;
  }
  return best === 'undecodable' ? judgeUnmarked(chunks, best) : best;
};

/**
 * Decides the encoding of a file by all of its bytes: a BOM decides, else UTF-8 if valid, else GB18030 or Big5,
 * or UTF-16, if valid and plausible. Reads the bytes once or a few times, holding none of them.
 */
export const judgeEncoding = async (chunks: () => AsyncIterable<Uint8Array>): Promise<Verdict> => {
  let length = 0;
  let nul = 0;
  let isUtf8 = true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const accepts = (bytes?: Uint8Array): boolean => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  };
  for await (const chunk of chunks()) {
    const bom = length === 0 ? bomOf(chunk) : null;
    if (bom !== null && bom !== 'utf-8')
      return (await sampleAs(chunks(), bom)) === null ? 'undecodable' : bom;
    length += chunk.length;
    nul += countNul(chunk);
    isUtf8 &&= accepts(chunk);
  }
  if (length === 0) return 'empty';
  if (nul > Math.max(FEW_NUL, length / MOST_NUL) || nul * 4 > length) return judgeUnmarked(chunks, 'binary');
  return isUtf8 && accepts() ? 'utf-8' : judgeLegacy(chunks);
};
