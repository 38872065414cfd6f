import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTermRanker, type TermText } from '../../../src/extract/terms/index.ts';
import { createNodejieba } from '../../../src/segment/nodejieba.ts';
import { placeTokens } from '../../../src/segment/tokens.ts';

interface Spec {
  readonly name: string;
  readonly text: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly pending?: string;
}

const pathOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(pathOf(path), 'utf8');

const segmenter = createNodejieba({
  idf: pathOf('src/segment/data/idf.utf8'),
  stopWords: pathOf('src/segment/data/stop-words.utf8'),
});
const rankTerms = createTermRanker({
  segmenter: () => segmenter,
  data: { text: path => read(`src/${path}`), bytes: path => readFileSync(pathOf(`src/${path}`)) },
});

const toText = (article: string, text: string): TermText => ({
  article,
  text,
  tokens: placeTokens(segmenter.cut(text), text),
  silent: [],
});

const folder = 'fixtures/specs/terms';
for (const file of readdirSync(pathOf(folder))) {
  const specs: readonly Spec[] = JSON.parse(read(`${folder}/${file}`));
  describe(file, () => {
    for (const spec of specs) {
      (spec.pending === undefined ? it : it.skip)(spec.name, () => {
        const terms = rankTerms([toText('spec', spec.text)]).map(record => record.term);
        expect(terms).toEqual(expect.arrayContaining([...spec.includes]));
        for (const term of spec.excludes) expect(terms).not.toContain(term);
      });
    }
  });
}

describe('rankTerms', () => {
  const texts = [
    toText('a', '低空经济正在起步。低空经济需要空域管理改革。'),
    toText('b', '低空经济进入快车道。'),
    toText('c', '粮食安全是头等大事。'),
  ];

  it('counts occurrences, articles and dispersion', () => {
    const [best] = rankTerms(texts, 1);
    expect(best).toMatchObject({
      term: '低空经济',
      frequency: 3,
      documentFrequency: 2,
      source: 'lexicon',
      articles: ['a', 'b'],
    });
    // Parts of 12, 6 and 6 of 24 words hold 2, 1 and 0 of 3 occurrences.
    expect(best?.dispersion).toBeGreaterThan(0);
  });

  it('leaves silent blocks out', () => {
    const text = '低空经济正在起步。\n低空经济广告招租';
    const silenced = { ...toText('a', text), silent: [{ start: 10, end: text.length }] };
    expect(rankTerms([silenced], 1)[0]?.frequency).toBe(1);
  });

  it('gives the same ranking whatever the order of the texts', () => {
    const scores = (list: readonly TermText[]) =>
      rankTerms(list).map(({ term, frequency, score }) => ({ term, frequency, score }));
    expect(scores(texts.toReversed())).toEqual(scores(texts));
  });
});
