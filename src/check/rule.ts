import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import { type Block, isSilent } from '../corpus/article.ts';
import type { Source } from '../corpus/source.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { DataReader, ExtractorName } from '../extract/extractor.ts';
import { toSourceSpan } from '../text/mapped-text.ts';
import { lastAtOrBefore } from '../text/span.ts';
import type { Draft, Trouble } from './finding.ts';

/** What `check` looks at: the new articles, and those they are compared with. */
export interface Batch {
  readonly corpus: Corpus;
  /** Articles to compare with: none when nobody named any. */
  readonly against: Corpus;
  /** Trouble that reading came to: files that could not be decoded. */
  readonly diagnostics: readonly Diagnostic[];
  /** Word lists that ship with cisc. */
  readonly data: DataReader;
  /** ISO date after which everything is in the future, when the caller knows one. */
  readonly today: string | null;
}

export type RuleOption = string | number | boolean | readonly string[];
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** A text, or texts of several files, with what their container says of them. */
export interface Example {
  readonly text?: string;
  readonly texts?: readonly string[];
  /** Bytes of a file as hexadecimal digits. */
  readonly bytes?: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
}

/** One thing that can be wrong with a batch. */
export interface Rule {
  /** Kebab-case, as in settings and reports. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** Why it matters to who uses the corpus. */
  readonly rationale: string;
  readonly bad: Example;
  readonly good: Example;
  /** Its options with their defaults. */
  readonly options: RuleOptions;
  /** Extractors whose facts it reads. */
  readonly extractors: readonly ExtractorName[];
  readonly find: (batch: Batch, options: RuleOptions) => Iterable<Draft>;
}

/** The value of a number option. */
export const numberIn = (options: RuleOptions, name: string): number => Number(options[name] ?? Number.NaN);

/** Looks at each text as it was decoded; places are in the source text. */
export const inSources = (find: (source: Source, options: RuleOptions) => Iterable<Trouble>): Rule['find'] =>
  function* ({ corpus }, options) {
    const owners = ownersOf(corpus);
    for (const source of corpus.sources.values())
      for (const trouble of find(source, options))
        yield { ...trouble, file: source.file, article: owners(source.file, trouble.start) };
  };

/** Looks at each article; places are in its reading text. */
export const inArticles = (
  find: (annotation: Annotation, options: RuleOptions) => Iterable<Trouble>,
): Rule['find'] =>
  function* ({ corpus }, options) {
    for (const annotation of corpus.annotations)
      for (const trouble of find(annotation, options)) yield placeIn(annotation, trouble);
  };

/** Looks at each paragraph-like block of each article that is the article's own; places are in its reading text. */
export const inBlocks = (
  find: (text: string, block: Block, annotation: Annotation, options: RuleOptions) => Iterable<Trouble>,
): Rule['find'] =>
  inArticles(function* (annotation, options) {
    const { blocks, reading } = annotation.article;
    for (const block of blocks) {
      if (isSilent(block.kind)) continue;
      const { start, end } = block.span;
      for (const trouble of find(reading.text.slice(start, end), block, annotation, options))
        yield { ...trouble, start: trouble.start + start, end: trouble.end + start };
    }
  });

/** Trouble in the reading text of an article, mapped back to its source. */
export const placeIn = ({ article }: Annotation, trouble: Trouble): Draft => ({
  ...trouble,
  ...toSourceSpan(article.reading, trouble),
  file: article.file,
  article: article.id,
});

/** Finds the article that a place of a file belongs to. O(log pieces) a place. */
const ownersOf = (corpus: Corpus): ((file: string, offset: number) => string | null) => {
  const files = new Map<string, { readonly end: number; readonly id: string }[]>();
  for (const { article } of corpus.annotations) {
    const own = files.get(article.file) ?? [];
    for (const { end } of article.pieces) own.push({ end, id: article.id });
    files.set(article.file, own);
  }
  for (const own of files.values()) own.sort((a, b) => a.end - b.end);
  const ends = new Map([...files].map(([file, own]) => [file, own.map(({ end }) => end)]));
  return (file, offset) => {
    const own = files.get(file) ?? [];
    return (own[lastAtOrBefore(ends.get(file) ?? [], offset) + 1] ?? own.at(-1))?.id ?? null;
  };
};
