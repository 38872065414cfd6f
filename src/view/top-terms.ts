import type { LocateTerms, TermText } from '../extract/terms/index.ts';

/** An item of a top list, with its occurrences and the articles that have it. */
export type Ranked = { readonly name: string; readonly count: number; readonly articles: number };

/** Finds what stands out in texts that come one after the other. */
export interface TopTerms {
  readonly add: (text: TermText) => void;
  readonly finish: (locate: LocateTerms, most: number) => readonly Ranked[];
}

/** Tokens that terms are ranked on: with more the memory grows, and the first few terms stay the same. */
const MOST_TOKENS = 1_000_000;

const NO_TOKENS: TermText['tokens'] = { words: [], starts: new Uint32Array(0) };

/** What counting needs of a text. */
const plain = ({ article, text, silent }: TermText): TermText => ({
  article,
  text,
  silent,
  tokens: NO_TOKENS,
});

/**
 * Terms of a corpus beyond `mostTokens` are ranked on every second, every fourth … article, and then counted in
 * all of them: of the other articles nothing but the text is kept.
 */
export const createTopTerms = (mostTokens = MOST_TOKENS): TopTerms => {
  const texts: TermText[] = [];
  let step = 1;
  let kept = 0;
  const thin = (): void => {
    step *= 2;
    kept = 0;
    texts.forEach((text, i) => {
      if (i % step !== 0) texts[i] = plain(text);
      else kept += text.tokens.words.length;
    });
  };
  return {
    add: text => {
      const isRanked = texts.length % step === 0;
      texts.push(isRanked ? text : plain(text));
      if (isRanked) kept += text.tokens.words.length;
      if (kept > mostTokens && texts.length > step) thin();
    },
    finish: (locate, most) => {
      const ranked = locate(
        texts.filter((_, i) => i % step === 0),
        { limit: most },
      ).map(({ record }) => record);
      const only = ranked.map(({ term }) => term);
      const counted = step === 1 ? ranked : locate(texts, { only }).map(({ record }) => record);
      const counts = new Map(counted.map(record => [record.term, record]));
      return only.flatMap(name => {
        const found = counts.get(name);
        return found === undefined
          ? []
          : [{ name, count: found.frequency, articles: found.documentFrequency }];
      });
    },
  };
};
