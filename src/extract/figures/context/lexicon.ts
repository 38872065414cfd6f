import type { DataReader } from '../../extractor.ts';
import type { Finder } from '../finder.ts';
import type { TurnWord } from './discourse.ts';
import { DISCOURSE_FILE, parseDiscourse, parseStatuses, STATUSES_FILE, type Statuses } from './status.ts';
import { parseTimes, TIMES_FILE, type Times } from './time.ts';
import { parseWords, WORDS_FILE, type Words } from './words.ts';

/** The tables that say what a number measures, when, and whether it is a fact. */
export interface ContextLexicon {
  readonly words: Words;
  readonly times: Times;
  readonly statuses: Statuses;
  readonly modes: Finder<TurnWord>;
}

export const readContextLexicon = (data: DataReader): ContextLexicon => ({
  words: parseWords(data.text(WORDS_FILE)),
  times: parseTimes(data.text(TIMES_FILE)),
  statuses: parseStatuses(data.text(STATUSES_FILE)),
  modes: parseDiscourse(data.text(DISCOURSE_FILE)),
});
