import type { Annotation } from '../annotate.ts';
import type { BlockKind } from '../corpus/article.ts';
import type { Source } from '../corpus/source.ts';
import { parseTable } from '../lexicon/table.ts';
import type { Span } from '../text/span.ts';
import { groupByFile } from './files.ts';
import type { Draft, Trouble } from './finding.ts';
import { type Batch, inSources, type Rule } from './rule.ts';

const FILE = 'check/data/page-chrome.tsv';

interface Pattern {
  readonly expression: RegExp;
  readonly what: string;
}

const readPatterns = ({ data }: Batch): readonly Pattern[] =>
  parseTable(data.text(FILE), FILE, ['pattern', 'what']).map(row => ({
    expression: new RegExp(row.get('pattern'), 'u'),
    what: row.get('what'),
  }));

/** Longer lines are prose. */
const LONGEST = 320;

/** <p>, </div>, <br/>; &nbsp; &#12288; */
const MARKUP =
  /<\/?(?:p|br|div|span|strong|b|i|em|a|img|table|tr|td|th|tbody|ul|ol|li|h[1-6]|font|section|script|style|hr|sup|sub)(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|hellip|#\d{2,6}|#x[0-9a-f]{2,6});/giu;

/** Lines of the source that are not blank, with where they start. */
function* visibleLines(text: string): Iterable<{ readonly start: number; readonly line: string }> {
  for (const { index, 0: raw } of text.matchAll(/[^\n\r]+/gu)) {
    const line = raw.trim();
    if (line !== '') yield { start: index + raw.indexOf(line), line };
  }
}

/** A stretch of the source that is no part of an article. */
interface Stretch extends Span {
  readonly what: string;
}

const findLines = ({ text }: Source, patterns: readonly Pattern[]): readonly Stretch[] =>
  [...visibleLines(text)].flatMap(({ start, line }) => {
    if (line.length > LONGEST) return [];
    const found = patterns.find(({ expression }) => expression.test(line));
    return found === undefined ? [] : [{ start, end: start + line.length, what: found.what }];
  });

const APART = 'set apart from the article';

const SET_APART: ReadonlyMap<BlockKind, string> = new Map([
  ['noise', APART],
  ['advertisement', 'advertisement'],
]);

/** What the layout of a page says is no part of the article. */
const findBlocks = (annotations: readonly Annotation[]): readonly Stretch[] =>
  annotations.flatMap(({ article }) =>
    article.blocks.flatMap(({ kind, source }) => {
      const what = SET_APART.get(kind);
      return what === undefined ? [] : [{ ...source, what }];
    }),
  );

/** What a page's own words say counts where the layout says so too. */
const joinKinds = (a: string, b: string): string =>
  [...new Set([...a.split(', '), b])].filter((what, _, all) => what !== APART || all.length === 1).join(', ');

const join = (a: Stretch, b: Stretch): Stretch => ({
  start: a.start,
  end: Math.max(a.end, b.end),
  what: joinKinds(a.what, b.what),
});

/** In order, with what only white space parts as one; a stretch inside another one says nothing new. */
const joinStretches = (text: string, stretches: readonly Stretch[]): readonly Stretch[] => {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && stretch.start < last.end) {
      if (stretch.end > last.end) joined[joined.length - 1] = join(last, stretch);
    } else if (last !== undefined && text.slice(last.end, stretch.start).trim() === '')
      joined[joined.length - 1] = join(last, stretch);
    else joined.push(stretch);
  }
  return joined;
};

const countLines = (text: string): number => text.split(/[\n\r]+/u).filter(line => line.trim() !== '').length;

/** What the layout alone says is less sure than what a page's own words say. */
const describe = ({ start, end, what }: Stretch, text: string): Trouble => {
  const lines = countLines(text.slice(start, end));
  return {
    start,
    end,
    message: `page chrome: ${what}${lines > 1 ? `, ${lines} lines` : ''}`,
    ...(what === APART ? { severity: 'info' } : {}),
  };
};

/** One finding for markup, however much there is: it is all over the file or nowhere. */
const findMarkup = function* ({ text }: Source): Iterable<Trouble> {
  const [first, ...others] = text.matchAll(MARKUP);
  if (first === undefined) return;
  const { index, 0: found } = first;
  const message = `page chrome: markup, ${others.length + 1} in this file`;
  yield { start: index, end: index + found.length, message, key: 'markup' };
};

/** What the page around an article left in its text. */
export const pageChrome: Rule = {
  name: 'page-chrome',
  severity: 'warning',
  summary: 'Parts of the page around the article are left in the text',
  rationale: 'Addresses, buttons, page pointers and advertisements are counted as words of the article.',
  bad: { text: '园区开园\n【字体：大 中 小】\n今年以来，全市新增企业三十家。\n责任编辑：王某' },
  good: { text: '园区开园\n今年以来，全市新增企业三十家。' },
  options: {},
  extractors: [],
  *find(batch, options): Iterable<Draft> {
    const patterns = readPatterns(batch);
    const annotations = groupByFile(batch.corpus.annotations);
    yield* inSources(function* (source) {
      const blocks = findBlocks(annotations.get(source.file) ?? []);
      yield* joinStretches(source.text, [...findLines(source, patterns), ...blocks]).map(stretch =>
        describe(stretch, source.text),
      );
      yield* findMarkup(source);
    })(batch, options);
  },
};
