/** A thing with how it is spread over the parts of a corpus. */
export interface Tallied {
  readonly key: string;
  readonly frequency: number;
  /** Parts it occurs in. */
  readonly range: number;
  /** Gries' deviation of proportions over the parts. */
  readonly dispersion: number;
}

/** Counts things part by part. */
export interface Tally {
  /** Begins a part of `size` words. */
  readonly begin: (size: number) => void;
  readonly count: (key: string) => void;
  readonly size: () => number;
  readonly entries: () => readonly Tallied[];
}

interface Draft {
  frequency: number;
  /** Part, count, part, count … in order. */
  readonly spread: number[];
}

export const createTally = (): Tally => {
  const sizes: number[] = [];
  const drafts = new Map<string, Draft>();
  let total = 0;
  return {
    begin: size => {
      sizes.push(size);
      total += size;
    },
    count: key => {
      const draft = drafts.get(key) ?? { frequency: 0, spread: [] };
      drafts.set(key, draft);
      draft.frequency++;
      const part = sizes.length - 1;
      const { spread } = draft;
      const last = spread.length - 1;
      if (spread[last - 1] === part) spread[last] = (spread[last] ?? 0) + 1;
      else spread.push(part, 1);
    },
    size: () => total,
    entries: () =>
      [...drafts].map(([key, { frequency, spread }]) => ({
        key,
        frequency,
        range: spread.length / 2,
        dispersion: disperse(spread, frequency, sizes, total),
      })),
  };
};

/** The deviation of proportions from the parts that have any: the others add their shares. */
const disperse = (
  spread: readonly number[],
  frequency: number,
  sizes: readonly number[],
  total: number,
): number => {
  let deviation = 0;
  let covered = 0;
  for (let i = 0; i < spread.length; i += 2) {
    const share = total === 0 ? 0 : (sizes[spread[i] ?? 0] ?? 0) / total;
    deviation += Math.abs((spread[i + 1] ?? 0) / frequency - share);
    covered += share;
  }
  return (deviation + 1 - covered) / 2;
};
