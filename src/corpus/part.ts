import { mapPieces, type Piece } from '../text/mapped-text.ts';
import type { BlockKind } from './article.ts';
import { joinedPieces } from './pieces.ts';
import type { Paragraph } from './wraps.ts';

/** A paragraph of a page with what it is. */
export interface Part {
  readonly kind: BlockKind;
  readonly lines: Paragraph;
  readonly pieces: readonly Piece[];
  /** As it is read. */
  readonly text: string;
}

export const createPart = (source: string, lines: Paragraph, kind: BlockKind): Part => {
  const pieces = joinedPieces(source, lines);
  return { kind, lines, pieces, text: mapPieces(source, pieces).text };
};

export const withKind = (part: Part, kind: BlockKind): Part =>
  part.kind === kind ? part : { ...part, kind };

/** `parts` with the kind that `kinds` gives for their index, where it gives one. */
export const withKinds = (parts: readonly Part[], kinds: ReadonlyMap<number, BlockKind>): readonly Part[] =>
  kinds.size === 0 ? parts : parts.map((part, i) => withKind(part, kinds.get(i) ?? part.kind));

/** Kinds that carry what the article says in running text. */
export const isBody = ({ kind }: Pick<Part, 'kind'>): boolean => kind === 'paragraph' || kind === 'list-item';
/** Kinds that stand on the page beside the text: reading goes on behind them. */
export const isAside = ({ kind }: Part): boolean =>
  kind === 'caption' ||
  kind === 'databox' ||
  kind === 'noise' ||
  kind === 'advertisement' ||
  kind === 'pullquote';
