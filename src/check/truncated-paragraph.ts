import type { BlockKind } from '../corpus/article.ts';
import type { Trouble } from './finding.ts';
import { inBlocks, type Rule } from './rule.ts';

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
  find: inBlocks(function* (raw, block): Iterable<Trouble> {
    const text = raw.replace(HIDDEN_END, '');
    const isProse = PROSE.has(block.kind) || (HEADS.has(block.kind) && text.includes('。'));
    if (!isProse || !isTruncated(text)) return;
    const start = Math.max(0, text.length - 12);
    yield { start, end: text.length, message: 'the paragraph ends in mid-sentence' };
  }),
};
