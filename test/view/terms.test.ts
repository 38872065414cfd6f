import { describe, expect, it } from 'vitest';
import type { TermRecord } from '../../src/extract/terms/index.ts';
import { runCli } from '../world.ts';

const FOLDER = 'fixtures/corpora/folding';

interface Output {
  readonly tool: { readonly segmenter: string; readonly dictionary: string };
  readonly terms: readonly TermRecord[];
}

const run = async (...args: readonly string[]): Promise<Output> => {
  const { stdout } = await runCli(['terms', `${FOLDER}/one.txt`, ...args, '--json']);
  return JSON.parse(stdout);
};

const frequencies = ({ terms }: Output): Readonly<Record<string, number>> =>
  Object.fromEntries(terms.map(({ term, frequency }) => [term, frequency]));

describe('terms --fold', () => {
  it('counts variants as their term, and one inside another once', async () => {
    expect(frequencies(await run())).toMatchObject({ 成渝地区双城经济圈: 1, 双城经济圈: 2 });
    const folded = frequencies(await run('--fold'));
    expect(folded).toMatchObject({ 成渝地区双城经济圈: 2 });
    expect(folded).not.toHaveProperty('双城经济圈');
  });

  it('folds what is asked for', async () => {
    expect(frequencies(await run('--term', '成渝地区双城经济圈', '--fold'))).toEqual({
      成渝地区双城经济圈: 2,
    });
    expect(frequencies(await run('--term', '成渝地区双城经济圈'))).toEqual({ 成渝地区双城经济圈: 1 });
  });
});

describe('terms --names', () => {
  it('lists people, institutions and places where they are asked for, and only there', async () => {
    const ask = async (...args: readonly string[]): Promise<Readonly<Record<string, number>>> =>
      frequencies(JSON.parse((await runCli(['terms', 'seeds', '--limit', '999', '--json', ...args])).stdout));
    const [plain, named] = [await ask(), await ask('--names')];
    for (const name of ['顾庭岳', '电子科技大学', '重庆']) expect(plain).not.toHaveProperty([name]);
    expect(named).toMatchObject({ 顾庭岳: 8, 电子科技大学: 2 });
    expect(named.重庆).toBeGreaterThan(10);
  });
});

describe('--user-dict', () => {
  it('makes a term of a word, and says so in the fingerprint', async () => {
    const [plain, own] = [await run(), await run('--user-dict', `${FOLDER}/words.dict`)];
    expect(frequencies(plain)).not.toHaveProperty('喊山茶');
    expect(frequencies(own)).toMatchObject({ 喊山茶: 2 });
    expect(own.tool.dictionary).not.toBe(plain.tool.dictionary);
    expect(own.tool.segmenter).toBe(plain.tool.segmenter);
  });

  it('names file and line of what is no word', async () => {
    const { exitCode, stderr } = await runCli(['terms', FOLDER, '--user-dict', `${FOLDER}/wrong.dict`]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('wrong.dict:1: expected "word"')]);
  });
});
