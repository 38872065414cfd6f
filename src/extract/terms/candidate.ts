import { BREAK, type WordStream } from './stream.ts';

/** Most words in a term; longer ones come from the lexicon. */
export const MOST_WORDS = 6;
const LEAST_CHARACTERS = 3;
const MOST_CHARACTERS = 14;

/** Modifiers of one character that begin a term of their own: 新业态新模式 is two. */
const OPENING = new Set(['新', '小', '全', '多', '双', '老', '高']);

/** What the form of a sequence says of it. */
export interface TermForm {
  readonly surface: string;
  /** Ends in a verb that takes the rest as its object (建设, 发展), or is all verbs: often a phrase, not a term. */
  readonly isActivity: boolean;
  /** Characters of a verb that it begins with: 共建 in 共建西部科学城. */
  readonly verbLength: number;
}

/** The `order` words at `place` when they have the form of a term, or null. */
export const readTermForm = (
  { ids, words, classes }: WordStream,
  place: number,
  order: number,
): TermForm | null => {
  let surface = '';
  let nouns = 0;
  let modifiers = 0;
  for (let i = 0; i < order; i++) {
    const id = ids[place + i] ?? BREAK;
    const kind = classes[id] ?? 'break';
    const word = words[id] ?? '';
    if (i === 0 && (kind === 'follower' || kind === 'inner' || kind === 'suffix')) return null;
    if (i === order - 1 && (kind === 'modifier' || kind === 'inner')) return null;
    // 产业链 has one closing character
    if (i > 0 && kind === 'suffix' && classes[ids[place + i - 1] ?? BREAK] === 'suffix') return null;
    if (i > 0 && kind === 'modifier' && OPENING.has(word)) return null;
    if (kind === 'noun' || kind === 'suffix') nouns++;
    if (kind === 'modifier') modifiers++;
    surface += word;
  }
  if (surface.length < LEAST_CHARACTERS || surface.length > MOST_CHARACTERS) return null;
  if (nouns === 0 && order === 1) return null;
  const first = ids[place] ?? BREAK;
  return {
    surface,
    isActivity: nouns + modifiers === 0 || classes[ids[place + order - 1] ?? BREAK] === 'follower',
    verbLength: order > 1 && classes[first] === 'nominal' ? (words[first] ?? '').length : 0,
  };
};
