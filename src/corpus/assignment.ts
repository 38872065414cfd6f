/**
 * The matching of rows to columns with the greatest sum of gains (Hungarian algorithm with potentials, O(rows² · columns)).
 * A row stays alone (null) where every free column would gain nothing.
 */
export const assign = (gains: readonly (readonly number[])[]): readonly (number | null)[] => {
  const rows = gains.length;
  const real = gains[0]?.length ?? 0;
  const columns = real + rows;
  /** Columns behind the real ones stand for staying alone. */
  const cost = (row: number, column: number): number => (column < real ? -(gains[row]?.[column] ?? 0) : 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const matched = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    matched[0] = row;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      const current = matched[at] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (used[column] === 1) continue;
        const reduced =
          cost(current - 1, column - 1) - (rowPotential[current] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column] === 1) {
          const owner = matched[column] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while ((matched[at] ?? 0) !== 0);
    do {
      const previous = way[at] ?? 0;
      matched[at] = matched[previous] ?? 0;
      at = previous;
    } while (at !== 0);
  }
  const result: (number | null)[] = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= real; column++) {
    const row = matched[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
};
