import { lexVague } from '../numeral/chinese.ts';
import { lexNumeral, type Numeral } from '../numeral/numeral.ts';
import { type Amount, bare } from './amount.ts';
import { lexCounted, lexHalf, lexSplitTime } from './counted.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { lexDoubling, lexOrder, lexParts, lexSlash, lexTenths } from './ratio.ts';

const NO_VAGUE_BEFORE = '指系参函人次户件位分倍级计少多基点乘岁';

/** The number at `at`, vague ones included. */
const lexAnyNumeral = (text: string, at: number): Numeral | null => {
  const char = text.charAt(at);
  if (char !== '几' && char !== '数') return lexNumeral(text, at);
  return char === '数' && NO_VAGUE_BEFORE.includes(text.charAt(at - 1) || ' ') ? null : lexVague(text, at);
};

/** The amount at `at`: a number with what measures it, if anything does. */
export const lexAmount = (text: string, at: number, lexicon: QuantityLexicon): Amount | null => {
  const half = lexHalf(text, at, lexicon);
  if (half !== null) return half;
  const numeral = lexAnyNumeral(text, at);
  if (numeral === null) return null;
  return (
    lexParts(text, numeral) ??
    lexSlash(text, numeral) ??
    lexDoubling(text, numeral) ??
    lexSplitTime(text, numeral) ??
    lexTenths(text, numeral) ??
    lexOrder(text, numeral) ??
    lexCounted(text, numeral, lexicon) ??
    bare(numeral)
  );
};
