/** One answer compared with gold. `wrong` is an answer at the right place that says something else. */
export interface Outcome {
  /** `figures`, or a field of what was found: `figures/value`. */
  readonly measure: string;
  readonly verdict: 'right' | 'false' | 'missed' | 'wrong';
  /** What `--misses` shows. */
  readonly note?: string;
}

/** How often a measure came out how, and what follows from it, in percent. */
export interface Score {
  readonly measure: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

const countVerdicts = (outcomes: readonly Outcome[], ...verdicts: Outcome['verdict'][]): number =>
  outcomes.filter(({ verdict }) => verdicts.includes(verdict)).length;

const scoreMeasure = (measure: string, outcomes: readonly Outcome[]): Score => {
  const right = countVerdicts(outcomes, 'right');
  const wrong = countVerdicts(outcomes, 'false', 'wrong');
  const missed = countVerdicts(outcomes, 'missed', 'wrong');
  return {
    measure,
    precision: percent(right, right + wrong),
    recall: percent(right, right + missed),
    f1: percent(2 * right, 2 * right + wrong + missed),
    right,
    wrong,
    missed,
  };
};

/** A score a measure, by name. */
export const scoreOutcomes = (outcomes: readonly Outcome[]): readonly Score[] => {
  const measures = [...new Set(outcomes.map(({ measure }) => measure))].sort();
  return measures.map(name =>
    scoreMeasure(
      name,
      outcomes.filter(({ measure }) => measure === name),
    ),
  );
};

/** The outcome of comparing one field of something that was found. */
export const compareField = (measure: string, same: boolean, note: string): Outcome =>
  same ? { measure, verdict: 'right' } : { measure, verdict: 'wrong', note };
