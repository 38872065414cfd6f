import { parseTable } from './table.ts';

/** Place of the bundled list below `src/`. */
export const STOP_WORDS_FILE = 'lexicon/data/stop-words.tsv';

/** The function words of a list. Throws with file and line. */
export const parseStopWords = (text: string, file = STOP_WORDS_FILE): ReadonlySet<string> =>
  new Set(parseTable(text, file, ['class', 'words']).flatMap(row => row.get('words').split(' ')));
