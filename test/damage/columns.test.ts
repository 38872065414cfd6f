import { describe, expect, test } from 'vitest';
import { isFresh } from './corpus.ts';
import { scoreLinks } from './measure.ts';
import { chooseProse, makeLost, makePages, type Prose, proseOf, type Selection } from './pages.ts';
import { createRandom } from './plant.ts';
import { measure, ownTexts, parse } from './read.ts';

interface Floor {
  readonly name: string;
  readonly texts: readonly Prose[];
  readonly selection: Selection;
  readonly torn?: boolean;
  readonly repaired: number;
  readonly wrong: number;
}

const { news, reports } = chooseProse(isFresh);
const own = proseOf(ownTexts());

/** Pages of texts that nothing was learned from or chosen on, put together in other ways than those learned from. */
const FLOORS: readonly Floor[] = [
  { name: 'news of any day', texts: news, selection: 'random', repaired: 0.9, wrong: 0.004 },
  { name: 'news of one day', texts: news, selection: 'adjacent', repaired: 0.91, wrong: 0.005 },
  {
    name: 'news, a lower half missing',
    texts: news,
    selection: 'random',
    torn: true,
    repaired: 0.88,
    wrong: 0.015,
  },
  { name: 'parts of one text', texts: news, selection: 'same', repaired: 0.9, wrong: 0.004 },
  { name: 'reports', texts: reports, selection: 'random', repaired: 0.84, wrong: 0.004 },
  { name: 'parts of one report', texts: reports, selection: 'same', repaired: 0.82, wrong: 0.005 },
  { name: 'our own texts', texts: own, selection: 'random', repaired: 0.53, wrong: 0.006 },
  {
    name: 'our own texts, a lower half missing',
    texts: own,
    selection: 'random',
    torn: true,
    repaired: 0.5,
    wrong: 0.045,
  },
  { name: 'one column', texts: news, selection: 'one', repaired: 0.86, wrong: 0 },
];

describe('columns of texts that were never seen', () => {
  test.each(FLOORS.filter(({ texts }) => texts.length > 0))('$name', floor => {
    const pages = makePages(floor.texts, floor.selection, 400, createRandom(23), floor.torn);
    const { repaired, wrong } = measure(pages);
    expect(repaired).toBeGreaterThanOrEqual(floor.repaired);
    expect(wrong).toBeLessThanOrEqual(floor.wrong);
  });

  test.skipIf(news.length === 0)(
    'a paragraph that the next page goes on with is lost: no other is taken',
    () => {
      const pages = makeLost(news, 400, createRandom(29));
      const wrong = pages.filter(
        ({ text, links }) => scoreLinks(text, parse(text).articles, links).wrong > 0,
      );
      expect(wrong.length / pages.length).toBeLessThanOrEqual(0.04);
    },
  );
});
