import { parseTable } from '../../lexicon/table.ts';

/** Place of the learned list below `src/`. */
export const TERMHOOD_FILE = 'extract/terms/model/termhood.tsv';

/** Highest level in the list. */
export const LEVELS = 9;

/**
 * How established a term is in texts of the kind, 0 to 1. The list names terms by level: 1 in a few
 * articles of the training corpus, 9 in very many.
 */
export const parseTermhood = (text: string, file = TERMHOOD_FILE): ((term: string) => number) => {
  const levels = new Map<string, number>();
  for (const row of parseTable(text, file, ['level', 'terms'])) {
    const level = Number(row.get('level'));
    if (!Number.isInteger(level) || level < 1 || level > LEVELS)
      throw new Error(`${file}:${row.line}: "${row.get('level')}" is no level from 1 to ${LEVELS}`);
    for (const term of row.get('terms').split(' ')) levels.set(term, level);
  }
  return term => (levels.get(term) ?? 0) / LEVELS;
};
