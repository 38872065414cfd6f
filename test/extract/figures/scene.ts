import type { Article } from '../../../src/corpus/article.ts';
import type { Figure, Rejection } from '../../../src/extract/figures/figure.ts';
import { figures } from '../../../src/extract/figures/index.ts';
import { createDataReader } from '../../../src/io/data.ts';

/** An article of one reading text, dated or not. */
const toArticle = (text: string, date: string | null): Article => ({
  id: 'text#1',
  file: 'text',
  title: null,
  kicker: null,
  byline: [],
  date,
  source: null,
  section: null,
  blocks: [],
  reading: { text, starts: [0], sources: [{ start: 0, end: text.length }] },
  pieces: [{ start: 0, end: text.length }],
});

const extract = figures.create({
  data: createDataReader(),
  segmenter: () => {
    throw new Error('figures need no segmenter');
  },
});

export interface Found {
  readonly figures: readonly Figure[];
  readonly rejections: readonly Rejection[];
}

/** Everything that the extractor makes of `text`. */
export const read = (text: string, date: string | null = null): Found => {
  const { figures: found = [], rejections = [] } = extract(toArticle(text, date), {});
  return { figures: found, rejections };
};
