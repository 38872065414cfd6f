/** A recurring or characteristic term of a corpus. */
export type TermRecord = {
  readonly term: string;
  /** Occurrences, those of the variants that were folded into it included. */
  readonly frequency: number;
  /** Articles it occurs in. */
  readonly documentFrequency: number;
  /** Gries' deviation of proportions over articles: 0 spread evenly, near 1 in one place. */
  readonly dispersion: number;
  /** Termhood, comparable within one result. */
  readonly score: number;
  readonly source: 'lexicon' | 'discovered';
  /** Ids of the articles it occurs in, in corpus order. */
  readonly articles: readonly string[];
};
