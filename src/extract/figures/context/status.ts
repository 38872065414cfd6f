import { parseTable, splitCell } from '../../../lexicon/table.ts';
import type { Status } from '../figure.ts';
import { createFinder, type Finder } from '../finder.ts';
import { isNumeric } from '../numeral/characters.ts';
import { isAchieved } from './achievement.ts';
import type { Mode, TurnWord } from './discourse.ts';
import type { ArticleDate } from './period.ts';
import type { Sentence } from './sentence.ts';
import type { TimeMention } from './time.ts';

export const STATUSES_FILE = 'extract/figures/data/statuses.tsv';
export const DISCOURSE_FILE = 'extract/figures/data/discourse.tsv';

export type Statuses = Finder<Status | null>;

const parseWith = <Value>(
  text: string,
  file: string,
  column: 'status' | 'mode',
  values: ReadonlyMap<string, Value>,
): Finder<Value> =>
  createFinder(
    parseTable(text, file, ['words', column]).flatMap(({ line, get }) => {
      const value = values.get(get(column));
      if (value === undefined) throw new Error(`${file}:${line}: "${get(column)}" is no ${column}`);
      return splitCell(get('words')).map(word => [word, value] as const);
    }),
  );

export const parseStatuses = (text: string, file = STATUSES_FILE): Statuses =>
  parseWith<Status | null>(
    text,
    file,
    'status',
    new Map<string, Status | null>([
      ['actual', 'actual'],
      ['target', 'target'],
      ['forecast', 'forecast'],
      ['proposed', 'proposed'],
      ['none', null],
    ]),
  );

export const parseDiscourse = (text: string, file = DISCOURSE_FILE): Finder<TurnWord> =>
  parseWith<TurnWord>(
    text,
    file,
    'mode',
    new Map<string, TurnWord>([
      ['none', { mode: null, place: 'anywhere' }],
      ['plan', { mode: 'plan', place: 'anywhere' }],
      ['plan heading', { mode: 'plan', place: 'heading' }],
      ['review', { mode: 'review', place: 'anywhere' }],
      ['review heading', { mode: 'review', place: 'heading' }],
      ['review opening', { mode: 'review', place: 'opening' }],
    ]),
  );

export interface Cue {
  readonly at: number;
  readonly status: Status;
}

/** The words of status in a sentence, in order. 建议26件 is counted, not made; a target that was met is none. */
export const findCues = (statuses: Statuses, text: string, sentence: Sentence): readonly Cue[] => {
  const cues: Cue[] = [];
  for (const { start, end, entry } of statuses.all(text, sentence.start, sentence.end)) {
    if (entry === null || (entry === 'proposed' && isNumeric(text.charCodeAt(end)))) continue;
    if (entry === 'target' && isAchieved(text, end)) continue;
    cues.push({ at: start, status: entry });
  }
  return cues;
};

const yearOf = (period: string | null): number | null => {
  const last = period?.split('/').at(-1);
  return last === undefined ? null : Number(last.slice(0, 4));
};

/** A time that lies ahead of the article: 到2027年. */
const isAhead = (time: TimeMention | null, article: ArticleDate): boolean => {
  const year = yearOf(time?.period ?? null);
  return year !== null && article.year !== null && year > article.year;
};

/** Whether a figure is a fact, a target, a forecast or a proposal. */
export const statusOf = (
  cue: Status | null,
  mode: Mode | null,
  time: TimeMention | null,
  article: ArticleDate,
): Status => {
  if (cue !== null && (cue !== 'actual' || mode !== 'plan'))
    return cue === 'actual' && isAhead(time, article) ? 'target' : cue;
  if (cue === 'actual') return 'actual';
  return isAhead(time, article) || mode === 'plan' ? 'target' : 'actual';
};
