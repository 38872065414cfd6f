import type { Trouble } from './finding.ts';
import { inSources, type Rule } from './rule.ts';

/** CR LF, LF, a lone CR; vertical tab, form feed, next line, line and paragraph separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ENDS = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/gu;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\r\n', 'CRLF'],
  ['\n', 'LF'],
  ['\r', 'CR'],
]);

const nameOf = (end: string): string =>
  NAMES.get(end) ?? `U+${end.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Where each kind of line end stands first, and how many there are. */
const countEnds = (text: string): ReadonlyMap<string, { readonly first: number; count: number }> => {
  const ends = new Map<string, { readonly first: number; count: number }>();
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    const own = ends.get(end);
    if (own === undefined) ends.set(end, { first: index, count: 1 });
    else own.count++;
  }
  return ends;
};

/** Line ends of several kinds in one file, or of a kind that most programs do not know. */
export const lineEnds: Rule = {
  name: 'line-ends',
  severity: 'warning',
  summary: 'Line ends are mixed or of an unusual kind',
  rationale: 'Programs disagree on where such lines end, so line numbers differ and paragraphs run together.',
  bad: { text: '第一段。\r\n第二段。\n第三段。\r\n' },
  good: { text: '第一段。\n第二段。\n第三段。\n' },
  options: {},
  extractors: [],
  find: inSources(function* ({ text }): Iterable<Trouble> {
    const ends = [...countEnds(text)].sort(([, a], [, b]) => b.count - a.count || a.first - b.first);
    const unusual = ends.filter(([end]) => !NAMES.has(end));
    for (const [end, { first, count }] of unusual)
      yield {
        start: first,
        end: first + 1,
        message: `${count} × ${nameOf(end)} as line end`,
        key: nameOf(end),
      };
    const [main, ...others] = ends.filter(([end]) => NAMES.has(end));
    if (main === undefined) return;
    for (const [end, { first, count }] of others)
      yield {
        start: first,
        end: first + end.length,
        message: `${count} × ${nameOf(end)} among ${main[1].count} × ${nameOf(main[0])}`,
        expected: nameOf(main[0]),
        key: nameOf(end),
      };
  }),
};
