/**
 * The matching of rows to columns with the greatest sum of gains in which columns rise with rows
 * (dynamic programming, O(rows · columns)). Gains of 0 and less are never taken.
 */
export const matchInOrder = (gains: readonly (readonly number[])[]): readonly (number | null)[] => {
  const width = (gains[0]?.length ?? 0) + 1;
  const best = gains.map(() => new Float64Array(width));
  const at = (row: number, column: number): number => (row < 0 ? 0 : (best[row]?.[column] ?? 0));
  const taking = (row: number, column: number): number => {
    const gain = gains[row]?.[column - 1] ?? 0;
    return gain > 0 ? at(row - 1, column - 1) + gain : Number.NEGATIVE_INFINITY;
  };
  gains.forEach((_, row) => {
    const line = best[row];
    if (line === undefined) return;
    for (let column = 1; column < width; column++)
      line[column] = Math.max(at(row - 1, column), line[column - 1] ?? 0, taking(row, column));
  });
  const matched: (number | null)[] = gains.map(() => null);
  let column = width - 1;
  for (let row = gains.length - 1; row >= 0; row--) {
    while (column > 0 && at(row, column) === at(row, column - 1)) column--;
    if (column > 0 && at(row, column) !== at(row - 1, column)) matched[row] = --column;
  }
  return matched;
};
