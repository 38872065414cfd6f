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

/** A term with how often it occurs in each text, by the text's index; texts without it are left out. */
export interface LocatedTerm {
  readonly record: TermRecord;
  readonly occurrences: ReadonlyMap<number, number>;
}

/** Which terms are wanted. */
export interface TermQuery {
  /** At most this many, the best. */
  readonly limit?: number;
  /** These and no others, whether known or not. */
  readonly only?: readonly string[];
  /** Counts the variants of a known term as that term. */
  readonly fold?: boolean;
  /** People, institutions and places, too. */
  readonly names?: boolean;
}
