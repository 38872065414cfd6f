import type { Extractor, ExtractorName } from './extractor.ts';
import { figures } from './figures/index.ts';
import { names } from './names/index.ts';
import { speech } from './speech/index.ts';
import { tokens } from './tokens.ts';

/** THE list of extractors, in the order they run: an extractor stands behind those it reads from. */
export const EXTRACTORS: readonly Extractor[] = [tokens, figures, names, speech];

/** The extractors behind `names` with everything they need, in running order. */
export const selectExtractors = (names: readonly ExtractorName[]): readonly Extractor[] => {
  const wanted = new Set(names);
  for (const extractor of EXTRACTORS.toReversed()) {
    if (wanted.has(extractor.name)) for (const name of extractor.after) wanted.add(name);
  }
  return EXTRACTORS.filter(extractor => wanted.has(extractor.name));
};
