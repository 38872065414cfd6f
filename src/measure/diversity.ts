/** How rich the vocabulary of a text is. */
export interface Diversity {
  readonly tokens: number;
  readonly types: number;
  /** Types over tokens; falls as a text grows, so compare it only between texts of one length. */
  readonly typeTokenRatio: number;
  /** Mean type–token ratio of consecutive segments of equal length (Johnson 1944), or null for a shorter text. */
  readonly standardizedTypeTokenRatio: number | null;
  /** Mean length of stretches that keep the ratio above 0.72 (McCarthy & Jarvis 2010), or null for no tokens. */
  readonly mtld: number | null;
}

/** The ratio at which a factor of MTLD ends (McCarthy & Jarvis 2010). */
const FACTOR_RATIO = 0.72;

/** Segment length of the standardized ratio, in tokens (Scott's WordSmith default). */
const SEGMENT = 1000;

/** Types over tokens; 0 for no tokens. */
export const typeTokenRatio = (words: readonly string[]): number =>
  words.length === 0 ? 0 : new Set(words).size / words.length;

/** Mean type–token ratio of the full segments of `size` tokens; null when there is none. */
export const standardizedTypeTokenRatio = (words: readonly string[], size = SEGMENT): number | null => {
  let sum = 0;
  let segments = 0;
  for (let i = 0; i + size <= words.length; i += size) {
    sum += typeTokenRatio(words.slice(i, i + size));
    segments++;
  }
  return segments === 0 ? null : sum / segments;
};

/** Factors in one direction: full ones, and the part of one that the last stretch amounts to. */
const countFactors = (words: Iterable<string>, ratio: number): number => {
  let factors = 0;
  let tokens = 0;
  const types = new Set<string>();
  for (const word of words) {
    tokens++;
    types.add(word);
    if (types.size / tokens > ratio) continue;
    factors++;
    tokens = 0;
    types.clear();
  }
  return tokens === 0 ? factors : factors + (1 - types.size / tokens) / (1 - ratio);
};

/**
 * Measure of textual lexical diversity: tokens over factors, the mean of both directions. A text that
 * repeats no word has no factor; its measure is its length.
 */
export const mtld = (words: readonly string[], ratio = FACTOR_RATIO): number | null => {
  if (words.length === 0) return null;
  const oneWay = (sequence: readonly string[]): number => {
    const factors = countFactors(sequence, ratio);
    return factors === 0 ? words.length : words.length / factors;
  };
  return (oneWay(words) + oneWay(words.toReversed())) / 2;
};

/** Every measure of diversity of `words`. */
export const measureDiversity = (words: readonly string[]): Diversity => ({
  tokens: words.length,
  types: new Set(words).size,
  typeTokenRatio: typeTokenRatio(words),
  standardizedTypeTokenRatio: standardizedTypeTokenRatio(words),
  mtld: mtld(words),
});
