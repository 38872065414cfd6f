import type { Status } from '../figure.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { findTurns, type Mode } from './discourse.ts';
import type { ContextLexicon } from './lexicon.ts';
import type { ArticleDate } from './period.ts';
import { groupBySentence, type Sentence } from './sentence.ts';
import { findCues, statusOf } from './status.ts';
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

/** The last of `items` (in order) that begins before `offset`. Amortized over growing offsets. */
const createLatest = <Item extends { readonly at: number }>(
  items: readonly Item[],
): ((offset: number) => Item | null) => {
  let next = 0;
  return offset => {
    while ((items[next]?.at ?? Number.POSITIVE_INFINITY) < offset) next++;
    return items[next - 1] ?? null;
  };
};

const describeSentence = (
  lexicon: ContextLexicon,
  text: string,
  sentence: Sentence,
  date: ArticleDate,
  modeAt: (offset: number) => Mode | null,
): readonly Described[] => {
  const { quantities } = sentence;
  const measured = measureSentence(lexicon.words, text, sentence);
  const times = findTimes(lexicon.times, text, sentence, date).filter(time => !time.compared);
  const timeBefore = createLatest(times.map(time => ({ at: time.start, time })));
  const cueBefore = createLatest(findCues(lexicon.statuses, text, sentence));
  return quantities.map((quantity, i) => {
    const own = measured[i] ?? { subject: [], change: null, bound: quantity.bound, from: null };
    const time = quantity.kind === 'date' ? null : (timeBefore(quantity.start)?.time ?? null);
    const cue = cueBefore(quantity.start)?.status ?? null;
    const status = quantity.kind === 'date' ? null : statusOf(cue, modeAt(quantity.start), time, date);
    const { subject, change, bound, from } = own;
    const origin = from === null ? null : (quantities[from] ?? null);
    return { subject, change, bound, from, quantity, origin, time, status };
  });
};

/** Everything that sentences say of their quantities, in order. */
export const describe = (
  lexicon: ContextLexicon,
  text: string,
  quantities: readonly Quantity[],
  date: ArticleDate,
): readonly Described[] => {
  const turns = createLatest(findTurns(lexicon.modes, text));
  const modeAt = (offset: number): Mode | null => turns(offset + 1)?.mode ?? null;
  return groupBySentence(text, quantities).flatMap(sentence =>
    describeSentence(lexicon, text, sentence, date, modeAt),
  );
};
