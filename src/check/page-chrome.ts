import type { Source } from '../corpus/source.ts';
import { parseTable } from '../lexicon/table.ts';
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

const findLines = function* ({ text }: Source, patterns: readonly Pattern[]): Iterable<Trouble> {
  for (const { start, line } of visibleLines(text)) {
    if (line.length > LONGEST) continue;
    const found = patterns.find(({ expression }) => expression.test(line));
    if (found !== undefined) yield { start, end: start + line.length, message: `page chrome: ${found.what}` };
  }
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
    yield* inSources(function* (source) {
      yield* findLines(source, patterns);
      yield* findMarkup(source);
    })(batch, options);
  },
};
