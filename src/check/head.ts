import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';
import { countHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** The first block that is the article's own, for trouble with the article as a whole. */
export const headOf = ({ article }: Annotation): Span => {
  const { blocks } = article;
  const block = blocks.find(({ kind }) => !isSilent(kind)) ?? blocks[0];
  return block?.span ?? { start: 0, end: 0 };
};

/** Han characters that the article itself says: silent blocks apart. */
export const countOwnHan = ({ article: { blocks, reading } }: Annotation): number =>
  blocks
    .filter(({ kind }) => !isSilent(kind))
    .reduce((sum, { span }) => sum + countHan(reading.text.slice(span.start, span.end)), 0);
