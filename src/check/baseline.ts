import { UsageError } from '../usage-error.ts';
import type { Finding } from './finding.ts';

/** Findings that are known and accepted, by fingerprint. */
export type Baseline = ReadonlySet<string>;

const FORMAT = 'cisc-baseline/1';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** JSON that a person can review: one finding a line, in the order of the report. */
export const writeBaseline = (findings: readonly Finding[]): string => {
  const lines = findings.map(({ fingerprint, rule, file, message }) =>
    JSON.stringify({ fingerprint, rule, file, message }),
  );
  return `{"format":"${FORMAT}","findings":[${lines.map(line => `\n${line}`).join(',')}\n]}\n`;
};

/** @throws UsageError when `value`, which `file` holds, is no baseline. */
export const parseBaseline = (value: unknown, file: string): Baseline => {
  const findings = isRecord(value) && value.format === FORMAT ? value.findings : null;
  if (!Array.isArray(findings))
    throw new UsageError(`${file}: no baseline; cisc check --write-baseline ${file} makes one`);
  return new Set(
    findings.map((finding: unknown, i) => {
      if (isRecord(finding) && typeof finding.fingerprint === 'string') return finding.fingerprint;
      throw new UsageError(`${file}: finding ${i + 1} has no fingerprint`);
    }),
  );
};

/** What is new, how much is known, and how much of what was known is gone. */
export const compareBaseline = (
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly fresh: readonly Finding[]; readonly known: number; readonly gone: number } => {
  const fresh = findings.filter(({ fingerprint }) => !baseline.has(fingerprint));
  const known = findings.length - fresh.length;
  return { fresh, known, gone: baseline.size - known };
};
