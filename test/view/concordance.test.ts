import { describe, expect, it } from 'vitest';
import type { ConcordanceRecord } from '../../src/view/concordance.ts';
import { runCli } from '../world.ts';

const linesOf = async (args: readonly string[]): Promise<readonly ConcordanceRecord[]> => {
  const { stdout } = await runCli(['concordance', ...args, '--json']);
  const { concordance }: { concordance: readonly ConcordanceRecord[] } = JSON.parse(stdout);
  return concordance;
};

const YEARLY = 'fixtures/corpora/yearly';
const PLAIN = 'fixtures/corpora/plain';

describe('concordance', () => {
  it('shows the sentence or the paragraph around a hit', async () => {
    const [sentence] = await linesOf(['邻区', `${YEARLY}/2017.txt`, '--context', 'sentence']);
    expect(sentence).toMatchObject({
      left: '共享菜园发展到九处，共享菜园协会挂牌，共享菜园的做法被',
      keyword: '邻区',
      right: '学去。',
    });
    const [paragraph] = await linesOf(['邻区', `${YEARLY}/2017.txt`, '--context', 'paragraph']);
    expect(paragraph?.left.startsWith('供给侧结构性改革进入第二年')).toBe(true);
  });

  it('groups by the word beside, by the year and by the keyword', async () => {
    const groups = async (by: string) =>
      (await linesOf(['钢铁', PLAIN, '--group', by])).map(({ group }) => group);
    expect(await groups('left')).toEqual(['生产', '销售', '研究']);
    expect(await groups('keyword')).toEqual(['钢铁', '钢铁', '钢铁']);
    expect((await linesOf(['砖厂', YEARLY, '--group', 'year'])).map(({ group }) => group)).toEqual(['2013']);
  });

  it('takes a part of speech', async () => {
    const keywords = (await linesOf(['-e', '[一-龥]{2}(?=粮食)', PLAIN, '--pos', 'v'])).map(
      hit => hit.keyword,
    );
    expect(keywords).toEqual(['研究', '销售', '储备']);
    expect(await linesOf(['粮食', PLAIN, '--pos', 'v'])).toEqual([]);
  });

  it('finds an entity in whatever form it takes', async () => {
    const mentions = await linesOf(['顾庭岳', '--entity', 'person']);
    expect(mentions.length).toBeGreaterThan(1);
    expect(mentions.every(({ keyword }) => keyword.includes('顾'))).toBe(true);
    expect(await linesOf(['顾庭岳', '--entity', 'institution'])).toEqual([]);
  });

  it('splits three columns in CSV, and sorts by date', async () => {
    const { stdout } = await runCli(['concordance', '砖厂', YEARLY, '--sort', 'date', '--format', 'csv']);
    expect(stdout.split('\r\n')[0]).toContain('left,keyword,right');
  });
});
