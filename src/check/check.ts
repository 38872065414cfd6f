import type { Severity } from '../diagnostic.ts';
import type { Draft, Finding } from './finding.ts';
import { createFingerprints } from './fingerprint.ts';
import type { Batch } from './rule.ts';
import type { ActiveRule } from './settings.ts';
import { pathOf } from './source-path.ts';

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const comparePlaces = (a: Draft, b: Draft): number =>
  compareText(a.file, b.file) ||
  a.start - b.start ||
  b.end - a.end ||
  compareText(a.message, b.message) ||
  compareText(a.note ?? '', b.note ?? '');

/** The weaker of what the settings say and what the rule says of this case. */
const weaken = (severity: Severity, own: Severity | undefined): Severity =>
  own === undefined || SEVERITIES.indexOf(own) < SEVERITIES.indexOf(severity) ? severity : own;

/**
 * Runs the rules over a batch. The findings stand in one order whatever the order of the files; `identify` says
 * what a file is called wherever cisc is run.
 */
export const checkBatch = (
  batch: Batch,
  rules: readonly ActiveRule[],
  identify: (file: string) => string,
): readonly Finding[] => {
  const fingerprint = createFingerprints(batch, identify);
  const findings = rules.flatMap(({ rule, severity, options, ignores }) =>
    [...rule.find(batch, options)]
      .filter(({ file }) => !ignores(pathOf(batch.corpus.sources.get(file) ?? { file })))
      .sort(comparePlaces)
      .map(draft => ({
        ...draft,
        rule: rule.name,
        severity: weaken(severity, draft.severity),
        fingerprint: fingerprint(rule.name, draft),
      })),
  );
  return findings.sort((a, b) => comparePlaces(a, b) || compareText(a.rule, b.rule));
};
