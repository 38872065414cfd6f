import { hashText } from '../text/hash.ts';
import type { Draft } from './finding.ts';

/** Longest stretch of text at a place that tells it from others. */
const LONGEST = 200;

const strip = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Gives each finding of a rule a name of its own that does not hang on line numbers: file, rule, the text at
 * the place without white space, and which of several equal ones it is.
 */
export const createFingerprints = (
  sources: ReadonlyMap<string, { readonly text: string }>,
): ((rule: string, draft: Draft) => string) => {
  const seen = new Map<string, number>();
  return (rule, { file, start, end, key }) => {
    const at = sources.get(file)?.text.slice(start, Math.min(end, start + LONGEST)) ?? '';
    const identity = [rule, file, key ?? strip(at)].join('\n');
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return hashText(`${identity}\n${nth}`);
  };
};
