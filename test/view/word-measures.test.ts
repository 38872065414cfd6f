import { describe, expect, it } from 'vitest';
import { runCli } from '../world.ts';

const FOLDER = 'fixtures/corpora/plain';

const recordsOf = async (command: string, args: readonly string[]): Promise<readonly unknown[]> => {
  const { stdout } = await runCli([command, ...args, '--json']);
  const result: Readonly<Record<string, readonly unknown[]>> = JSON.parse(stdout);
  return result[command] ?? [];
};

// Eighteen words in two files: 甲厂生产钢铁。甲厂销售钢铁。乙厂研究钢铁。| 乙厂研究粮食。乙厂销售粮食，乙厂储备粮食。
describe('wordlist', () => {
  it('counts words with their rates and spread', async () => {
    const [first] = await recordsOf('wordlist', [FOLDER]);
    expect(first).toEqual({
      word: '乙厂',
      pos: 'x',
      frequency: 4,
      perMillion: 222222.22,
      documentFrequency: 2,
      dispersion: 0.25,
    });
  });

  it('takes one part of speech', async () => {
    const records = await recordsOf('wordlist', [FOLDER, '--pos', 'n']);
    expect(records).toMatchObject([{ word: '粮食' }, { word: '钢铁' }]);
  });
});

describe('ngrams', () => {
  it('counts sequences inside clauses, with mutual information', async () => {
    const records = await recordsOf('ngrams', [FOLDER, '--min', '1', '--with', '甲厂']);
    // log₂(1 · 18 / (2 · 1)) and log₂(1 · 18 / (2 · 2))
    expect(records).toMatchObject([
      { words: ['甲厂', '生产'], frequency: 1, mi: 3.1699 },
      { words: ['甲厂', '销售'], frequency: 1, mi: 2.1699 },
    ]);
  });

  it('says what a size may be', async () => {
    const { exitCode, stderr } = await runCli(['ngrams', FOLDER, '--size', '4-2']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--size 4-2')]);
  });
});

describe('collocates', () => {
  it('measures what stands next to a word', async () => {
    const [first] = await recordsOf('collocates', ['钢铁', FOLDER, '--window', '1', '--min', '1']);
    // 3 places next to 钢铁 in 18 words, 生产 once in all: expected 1/6.
    expect(first).toMatchObject({ word: '生产', left: 1, right: 0, logDice: 13, mi: 2.585, t: 0.8333 });
  });

  it('takes a node of several words', async () => {
    const records = await recordsOf('collocates', ['研究粮食', FOLDER, '--min', '1']);
    expect(records).toMatchObject([{ word: '乙厂', frequency: 1, left: 1 }]);
  });
});

describe('compare', () => {
  it('tells two corpora apart, both raw counts shown', async () => {
    const args = [`${FOLDER}/one.txt`, `${FOLDER}/two.txt`, '--of', 'words', '--min', '3'];
    // Nine words each: 2 · 3 · ln 2, and log₂(3 / 0.5)
    expect(await recordsOf('compare', args)).toMatchObject([
      {
        item: '钢铁',
        key: 'left',
        left: { count: 3 },
        right: { count: 0 },
        logLikelihood: 4.1589,
        logRatio: 2.585,
      },
      { item: '粮食', key: 'right', left: { count: 0 }, right: { count: 3 }, logLikelihood: 4.1589 },
      { item: '乙厂', key: 'right', left: { count: 1 }, right: { count: 3 } },
    ]);
  });
});
