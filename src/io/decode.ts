import type { Encoding } from '../corpus/source.ts';

/** What the bytes of a text file turned out to be. */
export type Decoded =
  | { readonly type: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly type: 'binary' }
  | { readonly type: 'undecodable' };

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Tried in this order; of the legacy ones the text that reads most like Chinese wins. */
const LEGACY: readonly Encoding[] = ['gb18030', 'big5'];

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).toWellFormed();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const bomOf = (bytes: Uint8Array): Encoding | null =>
  BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

/** More than one byte in a thousand NUL: no text a person wrote. A few are damage and stay. */
const isBinary = (bytes: Uint8Array): boolean => {
  let nul = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nul++;
  return nul * 1000 > bytes.length;
};

/** The commonest characters of Chinese prose: 的一是在不了有和人这中大为国我 and the traditional forms. */
const COMMON = new Set(
  '的一是在不了有和人这中大为国我以要他会发展新经社作工市年这這國為會個們來對業產經發後時說',
);

/** How much of `text` is what Chinese prose is made of: Han that is common, minus what never stands in it. */
const plausibility = (text: string): number => {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  let score = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (COMMON.has(character) || '，。、'.includes(character)) score += 1;
    else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)) score -= 1;
  }
  return score / Math.max(1, sample.length);
};
const SAMPLE = 100_000;
/** Prose has 0.15–0.3; the same bytes read in the wrong encoding stay below 0.03. */
const PLAUSIBLE = 0.03;

const decodeLegacy = (bytes: Uint8Array): Decoded => {
  let best: { text: string; encoding: Encoding; score: number } | null = null;
  for (const encoding of LEGACY) {
    const text = decodeAs(bytes, encoding);
    if (text === null) continue;
    const score = plausibility(text);
    if (best === null || score > best.score) best = { text, encoding, score };
  }
  if (best === null || best.score < PLAUSIBLE) return { type: 'undecodable' };
  return { type: 'text', text: best.text, encoding: best.encoding };
};

/**
 * Decides the encoding of a whole file and decodes it: a BOM decides, else UTF-8 if valid, else GB18030 or
 * Big5 if valid and plausible. The BOM is dropped. `forced` overrides everything but bytes that are invalid in it.
 */
export const decode = (bytes: Uint8Array, forced?: Encoding): Decoded => {
  const encoding = forced ?? bomOf(bytes);
  if (encoding !== null) {
    const text = decodeAs(bytes, encoding);
    return text === null ? { type: 'undecodable' } : { type: 'text', text, encoding };
  }
  if (isBinary(bytes)) return { type: 'binary' };
  const text = decodeAs(bytes, 'utf-8');
  return text === null ? decodeLegacy(bytes) : { type: 'text', text, encoding: 'utf-8' };
};
