import type { Article } from '../../src/corpus/article.ts';
import type { Span } from '../../src/text/span.ts';
import type { Link } from './plant.ts';

/** Where each source offset stands in the reading of its article, articles laid far apart; −1 where it is not read. */
const readingPositions = (length: number, articles: readonly Article[]): Int32Array => {
  const positions = new Int32Array(length).fill(-1);
  let base = 0;
  for (const { reading } of articles) {
    reading.sources.forEach((source, i) => {
      const start = reading.starts[i] ?? 0;
      for (let at = source.start; at < source.end; at++) positions[at] = base + start + at - source.start;
    });
    base += reading.text.length + 1000;
  }
  return positions;
};

export interface Score {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** Counts links read right, joins that were missed, and joins that should not be. */
export const scoreLinks = (
  text: string,
  articles: readonly Article[],
  links: readonly Link[],
  onError: (link: Link) => void = () => {},
): Score => {
  const positions = readingPositions(text.length, articles);
  const score = { right: 0, missed: 0, wrong: 0 };
  const reading = articles.map(article => article.reading.text).join('\n'.repeat(1000));
  for (const link of links) {
    const gap = (positions[link.below] ?? 0) - (positions[link.above] ?? 0);
    const between = reading.slice((positions[link.above] ?? 0) + 1, positions[link.below] ?? 0);
    const joined = gap === 1 || (gap === 2 && between !== '\n');
    if (joined === link.joined) score.right++;
    else {
      if (joined) score.wrong++;
      else score.missed++;
      onError(link);
    }
  }
  return score;
};

/** Counts the lines of furniture that are noise, and the noise that is none of them. */
export const scoreFurniture = (
  articles: readonly Article[],
  furniture: readonly Span[],
): { readonly found: number; readonly content: number } => {
  const planted = new Set(furniture.map(({ start }) => start));
  const noise = articles.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'noise'));
  const found = noise.filter(({ source }) => planted.has(source.start)).length;
  return { found, content: noise.length - found };
};
