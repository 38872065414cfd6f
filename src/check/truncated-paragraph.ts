import type { BlockKind } from '../corpus/article.ts';
import type { Draft, Trouble } from './finding.ts';
import { inBlocks, inSources, type Rule } from './rule.ts';

/** A last character after which a sentence has to go on: 、 ， （ “ and words that want more behind them. */
const OPEN =
  /(?:[，、（(“‘《〈【—-]|[和与及或的地在对把被将为从向以并而且但等于]|(?:关于|根据|通过|其中|以及|包括))$/u;

/** Ends as a sentence does: 。 ！ ？ ； ： … — with closing marks behind it; a credit in brackets; a link mark. */
const CLOSED = /[。！？!?；;：:…～~.][”’」』》）)】\]"'＂]*$|[）)】\]」』》”]$/u;

/** …作报告。本报记者 张某某摄: a credit behind the last sentence. */
const CREDIT = /(?:记者|通讯员|摄影|供图|图片|编辑)[^，。、；]{0,20}$|(?:文[/／]|图[/／]|摄[/／]?|文|图)$/u;

/** Characters behind the last mark that nobody sees: another rule's matter. */
const HIDDEN_END = /[\s\p{Cc}\p{Cf}\p{Co}]+$/u;

const hasSentence = (text: string): boolean => /[。！？]/u.test(text.slice(0, -1));

/** Shorter open ends are headings and list entries. */
const LONG = 60;

const isTruncated = (text: string): boolean => {
  if (CLOSED.test(text)) return false;
  if (hasSentence(text)) return !CREDIT.test(text.slice(text.lastIndexOf('。') + 1));
  return text.length >= LONG && OPEN.test(text);
};

const PROSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'sidebar']);
/** With a full stop in it, one of these is the short rest of a paragraph. */
const HEADS: ReadonlySet<BlockKind> = new Set(['heading', 'title', 'kicker']);

/** Characters of the end that are shown. */
const SHOWN = 12;

const cutAt = (end: number): Trouble => ({
  start: Math.max(0, end - SHOWN),
  end,
  message: 'the paragraph ends in mid-sentence',
});

const findInBlocks = inBlocks(function* (raw, block): Iterable<Trouble> {
  const text = raw.replace(HIDDEN_END, '');
  const isProse = PROSE.has(block.kind) || (HEADS.has(block.kind) && text.includes('。'));
  if (isProse && isTruncated(text)) yield cutAt(text.length);
});

interface Line {
  readonly text: string;
  readonly end: number;
}

/** Lines that are long enough for a paragraph. */
const longLines = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\n\r]+/gu)].flatMap(({ index, 0: raw }) => {
    const line = raw.replace(HIDDEN_END, '');
    return line.trimStart().length < LONG ? [] : [{ text: line, end: index + line.length }];
  });

/** The next line that is not blank. */
const lineBehind = (text: string, end: number): string =>
  /\S[^\n\r]*/u.exec(text.slice(end, end + 2000))?.[0] ?? '';

/** （二）, ——, 3.: what begins a paragraph. */
const OPENING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[—－-]{2}|各位)/u;

/** Whether a line is a paragraph of its own, which goes on with nothing. */
const isParagraph = (line: string): boolean =>
  OPENING.test(line) || (line.length >= LONG && CLOSED.test(line.replace(HIDDEN_END, '')));

/** Where so many of the long lines end as a sentence does, every line is a paragraph: none is wrapped. */
const CLOSED_SHARE = 0.8;
const FEWEST = 8;

/** Whether a line holds sentences and stops in the last one. */
const isOpenEnd = (text: string): boolean =>
  (hasSentence(text) || text.split('，').length > 2) &&
  /[\p{Script=Han}，、]$/u.test(text) &&
  !CREDIT.test(text.slice(-24));

/** Paragraphs that the layout goes on with in the next line, in texts where a line is a paragraph. */
const findInLines = inSources(function* ({ text }): Iterable<Trouble> {
  const lines = longLines(text);
  const cut = lines.filter(line => !CLOSED.test(line.text));
  if (lines.length < FEWEST || cut.length > lines.length * (1 - CLOSED_SHARE)) return;
  for (const line of cut)
    if (isOpenEnd(line.text) && isParagraph(lineBehind(text, line.end)))
      yield {
        ...cutAt(line.end),
        message: 'the line ends in mid-sentence, the next begins anew',
        severity: 'info',
      };
});

/** Paragraphs that end in mid-sentence. */
export const truncatedParagraph: Rule = {
  name: 'truncated-paragraph',
  severity: 'warning',
  summary: 'A paragraph ends in mid-sentence',
  rationale: 'The rest was cut off when the page was saved, or stands somewhere else.',
  bad: { text: '园区开园\n今年以来，全市新增企业三十家。下一步，将在产业、人才和' },
  good: { text: '园区开园\n今年以来，全市新增企业三十家。下一步，将在产业、人才和资金上加大支持。' },
  options: {},
  extractors: [],
  *find(batch, options): Iterable<Draft> {
    const seen = new Set<string>();
    for (const draft of [...findInBlocks(batch, options), ...findInLines(batch, options)]) {
      const place = `${draft.file}\n${draft.end}`;
      if (!seen.has(place)) yield draft;
      seen.add(place);
    }
  },
};
