import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TermSeriesRecord } from '../../src/view/term-series.ts';
import { runCli } from '../world.ts';

const seriesOf = async (args: readonly string[]): Promise<ReadonlyMap<string, TermSeriesRecord>> => {
  const { stdout } = await runCli(['terms', ...args, '--json']);
  const { terms }: { terms: readonly TermSeriesRecord[] } = JSON.parse(stdout);
  return new Map(terms.map(record => [record.term, record]));
};

describe('terms --by year', () => {
  it('dates appearance and disappearance, and tells rising from falling', async () => {
    const series = await seriesOf(['fixtures/corpora/yearly', '--by', 'year', '--limit', '50']);
    expect(series.get('供给侧结构性改革')).toMatchObject({ first: '2016', last: '2018' });
    expect(series.get('乡镇企业')).toMatchObject({ first: '2012', last: '2015' });
    expect(series.get('新型城镇化')).toMatchObject({ first: '2013', last: '2017' });
    expect(series.get('共享菜园')).toMatchObject({
      first: '2014',
      source: 'discovered',
      trend: { direction: 'rising' },
    });
    expect(series.get('乡镇企业')?.trend?.direction).toBe('falling');
  });

  it('counts what is asked for, group by group', async () => {
    const series = await seriesOf(['fixtures/corpora/yearly', '--by', 'year', '--term', '共享菜园,砖厂']);
    expect([...series.keys()]).toHaveLength(2);
    expect(series.get('共享菜园')?.groups.map(({ count }) => count)).toEqual([0, 0, 1, 1, 2, 3, 4, 5]);
    expect(series.get('砖厂')).toMatchObject({ first: '2013', last: '2013', frequency: 1 });
  });

  it('gives the whole matrix in CSV', async () => {
    const { stdout } = await runCli([
      'terms',
      'fixtures/corpora/yearly',
      '--by',
      'year',
      '--term',
      '乡村振兴',
      '--format',
      'csv',
    ]);
    const [header, row] = stdout.split('\r\n');
    expect(header).toBe('term,frequency,series,first,last,trend,2012,2013,2014,2015,2016,2017,2018,2019');
    expect(row).toMatch(/^乡村振兴,3,.*,2018,2019,/u);
  });
});

const REPORTS = '../shared/data/corpus/central-reports';

// The year of the first central government work report that has the term.
const APPEARANCES = [
  ['科学发展观', '2004'],
  ['供给侧结构性改革', '2016'],
  ['一带一路', '2015'],
  ['新型城镇化', '2014'],
  ['碳达峰', '2021'],
] as const;

describe.skipIf(!existsSync(REPORTS))('central government work reports since 2000', () => {
  it('date the appearance of terms', async () => {
    const terms = APPEARANCES.map(([term]) => term).join(',');
    const series = await seriesOf([`${REPORTS}/20*.txt`, '--by', 'year', '--term', terms]);
    expect([...series].map(([term, { first }]) => [term, first]).sort()).toEqual([...APPEARANCES].sort());
  });
});
