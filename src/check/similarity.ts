/** Ascending, each once. */
export const toSet = (values: Uint32Array): Uint32Array => {
  const sorted = values.slice().sort();
  let length = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i] ?? 0;
  return sorted.slice(0, length);
};

/** Members that two ascending sets share. */
const countShared = (a: Uint32Array, b: Uint32Array): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
};

/** Jaccard similarity of two ascending sets: shared members over all members. */
export const similarityOf = (a: Uint32Array, b: Uint32Array): number => {
  const shared = countShared(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
};

/** Values that stand in so many of the sets that they are formula; counted by 24-bit hash. */
export const findFormulas = (sets: readonly Uint32Array[], most: number): ((value: number) => boolean) => {
  const counts = new Uint16Array(1 << 24);
  for (const set of sets)
    for (const value of set) {
      const slot = value & 0xffffff;
      counts[slot] = Math.min(0xffff, (counts[slot] ?? 0) + 1);
    }
  return value => (counts[value & 0xffffff] ?? 0) > most;
};
