import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';
import { groupByFile } from './files.ts';
import type { Batch } from './rule.ts';

/** What can be a duplicate of something else: an article, or all articles of a page together. */
export interface Candidate {
  /** The article, or the first one of the page. */
  readonly annotation: Annotation;
  /** What it is called: the id of the article, or the file. */
  readonly name: string;
  readonly text: string;
  /** Whether it is new, not one of those the batch is compared with. */
  readonly isNew: boolean;
}

const HEADS: ReadonlySet<string> = new Set(['title', 'kicker', 'byline']);

/** What an article says itself, with or without title and byline, which two sources set differently. */
const textOf = ({ article: { blocks, reading } }: Annotation, hasHead: boolean): string =>
  blocks
    .filter(({ kind }) => !isSilent(kind) && (hasHead || !HEADS.has(kind)))
    .map(({ span }) => reading.text.slice(span.start, span.end))
    .join('\n');

/** The articles of a file; before them the whole of it, because another medium may not part it as this one does. */
function* candidatesIn(annotations: readonly Annotation[], isNew: boolean): Iterable<Candidate> {
  const [first] = annotations;
  if (first !== undefined && annotations.length > 1) {
    const text = annotations.map((annotation, i) => textOf(annotation, i > 0)).join('\n');
    yield { annotation: first, name: first.article.file, text, isNew };
  }
  for (const annotation of annotations)
    yield { annotation, name: annotation.article.id, text: textOf(annotation, false), isNew };
}

/** Those compared with first, then the new ones: of two equal articles the new one is the duplicate. */
export function* candidatesOf({ corpus, against }: Batch): Iterable<Candidate> {
  const older = against.annotations.filter(({ article }) => !corpus.lines.has(article.file));
  for (const annotations of groupByFile(older).values()) yield* candidatesIn(annotations, false);
  for (const annotations of groupByFile(corpus.annotations).values()) yield* candidatesIn(annotations, true);
}

const fileOf = ({ annotation }: Candidate): string => annotation.article.file;

/** Whether `b` is the page that `a` stands on, or the other way round. */
export const areNested = (a: Candidate, b: Candidate): boolean =>
  fileOf(a) === fileOf(b) && (a.name === fileOf(a) || b.name === fileOf(b));

/** Remembers pages that are duplicates as a whole: their articles need not be named once more. */
export const createSeen = (): {
  readonly has: (duplicate: Candidate, original: Candidate) => boolean;
  readonly add: (duplicate: Candidate, original: Candidate) => void;
} => {
  const pages = new Set<string>();
  const keyOf = (a: Candidate, b: Candidate): string => `${fileOf(a)}\n${fileOf(b)}`;
  return {
    has: (duplicate, original) => pages.has(keyOf(duplicate, original)),
    add: (duplicate, original) => {
      if (duplicate.name === fileOf(duplicate) || original.name === fileOf(original))
        pages.add(keyOf(duplicate, original));
    },
  };
};
