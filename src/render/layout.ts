import { type Column, type Row, textOf } from '../view/view.ts';
import { displayWidth } from './display-width.ts';

/** Columns between two cells. */
export const GAP = 2;
/** No column that can wrap is made narrower than this: a date fits. */
const NARROWEST = 10;

export interface Layout {
  readonly columns: readonly Column[];
  /** Index in the view of each column that fits. */
  readonly indexes: readonly number[];
  /** Terminal columns of each. */
  readonly widths: readonly number[];
}

/** A table, or the beginning of one that is not complete. */
export interface Grown {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly complete?: boolean;
}

const naturalWidths = ({ columns, rows }: Grown): number[] =>
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

/** Numbers and bars never wrap; text gives way down to its header or `NARROWEST`. */
const leastWidth = (column: Column, natural: number): number =>
  column.fixed === true || (column.align === 'right' && column.overflow === undefined)
    ? natural
    : Math.min(natural, Math.max(column.least ?? NARROWEST, displayWidth(column.header)));

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);

interface Track {
  readonly column: Column;
  readonly index: number;
  /** Width that its cells would like. */
  readonly natural: number;
  /** Width below which it does not go. */
  readonly least: number;
}

/** A column that is cut anyway gives twice as readily as one whose text has to wrap. */
const eagerness = ({ column }: Track): number =>
  column.overflow === undefined || column.overflow === 'wrap' ? 1 : 2;

/** The widest that may still give does so, one column at a time, until all fit or none can. */
const shrink = (tracks: readonly Track[], width: number): number[] => {
  const widths = tracks.map(track => track.natural);
  for (let over = total(widths) - width; over > 0; over--) {
    let giver = -1;
    let most = 0;
    tracks.forEach((track, i) => {
      const wide = widths[i] ?? 0;
      if (wide <= track.least || wide * eagerness(track) <= most) return;
      giver = i;
      most = wide * eagerness(track);
    });
    if (giver < 0) break;
    widths[giver] = (widths[giver] ?? 0) - 1;
  }
  return widths;
};

/** Whether a column says something: some cell, or in one that has to vary, not the same in all of them. */
const tells = ({ rows, complete = true }: Grown, { optional, varied }: Column, index: number): boolean => {
  if (!complete || optional !== true) return true;
  const [first, ...others] = rows;
  const same = textOf(first?.[index] ?? null);
  return (same !== '' && varied !== true) || others.some(row => textOf(row[index] ?? null) !== same);
};

/** Columns and widths that fit into `width`. Optional columns go when they are empty or nobody else can give. */
export const layOut = (view: Grown, width: number): Layout => {
  const natural = naturalWidths(view);
  let tracks = view.columns
    .map((column, index) => {
      const wanted = natural[index] ?? 0;
      return { column, index, natural: wanted, least: leastWidth(column, wanted) };
    })
    .filter(({ column, index }) => tells(view, column, index));
  for (;;) {
    const tight = total(tracks.map(track => track.least)) > width;
    const dropped = tight ? tracks.findLast(({ column }) => column.optional) : undefined;
    if (dropped === undefined) break;
    tracks = tracks.filter(track => track !== dropped);
  }
  if (total(tracks.map(track => track.least)) > width)
    tracks = tracks.map(track => ({
      ...track,
      least: leastWidth({ ...track.column, least: NARROWEST }, track.natural),
    }));
  return {
    columns: tracks.map(track => track.column),
    indexes: tracks.map(track => track.index),
    widths: shrink(tracks, width),
  };
};
