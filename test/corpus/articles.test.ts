import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { CONTINUITY, readContinuity } from '../../src/corpus/continuity.ts';
import { parseArticles } from '../../src/corpus/index.ts';
import { createDataReader } from '../../src/io/data.ts';
import { ROOT } from '../world.ts';

/** What a spec says of one article; what it leaves out is not compared. */
interface Expected
  extends Partial<Pick<Article, 'title' | 'kicker' | 'byline' | 'date' | 'source' | 'section'>> {
  /** Kinds and how the texts start, in order; blocks in between are skipped. */
  readonly blocks?: readonly (readonly [string, string])[];
  readonly truncated?: boolean;
}

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  readonly articles: readonly Expected[];
}

interface Spec {
  readonly positive: readonly Case[];
  readonly pending?: readonly (Case & { readonly reason: string })[];
}

const FOLDER = resolve(ROOT, 'fixtures/specs/articles');
const continuity = readContinuity(createDataReader().bytes(CONTINUITY));

const blocksOf = ({ blocks, reading }: Article): readonly (readonly [string, string])[] =>
  blocks.map(({ kind, span }) => [kind, reading.text.slice(span.start, span.end)]);

/** The blocks of the article that the expected ones are, in order. */
const matchBlocks = (article: Article, expected: NonNullable<Expected['blocks']>) => {
  const found: [string, string][] = [];
  let next = 0;
  for (const [kind, text] of blocksOf(article)) {
    const wanted = expected[next];
    if (wanted === undefined || kind !== wanted[0] || !text.startsWith(wanted[1])) continue;
    found.push([kind, wanted[1]]);
    next++;
  }
  return found;
};

const check = ({ file = 'page.txt', text, articles: expected }: Case): void => {
  const { articles, diagnostics } = parseArticles({ file, text, encoding: 'utf-8' }, continuity);
  expect(articles).toHaveLength(expected.length);
  for (const [i, { blocks, truncated, ...metadata }] of expected.entries()) {
    const article = articles[i];
    if (article === undefined) continue;
    expect(article).toMatchObject(metadata);
    if (blocks !== undefined) expect(matchBlocks(article, blocks)).toEqual(blocks);
    if (truncated !== undefined)
      expect(diagnostics.map(({ code }) => code)).toEqual(truncated ? ['truncated'] : []);
  }
};

for (const name of readdirSync(FOLDER).sort()) {
  const spec: Spec = JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8'));
  describe(name, () => {
    test.each(spec.positive)('$name', check);
    for (const { reason, ...own } of spec.pending ?? [])
      test.fails(`pending: ${own.name} (${reason})`, () => check(own));
  });
}
