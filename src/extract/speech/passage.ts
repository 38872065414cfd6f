import type { Article, BlockKind } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';
import { pairQuotations, type Quotation } from './quotation.ts';

/** A stretch of running text between two marks. Quoted terms, titles in 《》 and brackets do not end it. */
export interface Clause extends Span {
  readonly block: number;
  /** Counts sentences through the article; a quotation belongs to the sentence it stands in. */
  readonly sentence: number;
  /** Whether it begins right behind a quotation that stands apart. */
  readonly afterQuotation: boolean;
  /** The mark behind it, `“` before a quotation that stands apart, or empty at the end of a block. */
  readonly mark: string;
}

/** The text of an article laid out for speech: where it can be spoken, what is quoted, how it is cut. */
export interface Passage {
  readonly text: string;
  readonly blocks: readonly SpeechBlock[];
  readonly quotations: readonly SpokenShape[];
  /** Where each of them begins. */
  readonly quotationStarts: readonly number[];
  readonly clauses: readonly Clause[];
}

export interface SpeechBlock extends Span {
  readonly kind: BlockKind;
  /** Runs through a section; a heading begins the next one. */
  readonly section: number;
}

/** A quotation with what its surroundings say of it. */
export interface SpokenShape extends Quotation {
  readonly block: number;
  /** The block it ends in: another one when a column break cuts it. */
  readonly lastBlock: number;
  readonly sentence: number;
  /** Stands apart from the sentence (words said); otherwise it is a part of it (a term, a title). */
  readonly apart: boolean;
}

const SPOKEN: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'paragraph',
  'list-item',
  'sidebar',
  'heading',
  'title',
  'kicker',
]);
const HEADS: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'title', 'kicker']);
const SENTENCE_MARKS = '。！？!?…';
const CLAUSE_MARKS = '，,；;：:。！？!?…—';
const OPEN_BRACKETS = '《（(【〔';
const CLOSE_BRACKETS = '》）)】〕';
/** A quotation shorter than this is a term or an exclamation, whatever stands around it. */
export const MIN_QUOTED = 9;

export const isSentenceMark = (char: string): boolean => char !== '' && SENTENCE_MARKS.includes(char);
export const isClauseMark = (char: string): boolean => char !== '' && CLAUSE_MARKS.includes(char);

/** A mark between digits belongs to a number or a time (1:30, 3,000), a single dash to a range (研发—中试). */
const isInside = (text: string, at: number): boolean =>
  (text.charAt(at) === '—' && text.charAt(at - 1) !== '—' && text.charAt(at + 1) !== '—') ||
  (/[,:]/u.test(text.charAt(at)) && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1)));

/** Whether the character at `at` ends a clause. */
export const endsClause = (text: string, at: number): boolean =>
  isClauseMark(text.charAt(at)) && !isInside(text, at);

/** A bracket that is not closed within so many characters is a stray one. */
const MAX_ENCLOSED = 120;

/** Where a bracketed or quoted part that begins at `at` ends, or `at` when none does. */
export const skipEnclosed = (text: string, at: number, end: number): number => {
  const closer = { '《': '》', '“': '”', '「': '」', '（': '）', '(': ')' }[text.charAt(at)];
  if (closer === undefined) return at;
  const length = text.slice(at, Math.min(end, at + MAX_ENCLOSED)).indexOf(closer);
  return length < 0 ? at : at + length;
};

const visibleLength = (text: string, span: Span): number =>
  text.slice(span.start, span.end).replace(/\s/gu, '').length;

/** The last visible character before `at`, not before `from`; empty if there is none. */
export const charBefore = (text: string, at: number, from: number): string => {
  for (let i = at - 1; i >= from; i--) if (text.charAt(i).trim() !== '') return text.charAt(i);
  return '';
};

const standsApart = (text: string, quotation: Quotation, block: Span): boolean => {
  if (visibleLength(text, quotation.inner) < MIN_QUOTED) return false;
  if (/[。！？!?…]/u.test(text.slice(quotation.inner.start, quotation.inner.end))) return true;
  const before = charBefore(text, quotation.start, block.start);
  return before === '' || isClauseMark(before);
};

const speechBlocks = (article: Article): SpeechBlock[] => {
  const blocks: SpeechBlock[] = [];
  let section = 0;
  for (const { kind, span } of article.blocks) {
    if (!SPOKEN.has(kind)) continue;
    // a heading of two lines, a title behind its kicker: one head
    if (HEADS.has(kind) && !HEADS.has(blocks.at(-1)?.kind ?? 'paragraph')) section++;
    blocks.push({ kind, section, start: span.start, end: span.end });
  }
  return blocks;
};

interface Cut {
  readonly clauses: Clause[];
  readonly quotations: Omit<SpokenShape, 'lastBlock'>[];
  sentence: number;
}

const lastBlockOf = (blocks: readonly Span[], index: number, end: number): number => {
  let last = index;
  while ((blocks[last]?.end ?? end) < end) last++;
  return last;
};

/** Cuts one block into clauses, numbering sentences on from `cut.sentence`. */
const cutBlock = (
  text: string,
  block: Span,
  index: number,
  quotations: readonly Quotation[],
  cut: Cut,
): void => {
  let start = block.start;
  let depth = 0;
  let next = 0;
  let quoted = -1;
  const close = (end: number, mark: string): void => {
    if (text.slice(start, end).trim() !== '')
      cut.clauses.push({
        start,
        end,
        block: index,
        sentence: cut.sentence,
        mark,
        afterQuotation: start > block.start && start === quoted,
      });
    start = end + (mark === '' || mark === '“' ? 0 : mark.length);
  };
  for (let i = block.start; i < block.end; i++) {
    const quotation = quotations[next];
    if (quotation !== undefined && i === quotation.start) {
      const apart = standsApart(text, quotation, block);
      if (apart) close(i, '“');
      cut.quotations.push({ ...quotation, block: index, sentence: cut.sentence, apart });
      if (apart) {
        start = Math.min(quotation.end, block.end);
        quoted = start;
      }
      i = Math.min(quotation.end, block.end) - 1;
      next++;
      continue;
    }
    const char = text.charAt(i);
    if (OPEN_BRACKETS.includes(char)) depth++;
    else if (CLOSE_BRACKETS.includes(char)) depth = Math.max(0, depth - 1);
    if (!endsClause(text, i) || (depth > 0 && !isSentenceMark(char))) continue;
    close(i, char);
    if (!isSentenceMark(char)) continue;
    cut.sentence++;
    depth = 0;
  }
  close(block.end, '');
  cut.sentence++;
};

/** Lays an article out for speech. Linear in its text. */
export const layOut = (article: Article): Passage => {
  const { text } = article.reading;
  const blocks = speechBlocks(article);
  const quotations = pairQuotations(text, blocks);
  const cut: Cut = { clauses: [], quotations: [], sentence: 0 };
  let from = 0;
  blocks.forEach((block, index) => {
    // a quotation that runs over a column break is cut up with the block it begins in
    const within: Quotation[] = [];
    while (from < quotations.length && (quotations[from]?.start ?? 0) < block.end) {
      const quotation = quotations[from++];
      if (quotation !== undefined && quotation.start >= block.start) within.push(quotation);
    }
    const last = cut.quotations.at(-1);
    const begin = last === undefined ? block.start : Math.max(block.start, last.end);
    if (begin < block.end) cutBlock(text, { start: begin, end: block.end }, index, within, cut);
  });
  const placed = cut.quotations.map(quotation => ({
    ...quotation,
    lastBlock: lastBlockOf(blocks, quotation.block, quotation.end),
  }));
  const quotationStarts = placed.map(quotation => quotation.start);
  return { text, blocks, quotations: placed, quotationStarts, clauses: cut.clauses };
};
