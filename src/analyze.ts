import { type Annotation, annotate } from './annotate.ts';
import type { Continuity } from './corpus/continuity.ts';
import { parseArticles } from './corpus/index.ts';
import type { Repair } from './corpus/repair.ts';
import type { Source } from './corpus/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Extract } from './extract/extractor.ts';
import { countVisible } from './text/characters.ts';
import { indexLines, type LineIndex } from './text/line-index.ts';

/** Annotated articles with what views need to point back into the files. */
export interface Corpus {
  readonly annotations: readonly Annotation[];
  /** Line starts of each file. */
  readonly lines: ReadonlyMap<string, LineIndex>;
  readonly files: number;
  /** Visible UTF-16 units of all sources. */
  readonly characters: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts themselves by file. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What was repaired to read each file. */
  readonly repairs: ReadonlyMap<string, readonly Repair[]>;
}

/** Everything found in one source. The unit of work: sources do not know of each other. */
export const analyzeSource = (
  source: Source,
  extracts: readonly Extract[],
  continuity: Continuity | null = null,
): Corpus => {
  const { articles, diagnostics, repairs } = parseArticles(source, continuity);
  return {
    annotations: articles.map(article => annotate(article, extracts)),
    lines: new Map([[source.file, indexLines(source.text)]]),
    files: (source.record ?? 1) === 1 ? 1 : 0,
    characters: countVisible(source.text),
    diagnostics,
    sources: new Map([[source.file, source]]),
    repairs: new Map([[source.file, repairs]]),
  };
};

/** Puts analysed sources together. */
export const mergeCorpora = (parts: readonly Corpus[]): Corpus => ({
  annotations: parts.flatMap(part => part.annotations),
  lines: new Map(parts.flatMap(part => [...part.lines])),
  files: parts.reduce((sum, part) => sum + part.files, 0),
  characters: parts.reduce((sum, part) => sum + part.characters, 0),
  diagnostics: parts.flatMap(part => part.diagnostics),
  sources: new Map(parts.flatMap(part => [...part.sources])),
  repairs: new Map(parts.flatMap(part => [...part.repairs])),
});
