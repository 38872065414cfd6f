import type { Span } from '../../src/text/span.ts';
import { overlaps } from '../../src/text/span.ts';
import type { FigureRecord } from '../../src/view/figures.ts';
import type { GoldFigure } from './gold.ts';
import { compareField, type Outcome } from './outcome.ts';
import { type Stripped, stripSpace, stripSpan } from './stripped.ts';

type Placed<T> = T & { readonly at: Span };

/** Kinds that a reader looks for apart from quantities proper, each a measure of its own. */
const OWN_MEASURE: readonly string[] = ['date', 'duration', 'ordinal', 'rank'];

const measureOf = (kind: string): string => (OWN_MEASURE.includes(kind) ? `figures.${kind}` : 'figures');

/** Gold figures stand in the order of the text, so each is looked for behind the one before it. */
const placeGold = (figures: readonly GoldFigure[], text: Stripped): readonly Placed<GoldFigure>[] => {
  let from = 0;
  return figures.map(figure => {
    const start = text.text.indexOf(figure.text, from);
    if (start < 0) throw new Error(`gold figure ${figure.text} is not in the text behind offset ${from}`);
    from = start + figure.text.length;
    return { ...figure, at: { start, end: from } };
  });
};

const isClose = (a: number | null | undefined, b: number | null | undefined): boolean => {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
};

const showValue = ({ value, low, high }: Pick<GoldFigure, 'value' | 'low' | 'high'>): string =>
  value === null || value === undefined ? `${low}–${high}` : String(value);

const compareSubject = (wanted: string, found: string): boolean =>
  found !== '' && (found.includes(wanted) || wanted.includes(found));

/** The fields of a quantity; a date has no more than its kind. */
function* compareFigure(gold: GoldFigure, found: FigureRecord): Generator<Outcome> {
  const differs = (wanted: unknown, got: unknown): string => `${gold.text}: want ${wanted}, got ${got}`;
  const { kind, unit, bound, subject, status, change } = gold;
  yield compareField('figures/kind', found.kind === kind, differs(kind, found.kind));
  if (kind === 'date') return;
  const sameValue =
    isClose(found.value, gold.value) && isClose(found.low, gold.low) && isClose(found.high, gold.high);
  yield compareField('figures/value', sameValue, differs(showValue(gold), showValue(found)));
  if (unit && kind !== 'ordinal' && kind !== 'rank')
    yield compareField('figures/unit', found.unit === unit, differs(unit, found.unit));
  yield compareField('figures/bound', found.bound === bound, differs(bound, found.bound));
  if (subject && kind !== 'ordinal' && kind !== 'duration') {
    const [wanted, got] = [stripSpace(subject), stripSpace(found.subject ?? '')];
    yield compareField('figures/subject', compareSubject(wanted, got), differs(wanted, got || 'none'));
  }
  if (status)
    yield compareField(
      'figures/status',
      (found.status ?? 'actual') === status,
      differs(status, found.status),
    );
  if (change) yield compareField('figures/change', found.change === change, differs(change, found.change));
}

/** Figures match where they overlap; a small count that gold calls optional is never held against anyone. */
export function* scoreFigures(
  gold: readonly GoldFigure[],
  records: readonly FigureRecord[],
  text: Stripped,
): Generator<Outcome> {
  const left = new Set(records.map(record => ({ record, at: stripSpan(text, record) })));
  for (const figure of placeGold(gold, text)) {
    const measure = measureOf(figure.kind);
    const found = [...left].find(({ at }) => overlaps(at, figure.at));
    if (found === undefined) {
      if (!figure.optional) yield { measure, verdict: 'missed', note: figure.text };
      continue;
    }
    left.delete(found);
    yield { measure, verdict: 'right' };
    if (!figure.optional) yield* compareFigure(figure, found.record);
  }
  for (const { record } of left)
    yield { measure: measureOf(record.kind), verdict: 'false', note: record.text };
}
