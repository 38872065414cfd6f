import type { Source } from '../corpus/source.ts';
import { isHanCode } from '../text/characters.ts';
import type { Trouble } from './finding.ts';
import { inSources, numberIn, type Rule } from './rule.ts';

interface Break {
  /** First and behind the last visible character around the break. */
  readonly start: number;
  readonly end: number;
}

const isBlank = (character: string): boolean => character.trim() === '';

/** Characters between which no line of prose may end: Han, and marks that never begin a line. */
const NEVER_FIRST = new Set('，。、；：！？”’）》」』】％%');

/** Line breaks with a visible character right above and below them. */
function* listBreaks(text: string): Iterable<Break> {
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
    let start = i;
    while (start > 0 && isBlank(text.charAt(start - 1))) start--;
    let end = i + 1;
    while (end < text.length && isBlank(text.charAt(end))) end++;
    if (start > 0 && end < text.length) yield { start: start - 1, end: end + 1 };
    i = end - 1;
  }
}

/** A comma above or a mark below that cannot begin a line: certain whatever the layout. */
const isBroken = (text: string, { start, end }: Break): boolean => {
  const above = text.charAt(start);
  const below = text.charAt(end - 1);
  return NEVER_FIRST.has(below) || ((above === '，' || above === '、') && isHanCode(below.charCodeAt(0)));
};

const findBroken = ({ text }: Source): readonly Break[] =>
  [...listBreaks(text)].filter(own => isBroken(text, own));

/** Sentences that line breaks cut in two. */
export const brokenLines: Rule = {
  name: 'broken-lines',
  severity: 'info',
  summary: 'Line breaks cut sentences in two',
  rationale:
    'The line breaks of a printed column were kept. cisc joins such lines, but other programs will miss every word and number that one cuts.',
  bad: { text: '今年以来，全市新增企业三十家，\n产值增长。经济运行总体平稳\n，稳中有进。' },
  good: { text: '今年以来，全市新增企业三十家，产值增长。\n经济运行总体平稳，稳中有进。' },
  options: { least: 2 },
  extractors: [],
  find: inSources(function* (source, options): Iterable<Trouble> {
    const broken = findBroken(source);
    const [first] = broken;
    if (first === undefined || broken.length < numberIn(options, 'least')) return;
    yield { ...first, message: `${broken.length} line breaks in mid-sentence, here the first`, key: 'file' };
  }),
};
