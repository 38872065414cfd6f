import { hashText } from '../text/hash.ts';
import type { Draft } from './finding.ts';
import type { Batch } from './rule.ts';

/** Longest stretch of text at a place that tells it from others. */
const LONGEST = 200;

const strip = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Gives each finding of a rule a name of its own that does not hang on line numbers: file, rule, the text at
 * the place without white space, and which of several equal ones it is.
 */
export const createFingerprints = (
  { corpus, against }: Batch,
  identify: (file: string) => string,
): ((rule: string, draft: Draft) => string) => {
  const seen = new Map<string, number>();
  // A key may be the name of another article or file.
  const identifyKey = (key: string): string => {
    const file = key.replace(/#\d+$/u, '');
    const isFile = corpus.sources.has(file) || against.sources.has(file);
    return isFile ? identify(file) + key.slice(file.length) : key;
  };
  return (rule, { file, start, end, key }) => {
    const at = corpus.sources.get(file)?.text.slice(start, Math.min(end, start + LONGEST)) ?? '';
    const identity = [rule, identify(file), key === undefined ? strip(at) : identifyKey(key)].join('\n');
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return hashText(`${identity}\n${nth}`);
  };
};
