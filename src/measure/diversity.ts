/** How rich the vocabulary of a text is. */
export interface Diversity {
  readonly tokens: number;
  readonly types: number;
  /** Types over tokens; falls as a text grows, so compare it only between texts of one length. */
  readonly typeTokenRatio: number;
  /** Mean length of stretches that keep the ratio above 0.72 (McCarthy & Jarvis 2010), or null for no tokens. */
  readonly mtld: number | null;
}

/** The ratio at which a factor of MTLD ends (McCarthy & Jarvis 2010). */
const FACTOR_RATIO = 0.72;

/** Words as numbers in blocks, so that a long sequence is never copied while it grows. */
const BLOCK = 1 << 16;

/** A sequence of words, each kept once. */
interface Sequence {
  readonly add: (word: string) => void;
  readonly length: () => number;
  readonly types: () => number;
  readonly forwards: () => Iterable<number>;
  readonly backwards: () => Iterable<number>;
}

const createSequence = (): Sequence => {
  const numbers = new Map<string, number>();
  const blocks: Uint32Array[] = [];
  let length = 0;
  const at = (i: number): number => blocks[Math.floor(i / BLOCK)]?.[i % BLOCK] ?? 0;
  return {
    add: word => {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      if (length % BLOCK === 0) blocks.push(new Uint32Array(BLOCK));
      const block = blocks[blocks.length - 1];
      if (block !== undefined) block[length % BLOCK] = number;
      length++;
    },
    length: () => length,
    types: () => numbers.size,
    forwards: function* () {
      for (let i = 0; i < length; i++) yield at(i);
    },
    backwards: function* () {
      for (let i = length - 1; i >= 0; i--) yield at(i);
    },
  };
};

/** Factors in one direction: full ones, and the part of one that the last stretch amounts to. */
const countFactors = (words: Iterable<number>, ratio: number): number => {
  let factors = 0;
  let tokens = 0;
  const types = new Set<number>();
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
const mtldOf = (sequence: Sequence): number | null => {
  const length = sequence.length();
  if (length === 0) return null;
  const oneWay = (words: Iterable<number>): number => {
    const factors = countFactors(words, FACTOR_RATIO);
    return factors === 0 ? length : length / factors;
  };
  return (oneWay(sequence.forwards()) + oneWay(sequence.backwards())) / 2;
};

/** Measures a text that comes piece by piece. */
export interface DiversityMeter {
  readonly add: (words: Iterable<string>) => void;
  readonly measure: () => Diversity;
}

/** Keeps four bytes a word. */
export const createDiversityMeter = (): DiversityMeter => {
  const sequence = createSequence();
  return {
    add: words => {
      for (const word of words) sequence.add(word);
    },
    measure: () => {
      const [tokens, types] = [sequence.length(), sequence.types()];
      return { tokens, types, typeTokenRatio: tokens === 0 ? 0 : types / tokens, mtld: mtldOf(sequence) };
    },
  };
};

/** Every measure of diversity of `words`. */
export const measureDiversity = (words: Iterable<string>): Diversity => {
  const meter = createDiversityMeter();
  meter.add(words);
  return meter.measure();
};
