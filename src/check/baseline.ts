import { UsageError } from '../usage-error.ts';
import type { Finding } from './finding.ts';

/** Where a known finding stood. */
export interface Known {
  readonly rule: string;
  /** As it is called wherever cisc is run. */
  readonly file: string;
}

/** Findings that are known and accepted, by fingerprint. */
export type Baseline = ReadonlyMap<string, Known>;

const FORMAT = 'cisc-baseline/1';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** JSON that a person can review: one finding a line, in the order of the report. */
export const writeBaseline = (findings: readonly Finding[], identify: (file: string) => string): string => {
  const lines = findings.map(({ fingerprint, rule, file, message }) =>
    JSON.stringify({ fingerprint, rule, file: identify(file), message }),
  );
  return `{"format":"${FORMAT}","findings":[${lines.map(line => `\n${line}`).join(',')}\n]}\n`;
};

const textIn = (finding: Readonly<Record<string, unknown>>, name: string): string =>
  typeof finding[name] === 'string' ? finding[name] : '';

/** @throws UsageError when `value`, which `file` holds, is no baseline. */
export const parseBaseline = (value: unknown, file: string): Baseline => {
  const findings = isRecord(value) && value.format === FORMAT ? value.findings : null;
  if (!Array.isArray(findings))
    throw new UsageError(`${file}: no baseline; cisc check --write-baseline ${file} makes one`);
  return new Map(
    findings.map((finding: unknown, i) => {
      if (isRecord(finding) && typeof finding.fingerprint === 'string')
        return [finding.fingerprint, { rule: textIn(finding, 'rule'), file: textIn(finding, 'file') }];
      throw new UsageError(`${file}: finding ${i + 1} has no fingerprint`);
    }),
  );
};

/**
 * What is new, how much is known, and how much of what was known is gone. What this run did not look for,
 * as `isExpected` says, cannot be gone.
 */
export const compareBaseline = (
  findings: readonly Finding[],
  baseline: Baseline,
  isExpected: (known: Known) => boolean,
): { readonly fresh: readonly Finding[]; readonly known: number; readonly gone: number } => {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone = [...baseline].filter(([fingerprint, known]) => !found.has(fingerprint) && isExpected(known));
  const fresh = findings.filter(({ fingerprint }) => !baseline.has(fingerprint));
  return { fresh, known: findings.length - fresh.length, gone: gone.length };
};
