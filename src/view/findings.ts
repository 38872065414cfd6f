import type { Corpus } from '../analyze.ts';
import type { Finding } from '../check/finding.ts';
import type { Example, Rule } from '../check/rule.ts';
import { pathOf } from '../check/source-path.ts';
import type { Severity } from '../diagnostic.ts';
import { positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { type Cell, type ColumnOf, createView, type View } from './view.ts';

export type FindingRecord = {
  readonly article: string | null;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly expected: string | null;
  readonly note: string | null;
  readonly fingerprint: string;
};

export type RuleRecord = {
  readonly rule: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly rationale: string;
  readonly bad: string;
  readonly good: string;
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

/** A finding with the line it stands on; `place` is the part of that line that it is about. */
export interface ShownFinding {
  readonly record: FindingRecord;
  readonly text: string;
  readonly place: Span;
  /** The file on disk, and the number of the record in it when it holds many texts. */
  readonly path: string;
  readonly number: number | null;
  /** Where it ends: 1-based line, and column behind its last character. */
  readonly endLine: number;
  readonly endColumn: number;
}

/** Everything that the formats of findings show. */
export interface FindingsReport {
  readonly findings: readonly ShownFinding[];
  /** The rules that ran. */
  readonly rules: readonly RuleRecord[];
  /** Files that were looked at. */
  readonly files: readonly string[];
  /** Severities that make the check fail. */
  readonly failing: ReadonlySet<Severity>;
}

export const findingRecord = (corpus: Corpus, finding: Finding): FindingRecord => {
  const { article, file, start, end, rule, severity, message, fingerprint } = finding;
  const { line, column } = positionAt(corpus.lines.get(file) ?? [0], start);
  const { expected = null, note = null } = finding;
  return { article, file, start, end, line, column, rule, severity, message, expected, note, fingerprint };
};

/** Characters of the line on each side of a place: more fits on no screen. */
const REACH = 400;

/** A record with its line. The part of a place that runs on to further lines is not shown. */
export const showFinding = (corpus: Corpus, record: FindingRecord): ShownFinding => {
  const { file, start, end, line } = record;
  const lines = corpus.lines.get(file) ?? [0];
  const source = corpus.sources.get(file);
  const whole = source?.text ?? '';
  const from = Math.max(lines[line - 1] ?? 0, start - REACH);
  const lineEnd = Math.min(lines[line] ?? whole.length, Math.max(start, end) + REACH);
  const text = whole.slice(from, lineEnd).replace(/[\r\n]{1,2}$/u, '');
  const last = positionAt(lines, Math.max(start, end - 1));
  return {
    record,
    text,
    path: source === undefined ? file : pathOf(source),
    number: source?.record ?? null,
    place: { start: start - from, end: Math.max(start - from, Math.min(end - from, text.length)) },
    endLine: last.line,
    endColumn: end > start ? last.column + 1 : last.column,
  };
};

/** A text or texts, and what their container says of them. */
const describe = ({ text, texts, bytes, title, date, source }: Example): string => {
  const said = Object.entries({ title, date, source }).filter(([, value]) => value !== undefined);
  const body = text ?? texts?.join('\n⁂\n') ?? (bytes === undefined ? '' : `bytes ${bytes}`);
  return [body, ...said.map(([key, value]) => `(${key}: ${value})`)].join('\n');
};

export const ruleRecord = (rule: Rule, severity: Severity): RuleRecord => ({
  rule: rule.name,
  severity,
  summary: rule.summary,
  rationale: rule.rationale,
  bad: describe(rule.bad),
  good: describe(rule.good),
  options: rule.options,
});

export const FINDING_COLUMNS: readonly ColumnOf<FindingRecord>[] = [
  { key: 'file', header: 'file', cell: finding => finding.file },
  { key: 'line', header: 'line', align: 'right', cell: finding => finding.line },
  { key: 'severity', header: 'severity', cell: finding => finding.severity },
  { key: 'rule', header: 'rule', cell: finding => finding.rule },
  { key: 'message', header: 'message', cell: finding => finding.message },
];

/** Keys of `--list-rules --sort`. */
export const RULE_COLUMNS: readonly ColumnOf<RuleRecord>[] = [
  { key: 'rule', header: 'rule', cell: ({ rule }) => rule },
  { key: 'severity', header: 'severity', cell: ({ severity }) => severity },
];

interface Line {
  readonly label: string;
  readonly cell: Cell;
}

const LINE_COLUMNS: readonly ColumnOf<Line>[] = [
  { key: 'label', header: '', cell: ({ label }) => ({ text: label, style: 'dim' }) },
  { key: 'text', header: '', cell: ({ cell }) => cell },
];

const HIDDEN = /[^\P{C}\n]|[\u2028\u2029]/gu;

/** What nobody sees as it is written in programs: \r, \u200b; a text of white space in quotation marks. */
const showHidden = (text: string): string => {
  if (text.trim() === '') return JSON.stringify(text);
  return text.replace(HIDDEN, c =>
    c === '\r' ? '\\r' : `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
};

/** A rule as a person reads it: what is wrong, why it matters, an example of each kind. */
export const ruleView = ({ rule, severity, summary, rationale, bad, good, options }: RuleRecord): View =>
  createView(
    LINE_COLUMNS,
    [
      { label: severity, cell: { text: summary, style: 'strong' } },
      { label: 'why', cell: rationale },
      { label: 'bad', cell: { text: showHidden(bad), style: 'bad' } },
      { label: 'good', cell: { text: showHidden(good), style: 'good' } },
      ...Object.entries(options).map(([name, value]) => ({
        label: 'option',
        cell: `${name} = ${String(value)}`,
      })),
    ],
    rule,
  );
