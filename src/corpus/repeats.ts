import type { BlockKind } from './article.ts';
import { isBody, type Part, withKinds } from './part.ts';

/** Shorter paragraphs repeat for good reasons: 各位代表！ */
const LONG = 30;
/** Characters that two places must share to be compared at all. */
const WINDOW = 16;
/** A window in about this many is remembered: memory stays a fraction of the text. */
const SAMPLE = 8;
/** Share of a quotation's windows that its paragraph has. */
const QUOTED = 0.6;

const hashAt = (text: string, at: number, length: number): number => {
  let hash = 0;
  for (let i = at; i < at + length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
};

/** The windows of a text that are remembered, chosen by their own content so that a copy has the same. */
const sampleWindows = (text: string): readonly number[] => {
  const hashes: number[] = [];
  for (let at = 0; at + WINDOW <= text.length; at++) {
    const hash = hashAt(text, at, WINDOW);
    if (at === 0 || hash % SAMPLE === 0) hashes.push(hash);
  }
  return hashes;
};

/**
 * Marks paragraphs that an earlier paragraph of the article contains word for word: page extraction repeats
 * them. The first stays.
 */
const findCopies = (parts: readonly Part[], kinds: Map<number, BlockKind>): void => {
  const seen = new Map<number, number>();
  parts.forEach((part, i) => {
    if (!isBody(part) || part.text.length < LONG) return;
    const windows = sampleWindows(part.text);
    const earlier = new Set(windows.flatMap(hash => seen.get(hash) ?? []));
    const isCopy = [...earlier].some(k => parts[k]?.text.includes(part.text));
    if (isCopy) kinds.set(i, 'duplicate');
    else for (const hash of windows) if (!seen.has(hash)) seen.set(hash, i);
  });
};

/** Groups of four characters: enough to know a sentence again that an editor has shortened. */
const gramsOf = (text: string): Set<string> => {
  const grams = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i++) grams.add(text.slice(i, i + 4));
  return grams;
};

/** Paragraphs below a list among which what it quotes is looked for. */
const REACH = 24;

/** Marks list items right below a heading that only repeat what the section under them says. */
const findPullQuotes = (parts: readonly Part[], kinds: Map<number, BlockKind>): void => {
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i];
    const above = kinds.get(i - 1) ?? parts[i - 1]?.kind;
    if (part?.kind !== 'list-item' || (above !== 'heading' && above !== 'pullquote')) continue;
    const grams = gramsOf(part.text);
    const below = new Set<string>();
    for (const { kind, text } of parts.slice(i + 1, i + REACH)) {
      if (kind === 'heading') break;
      if (kind === 'paragraph') for (const gram of gramsOf(text)) if (grams.has(gram)) below.add(gram);
    }
    if (below.size >= QUOTED * grams.size) kinds.set(i, 'pullquote');
  }
};

/** Marks what stands twice in an article: copies of paragraphs, and quotations set as an eye-catcher. */
export const markRepeats = (parts: readonly Part[]): readonly Part[] => {
  const kinds = new Map<number, BlockKind>();
  findCopies(parts, kinds);
  findPullQuotes(parts, kinds);
  return withKinds(parts, kinds);
};
