import { drawBar } from '../text/chart.ts';
import type { Cell, View } from './view.ts';

const numberOf = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0);

/** The view with a bar, `width` columns at most, behind each number of column `key`. */
export const withBars = (view: View, key: string, width: number): View => {
  const at = view.columns.findIndex(column => column.key === key);
  if (at < 0) return view;
  const most = Math.max(0, ...view.rows.map(row => numberOf(row[at])));
  const insert = <T>(items: readonly T[], item: T): readonly T[] => [
    ...items.slice(0, at + 1),
    item,
    ...items.slice(at + 1),
  ];
  return {
    ...view,
    columns: insert(view.columns, { key: 'bar', header: '', fixed: true, optional: true }),
    rows: view.rows.map(row =>
      insert<Cell>(row, { text: drawBar(numberOf(row[at]), most, width), style: 'accent' }),
    ),
  };
};
