import type { Quantity, Rejected } from './quantity.ts';

const JOINTS = new Set(['、', '和', '与', '及', '或']);

export interface Shared {
  readonly quantities: readonly Quantity[];
  readonly rejected: readonly Rejected[];
}

/** 7565、58524家 and 1409万、1305万人次: a number takes the unit of the next one that 、 joins it to. */
export const shareUnits = (
  text: string,
  quantities: readonly Quantity[],
  rejected: readonly Rejected[],
): Shared => {
  const bare = rejected.filter(({ bare }) => bare !== undefined);
  const halved = quantities.some((q, i) => isHalfUnit(q, quantities[i + 1] ?? null));
  if (bare.length === 0 && !halved && quantities.every(q => q.unit !== null)) return { quantities, rejected };
  const items = [...quantities, ...bare.flatMap(({ bare }) => (bare === undefined ? [] : [bare]))].sort(
    (a, b) => a.start - b.start,
  );
  const promoted = new Set<number>();
  const candidates = new Set(bare.map(({ bare }) => bare));
  const out: Quantity[] = [];
  for (let i = items.length - 1, next: Quantity | null = null; i >= 0; i--) {
    const item = items[i];
    if (item === undefined) continue;
    const joined = next !== null && JOINTS.has(text.slice(item.end, next.start));
    const lends = joined && next !== null && next.unit !== null && isCounting(next);
    const needs = (item.unit === null && item.rule === 'number') || isHalfUnit(item, next);
    const whole: Quantity = lends && needs && next !== null ? withUnitOf(item, next) : item;
    const isCandidate = candidates.has(item);
    if (isCandidate && whole === item) {
      next = null;
      continue;
    }
    if (isCandidate) promoted.add(item.start);
    out.push(whole);
    next = whole;
  }
  return {
    quantities: out.reverse(),
    rejected: rejected.filter(({ bare }) => bare === undefined || !promoted.has(bare.start)),
  };
};

/** 3.4个、1个百分点: the counter alone stands for the whole unit. */
const isHalfUnit = (item: Quantity, next: Quantity | null): boolean =>
  item.unit === '个' && next?.unit === '个百分点';

const isCounting = ({ kind }: Quantity): boolean =>
  kind !== 'date' && kind !== 'ordinal' && kind !== 'rank' && kind !== 'fraction';

const withUnitOf = (item: Quantity, { unit, kind, surface, unitSpan }: Quantity): Quantity => ({
  ...item,
  unit,
  kind,
  rule: 'shared unit',
  ...(surface === undefined ? {} : { surface }),
  ...(unitSpan === undefined ? {} : { unitSpan }),
});
