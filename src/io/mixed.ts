/** Fewer Han characters than this prove nothing. */
const FEWEST = 10;

/**
 * The 1-based line of the first byte that is no UTF-8 in a text that is UTF-8 otherwise; null when the bytes
 * are something else altogether. For bytes that could not be decoded: part of them is in another encoding.
 */
export const findMixedLine = (bytes: Uint8Array): number | null => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  if (lost === 0 || han < FEWEST || lost > han) return null;
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
};
