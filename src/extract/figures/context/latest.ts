/** The last of `items` (in order) that begins before `offset`. Amortized over growing offsets. */
export const createLatest = <Item extends { readonly at: number }>(
  items: readonly Item[],
): ((offset: number) => Item | null) => {
  let next = 0;
  return offset => {
    while ((items[next]?.at ?? Number.POSITIVE_INFINITY) < offset) next++;
    return items[next - 1] ?? null;
  };
};
