import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';
import type { Batch } from './rule.ts';

/** An article among those that can be duplicates of each other. */
export interface Candidate {
  readonly annotation: Annotation;
  /** Whether it is new, not one of those the batch is compared with. */
  readonly isNew: boolean;
}

/** The articles compared with first, then the new ones: of two equal articles the new one is the duplicate. */
export const candidatesOf = ({ corpus, against }: Batch): readonly Candidate[] => [
  ...against.annotations
    .filter(({ article }) => !corpus.lines.has(article.file))
    .map(annotation => ({ annotation, isNew: false })),
  ...corpus.annotations.map(annotation => ({ annotation, isNew: true })),
];

/** What an article says itself, silent blocks apart. */
export const ownText = ({ article: { blocks, reading } }: Annotation): string =>
  blocks
    .filter(({ kind }) => !isSilent(kind))
    .map(({ span }) => reading.text.slice(span.start, span.end))
    .join('\n');

/** Its body: without title and byline, which two sources set differently. */
export const bodyText = ({ article: { blocks, reading } }: Annotation): string =>
  blocks
    .filter(({ kind }) => !isSilent(kind) && kind !== 'title' && kind !== 'kicker' && kind !== 'byline')
    .map(({ span }) => reading.text.slice(span.start, span.end))
    .join('\n');
