import { isHanCode } from '../text/characters.ts';

/** Fewer Han characters than this prove nothing. */
const FEWEST = 10;

/**
 * The 1-based line of the first byte that is no UTF-8 in a text that is UTF-8 otherwise; null when the bytes
 * are something else altogether. For bytes that could not be decoded: part of them is in another encoding.
 */
export const findMixedLine = (bytes: Uint8Array): number | null => {
  const text = new TextDecoder('utf-8').decode(bytes);
  let han = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    if (isHanCode(text.charCodeAt(i))) han++;
    else if (text.charCodeAt(i) === 0xfffd) lost++;
  }
  if (lost === 0 || han < FEWEST || lost > han) return null;
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
};
