import { parseTable } from '../../lexicon/table.ts';

/** Place of the learned list below `src/`. */
export const LINKS_FILE = 'extract/terms/model/links.tsv';

/** How firmly two words that follow each other belong together: 0 for strangers to each other. */
export type LinkOf = (first: string, second: string) => number;

/** Highest strength in the list. */
export const STRENGTHS = 9;

/**
 * Reads which words go together in texts of the kind. The list gives for a first word the second ones by
 * strength: pointwise mutual information in bits, at most 9. Throws with file and line.
 */
export const parseLinks = (text: string, file = LINKS_FILE): LinkOf => {
  const links = new Map<string, Map<string, number>>();
  for (const row of parseTable(text, file, ['first', 'strength', 'seconds'])) {
    const strength = Number(row.get('strength'));
    if (!Number.isInteger(strength) || strength < 1 || strength > STRENGTHS)
      throw new Error(`${file}:${row.line}: "${row.get('strength')}" is no strength from 1 to ${STRENGTHS}`);
    const seconds = links.get(row.get('first')) ?? new Map<string, number>();
    links.set(row.get('first'), seconds);
    for (const second of row.get('seconds').split(' ')) seconds.set(second, strength);
  }
  return (first, second) => links.get(first)?.get(second) ?? 0;
};
