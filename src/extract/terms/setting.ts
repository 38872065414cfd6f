import type { Grams } from './grams.ts';
import { type LinkOf, STRENGTHS } from './links.ts';
import { BREAK, type WordStream } from './stream.ts';

/** How sequences stand in the text, by slot. */
export interface Settings {
  /** Mean over the occurrences of the stronger link to the word before or behind, where a term may go on. */
  readonly outerLinks: Float64Array;
  /** Share of the occurrences that stand where a clause has its predicate. */
  readonly predicates: Float64Array;
}

/** How firmly the words of a sequence belong together where they do least; 0 for one word. */
export const innerLink = (
  { ids, words }: WordStream,
  place: number,
  order: number,
  linkOf: LinkOf,
): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < order; i++)
    least = Math.min(
      least,
      linkOf(words[ids[place + i - 1] ?? BREAK] ?? '', words[ids[place + i] ?? BREAK] ?? ''),
    );
  return order < 2 ? 0 : least;
};

/** Marks of the end of a clause: between two of them a clause needs a verb. */
const CLAUSE_END = new Set('，,。；;！？!?');
/** Adverbs and what turns the verb behind it into the predicate: 大力发展, 要保护, 以改善. */
const isAdverb = (tag: string): boolean => /^(?:d|ad|df|zg)$/u.test(tag);
const AUXILIARIES = new Set([
  '要',
  '来',
  '能',
  '可',
  '会',
  '并',
  '以',
  '将',
  '去',
  '应',
  '须',
  '可以',
  '能够',
  '必须',
  '应当',
  '应该',
]);

/** How the sequences in `slots` (−1 for those of no interest) stand. Linear in the corpus. */
export const measureSettings = (
  stream: WordStream,
  { at, order }: Grams,
  slots: Int32Array,
  count: number,
  { linkOf, tag }: { readonly linkOf: LinkOf; readonly tag: (word: string) => string },
): Settings => {
  const { all, ids, words, classes } = stream;
  const isPredicative = words.map(word => isAdverb(tag(word)) || AUXILIARIES.has(word));
  const isEnd = words.map(word => CLAUSE_END.has(word));
  const outerLinks = new Float64Array(count);
  const predicates = new Float64Array(count);
  const totals = new Float64Array(count);
  const linkAt = (left: number, right: number): number =>
    left === BREAK || right === BREAK ? 0 : linkOf(words[left] ?? '', words[right] ?? '');
  const isBound = (number: number): boolean => classes[number] === 'suffix' && words[number]?.length === 1;
  at.forEach((number, place) => {
    const slot = number === BREAK ? BREAK : (slots[number] ?? BREAK);
    if (slot === BREAK) return;
    const end = place + order;
    const before = linkAt(ids[place - 1] ?? BREAK, ids[place] ?? BREAK);
    const next = ids[end] ?? BREAK;
    // 传承 in front of 人 is half a word
    const behind = isBound(next) ? STRENGTHS : linkAt(ids[end - 1] ?? BREAK, next);
    const left = all[place - 1] ?? BREAK;
    const right = all[end] ?? BREAK;
    const isClause = isEnd[left] === true && isEnd[right] === true;
    totals[slot] = (totals[slot] ?? 0) + 1;
    outerLinks[slot] = (outerLinks[slot] ?? 0) + Math.max(before, behind);
    if (isClause || isPredicative[left] === true) predicates[slot] = (predicates[slot] ?? 0) + 1;
  });
  return {
    outerLinks: outerLinks.map((sum, slot) => sum / (totals[slot] ?? 1)),
    predicates: predicates.map((sum, slot) => sum / (totals[slot] ?? 1)),
  };
};
