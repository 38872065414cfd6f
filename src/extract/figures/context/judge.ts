import type { Status } from '../figure.ts';
import { endsAt } from '../lookback.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Mode } from './discourse.ts';
import { createLatest } from './latest.ts';
import type { ArticleDate } from './period.ts';
import { type Cue, statusOf } from './status.ts';
import type { TimeMention } from './time.ts';

/** What a figure is judged by. */
interface Case {
  readonly quantity: Quantity;
  readonly time: TimeMention | null;
  readonly mode: Mode | null;
  /** It is where a change ends: 从16%提高到25%. */
  readonly grown: boolean;
}

/** 2.5%左右的目标: what follows says what it is. */
const namesTarget = (text: string, { end }: Quantity): boolean =>
  text.startsWith('的目标', end) || text.startsWith('目标', end);

const GAPS = ['差', '余下的', '差距为', '差距是'];

/** 与目标只差0.3个百分点: how far something is from its target is a fact. */
const isGap = (text: string, { start }: Quantity): boolean => GAPS.some(word => endsAt(text, start, word));

const REACH = 200;

/** Whether a time stands in the same clause or one joined to it by a comma: ； closes what it holds for. */
const isNear = (text: string, time: TimeMention, at: number): boolean =>
  !/[；;]/u.test(text.slice(time.end, Math.min(at, time.end + REACH)));

/** Says of the figures of one sentence, in order, whether they are facts, targets, forecasts or proposals. */
export const createJudge = (
  text: string,
  cues: readonly Cue[],
  date: ArticleDate,
): ((figure: Case) => Status) => {
  const cueBefore = createLatest(cues);
  const intentBefore = createLatest(cues.filter(({ status }) => status !== 'actual'));
  return ({ quantity, time, mode, grown }) => {
    if (isGap(text, quantity)) return 'actual';
    const last = cueBefore(quantity.start);
    const intent = intentBefore(quantity.start);
    const cue = namesTarget(text, quantity) ? 'target' : ((grown ? (intent ?? last) : last)?.status ?? null);
    const near = time !== null && isNear(text, time, quantity.start) ? time : null;
    return statusOf(cue, mode, near, date);
  };
};
