import type { Span } from '../text/span.ts';
import type { Trouble } from './finding.ts';
import { inSources, type Rule } from './rule.ts';

/** What a converter leaves and no reader sees: controls, direction marks, zero-width and private-use characters. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+|[\ue000-\uf8ff]+/gu;

const name = (text: string): string => {
  const codes = [...new Set(text)].map(
    c => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return codes.slice(0, 4).join(' ');
};

const kindOf = (found: string): string =>
  found.charCodeAt(0) >= 0xe000 && found !== '\ufeff' ? 'private-use' : 'invisible';

/** Characters that nobody sees, and characters without a meaning: a converter leaves one all over a file or nowhere. */
export const controlCharacter: Rule = {
  name: 'control-character',
  severity: 'warning',
  summary: 'Invisible or meaningless characters stand in the text',
  rationale: 'They cut words and numbers in two for every program that reads the text, and nobody sees why.',
  bad: { text: '全市新增\u200b企业三十家。' },
  good: { text: '全市新增企业三十家。' },
  options: {},
  extractors: [],
  find: inSources(function* ({ text }): Iterable<Trouble> {
    const places = new Map<string, Span[]>();
    for (const { index, 0: found } of text.matchAll(HIDDEN)) {
      const what = `${kindOf(found)} character ${name(found)}`;
      const own = places.get(what) ?? [];
      own.push({ start: index, end: index + found.length });
      places.set(what, own);
    }
    for (const [what, [first, ...others]] of places)
      if (first !== undefined) {
        const message = others.length === 0 ? what : `${what}, ${others.length + 1} times in this file`;
        yield { ...first, message, key: what };
      }
  }),
};
