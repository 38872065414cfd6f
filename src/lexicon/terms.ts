import { UsageError } from '../usage-error.ts';
import { parseTable, splitCell } from './table.ts';

/** A term of public policy that is known beforehand. */
export interface TermEntry {
  readonly term: string;
  /** Other forms of the same term: abbreviations, with or without quotation marks. */
  readonly variants: readonly string[];
  readonly category: string;
  /** When it entered national policy, if that is documented. */
  readonly year: number | null;
  /** The document or occasion. */
  readonly source: string | null;
}

/** Place of the bundled list below `src/`. */
export const POLICY_TERMS_FILE = 'lexicon/data/policy-terms.tsv';

// 1978 … 2049
const YEAR = /^(?:19|20)\d\d$/u;

/** The entries of a term list. Throws with file and line when a year is none or a form stands twice. */
export const parseTermEntries = (text: string, file = POLICY_TERMS_FILE): readonly TermEntry[] => {
  const lines = new Map<string, number>();
  return parseTable(text, file, ['term', 'variants', 'category', 'year', 'source']).map(row => {
    const entry = {
      term: row.get('term'),
      variants: splitCell(row.get('variants')),
      category: row.get('category'),
      year: row.get('year') === '' ? null : Number(row.get('year')),
      source: row.get('source') || null,
    };
    if (entry.year !== null && !YEAR.test(row.get('year')))
      throw new UsageError(`${file}:${row.line}: "${row.get('year')}" is no year`);
    for (const form of [entry.term, ...entry.variants]) {
      const line = lines.get(form);
      if (line !== undefined)
        throw new UsageError(`${file}:${row.line}: "${form}" stands in line ${line} already`);
      lines.set(form, row.line);
    }
    return entry;
  });
};
