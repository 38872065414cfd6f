import { isHanCode } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Trouble } from './finding.ts';
import { gbkTable } from './gbk.ts';
import { inSources, type Rule } from './rule.ts';

/** 锟斤拷 is U+FFFD in UTF-8 read as GBK; 烫烫烫 and 屯屯屯 are memory nobody wrote to, read as GBK. */
const FILLER = /(?:锟斤拷|锟斤|斤拷){1,}|烫{3,}|屯{3,}|(?:锘匡豢)+/gu;

/** UTF-8 Han read as Windows-1252: ä¸­å›½ (中国). */
const AS_LATIN = /(?:[ã-é][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2,}/gu;

/** GBK Han read as Latin-1: ÖÐ¹ú (中国), at least three in a row. */
const GBK_AS_LATIN = /(?:[\u00b0-\u00f7][\u00a1-\u00fe]){3,}/gu;

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const latinByte = (character: string): number => {
  const at = WINDOWS_1252.indexOf(character);
  return at < 0 ? character.charCodeAt(0) : 0x80 + at;
};

const decode = (bytes: readonly number[], encoding: string): string =>
  new TextDecoder(encoding).decode(Uint8Array.from(bytes));

/** Whether three bytes are a Han character or Chinese punctuation in UTF-8. */
const isUtf8 = (a: number, b: number, c: number): boolean => {
  const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;
  if (!isTail(b) || !isTail(c)) return false;
  return (a >= 0xe4 && a <= 0xe9) || (a === 0xe3 && b === 0x80) || (a === 0xef && b >= 0xbc && b <= 0xbd);
};

/** The six bytes of three characters in GBK, or null when one has none. */
const gbkBytes = (text: string, at: number): readonly number[] | null => {
  const bytes: number[] = [];
  for (let i = at; i < at + 3; i++) {
    const code = gbkTable().get(text.charCodeAt(i));
    if (code === undefined) return null;
    bytes.push(code >> 8, code & 0xff);
  }
  return bytes;
};

/** Bytes that are two characters in UTF-8, when three characters starting at `at` are such bytes read as GBK. */
const misread = (text: string, at: number): readonly number[] | null => {
  if (!isHanCode(text.charCodeAt(at)) || at + 3 > text.length) return null;
  const bytes = gbkBytes(text, at);
  if (bytes === null) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes;
  return isUtf8(a, b, c) && isUtf8(d, e, f) ? bytes : null;
};

/** Two threes in a row: one alone can be chance in long texts. */
const LEAST = 2;

/** UTF-8 that was read as GBK: 鐨勪腑鍥 and the like, with what it says. */
function* findMisread(text: string): Iterable<Span & { readonly expected: string }> {
  for (let i = 0; i < text.length; i++) {
    const bytes: number[] = [];
    let end = i;
    for (let own = misread(text, end); own !== null; own = misread(text, end)) {
      bytes.push(...own);
      end += 3;
    }
    if (bytes.length < LEAST * 6) continue;
    yield { start: i, end, expected: decode(bytes, 'utf-8') };
    i = end - 1;
  }
}

const said = (wrong: string): string => `text decoded wrongly: ${wrong}`;

/** Text that was decoded in an encoding that is not its own. */
export const mojibake: Rule = {
  name: 'mojibake',
  severity: 'error',
  summary: 'Text was decoded in the wrong encoding',
  rationale: 'It looks like text and counts as text, but it says nothing; often it can still be had back.',
  bad: { text: '锟斤拷锟斤拷发展新质生产力。' },
  good: { text: '加快发展新质生产力。' },
  options: {},
  extractors: [],
  find: inSources(function* ({ text }): Iterable<Trouble> {
    for (const { index, 0: found } of text.matchAll(FILLER))
      yield { start: index, end: index + found.length, message: said('lost bytes read as GBK') };
    for (const { index, 0: found } of text.matchAll(AS_LATIN)) {
      const expected = decode([...found].map(latinByte), 'utf-8');
      yield { start: index, end: index + found.length, message: said('UTF-8 read as Latin-1'), expected };
    }
    for (const { index, 0: found } of text.matchAll(GBK_AS_LATIN)) {
      const expected = decode([...found].map(latinByte), 'gbk');
      yield { start: index, end: index + found.length, message: said('GBK read as Latin-1'), expected };
    }
    for (const place of findMisread(text)) yield { ...place, message: said('UTF-8 read as GBK') };
  }),
};
