import { type Column, textOf, type View } from '../view/view.ts';
import { displayWidth } from './display-width.ts';

/** Columns between two cells. */
export const GAP = 2;
/** No column that can wrap is made narrower than this. */
const NARROWEST = 8;

export interface Layout {
  readonly columns: readonly Column[];
  /** Index in the view of each column that fits. */
  readonly indexes: readonly number[];
  /** Terminal columns of each. */
  readonly widths: readonly number[];
}

const naturalWidths = ({ columns, rows }: View): number[] =>
  columns.map((column, i) =>
    rows.reduce(
      (widest, row) =>
        Math.max(
          widest,
          ...textOf(row[i] ?? null)
            .split('\n')
            .map(displayWidth),
        ),
      displayWidth(column.header),
    ),
  );

/** Numbers never wrap; text gives way down to its header or `NARROWEST`. */
const leastWidth = (column: Column, natural: number): number =>
  column.align === 'right' && column.overflow === undefined
    ? natural
    : Math.min(natural, Math.max(NARROWEST, displayWidth(column.header)));

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);

/** The widest that may still give does so, one column at a time, until all fit or none can. */
const shrink = (natural: readonly number[], least: readonly number[], width: number): number[] => {
  const widths = [...natural];
  for (let over = total(widths) - width; over > 0; over--) {
    let widest = -1;
    widths.forEach((w, i) => {
      if (w > (least[i] ?? 0) && w > (widths[widest] ?? 0)) widest = i;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
};

/** Columns and widths that fit into `width`. Optional columns go when the others cannot give any more. */
export const layOut = (view: View, width: number): Layout => {
  const natural = naturalWidths(view);
  let kept = view.columns.map((column, index) => ({ column, index, natural: natural[index] ?? 0 }));
  for (;;) {
    const least = kept.map(({ column, natural }) => leastWidth(column, natural));
    const dropped = total(least) > width ? kept.findLast(({ column }) => column.optional) : undefined;
    if (dropped === undefined) {
      const widths = shrink(
        kept.map(k => k.natural),
        least,
        width,
      );
      return { columns: kept.map(k => k.column), indexes: kept.map(k => k.index), widths };
    }
    kept = kept.filter(k => k !== dropped);
  }
};
