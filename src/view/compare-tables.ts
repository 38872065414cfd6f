import { drawBar } from '../text/chart.ts';
import type { KeyRecord } from './compare.ts';
import { type ColumnOf, createView, type View } from './view.ts';

/** Stars as in the literature: p < 0.05, 0.01, 0.001. */
const starsOf = (pValue: number): string =>
  pValue < 0.001 ? '***' : pValue < 0.01 ? '**' : pValue < 0.05 ? '*' : '';

export const KEY_COLUMNS: readonly ColumnOf<KeyRecord>[] = [
  { key: 'item', header: 'item', cell: record => ({ text: record.item, style: 'strong' }) },
  { key: 'left', header: 'left', align: 'right', cell: record => record.left.count },
  { key: 'right', header: 'right', align: 'right', cell: record => record.right.count },
  {
    key: 'logRatio',
    header: 'log ratio',
    align: 'right',
    cell: record => record.logRatio.toFixed(2),
    order: record => record.logRatio,
  },
  {
    key: 'logLikelihood',
    header: 'LL',
    align: 'right',
    cell: record => record.logLikelihood.toFixed(1),
    order: record => record.logLikelihood,
  },
  { key: 'pValue', header: '', cell: record => starsOf(record.pValue), order: record => -record.pValue },
  {
    key: 'chiSquare',
    header: 'χ²',
    align: 'right',
    optional: true,
    cell: record => record.chiSquare.toFixed(1),
    order: record => record.chiSquare,
  },
  {
    key: 'leftDispersion',
    header: 'DP left',
    align: 'right',
    optional: true,
    cell: record => (record.left.count === 0 ? null : record.left.dispersion.toFixed(2)),
    order: record => record.left.dispersion,
  },
  {
    key: 'rightDispersion',
    header: 'DP right',
    align: 'right',
    optional: true,
    cell: record => (record.right.count === 0 ? null : record.right.dispersion.toFixed(2)),
    order: record => record.right.dispersion,
  },
];

const sideColumns = (side: 'left' | 'right'): readonly ColumnOf<KeyRecord>[] => [
  { key: `${side}Count`, header: '', cell: record => record[side].count },
  { key: `${side}PerMillion`, header: '', cell: record => record[side].perMillion },
  { key: `${side}DocumentFrequency`, header: '', cell: record => record[side].documentFrequency },
  { key: `${side}Dispersion`, header: '', cell: record => record[side].dispersion },
];

/** Every number of the records, flat. */
const FLAT_COLUMNS: readonly ColumnOf<KeyRecord>[] = [
  { key: 'item', header: '', cell: record => record.item },
  { key: 'key', header: '', cell: record => record.key },
  ...sideColumns('left'),
  ...sideColumns('right'),
  { key: 'logRatio', header: '', cell: record => record.logRatio },
  { key: 'logLikelihood', header: '', cell: record => record.logLikelihood },
  { key: 'pValue', header: '', cell: record => record.pValue },
  { key: 'chiSquare', header: '', cell: record => record.chiSquare },
];

/** The records as one flat table. */
export const keyTable = (records: readonly KeyRecord[]): View => createView(FLAT_COLUMNS, records);

const BAR = 12;

/** A bar for how many times as frequent, on a scale of doublings. */
const chartColumn = (records: readonly KeyRecord[]): ColumnOf<KeyRecord> => {
  const most = Math.max(1, ...records.map(({ logRatio }) => Math.abs(logRatio)));
  return {
    key: 'bar',
    header: '',
    fixed: true,
    optional: true,
    cell: record => ({
      text: drawBar(Math.abs(record.logRatio), most, BAR),
      style: record.key === 'left' ? 'good' : 'bad',
    }),
  };
};

/** A table a side. */
export const keyViews = (
  records: readonly KeyRecord[],
  names: { readonly left: string; readonly right: string },
  chart: boolean,
): readonly View[] => {
  const columns = chart
    ? [...KEY_COLUMNS.slice(0, 4), chartColumn(records), ...KEY_COLUMNS.slice(4)]
    : KEY_COLUMNS;
  return (['left', 'right'] as const).map(side =>
    createView(
      columns,
      records.filter(({ key }) => key === side),
      `More in ${names[side]} (${side})`,
    ),
  );
};
