import type { Status } from '../figure.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { findTurns, type Mode } from './discourse.ts';
import { createJudge } from './judge.ts';
import { createLatest } from './latest.ts';
import type { ContextLexicon } from './lexicon.ts';
import { isAllPlan } from './outlook.ts';
import type { ArticleDate } from './period.ts';
import { groupBySentence, type Sentence } from './sentence.ts';
import { findCues } from './status.ts';
import { type Measured, measureSentence } from './subject.ts';
import { findTimes, type TimeMention } from './time.ts';

/** A quantity with everything its sentence says of it. */
export interface Described extends Measured {
  readonly quantity: Quantity;
  /** The quantity that a change began with. */
  readonly origin: Quantity | null;
  readonly time: TimeMention | null;
  readonly status: Status | null;
}

/** What one article's sentences are read with. */
interface Reading {
  readonly lexicon: ContextLexicon;
  readonly text: string;
  readonly date: ArticleDate;
  readonly modeAt: (offset: number) => Mode | null;
}

/** The time that holds for a quantity: the last one before it; one that is tied to a number holds for the next alone. */
const createTimeOf = (
  times: readonly TimeMention[],
  quantities: readonly Quantity[],
  text: string,
): ((quantity: Quantity, index: number) => TimeMention | null) => {
  const placed = times.map(time => ({ at: time.start, time }));
  const last = createLatest(placed);
  const lasting = createLatest(placed.filter(({ time }) => !time.tied));
  let previous: TimeMention | null = null;
  return ({ start }, index) => {
    const [near, wide] = [last(start)?.time ?? null, lasting(start)?.time ?? null];
    const before = quantities[index - 1];
    const passed = near?.tied && before !== undefined && before.kind !== 'date' && before.start >= near.end;
    // 从2020年的645元、431元: the numbers beside it are tied as well
    const beside =
      before !== undefined && start === before.end + 1 && '、和'.includes(text.charAt(before.end));
    previous = passed && !(beside && previous === near) ? wide : near;
    return previous;
  };
};

const describeSentence = (reading: Reading, sentence: Sentence, goesOn: boolean): readonly Described[] => {
  const { lexicon, text, date, modeAt } = reading;
  const { quantities } = sentence;
  const measured = measureSentence(lexicon.words, text, sentence);
  const times = findTimes(lexicon.times, text, sentence, date).filter(time => !time.compared);
  const timeOf = createTimeOf(times, quantities, text);
  const judge = createJudge(text, findCues(lexicon.statuses, text, sentence), date);
  const described = quantities.map((quantity, i): Described => {
    const { subject, change, bound, from } = measured[i] ?? unmeasured(quantity);
    const time = quantity.kind === 'date' ? null : timeOf(quantity, i);
    const mode = goesOn ? 'plan' : modeAt(quantity.start);
    const status = quantity.kind === 'date' ? null : judge({ quantity, time, mode, grown: from !== null });
    const origin = from === null ? null : (quantities[from] ?? null);
    return { subject, change, bound, from, quantity, origin, time, status };
  });
  const origins = new Set(described.map(({ origin }) => origin));
  return described.map(one => (origins.has(one.quantity) ? { ...one, status: 'actual' } : one));
};

const unmeasured = ({ bound }: Quantity): Measured => ({ subject: [], change: null, bound, from: null });

/** Whether a sentence goes on with the targets of the one before it: same line, no subject, a verb first. */
const goesOnWith = (
  { lexicon, text }: Reading,
  before: Sentence | undefined,
  described: readonly Described[],
  sentence: Sentence,
): boolean =>
  before !== undefined &&
  before.end + 1 >= sentence.start &&
  text.charAt(before.end) !== '\n' &&
  described.at(-1)?.status === 'target' &&
  (lexicon.words.after(text, sentence.start, sentence.end)?.classes.has('verb') ?? false);

/** Everything that sentences say of their quantities, in order. */
export const describe = (
  lexicon: ContextLexicon,
  text: string,
  quantities: readonly Quantity[],
  date: ArticleDate,
): readonly Described[] => {
  const turns = findTurns(lexicon.modes, text);
  const otherwise = isAllPlan(lexicon.statuses, text, turns) ? 'plan' : null;
  const turnAt = createLatest(turns);
  const modeAt = (offset: number): Mode | null => turnAt(offset + 1)?.mode ?? otherwise;
  const reading = { lexicon, text, date, modeAt };
  const all: Described[] = [];
  let before: Sentence | undefined;
  let last: readonly Described[] = [];
  for (const sentence of groupBySentence(text, quantities)) {
    last = describeSentence(reading, sentence, goesOnWith(reading, before, last, sentence));
    for (const one of last) all.push(one);
    before = sentence;
  }
  return all;
};
