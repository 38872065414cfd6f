import { type Corpus, mergeCorpora } from '../analyze.ts';
import {
  type Baseline,
  compareBaseline,
  type Known,
  parseBaseline,
  writeBaseline,
} from '../check/baseline.ts';
import { checkBatch, SEVERITIES } from '../check/check.ts';
import { HANDLED, RULES } from '../check/index.ts';
import type { Batch } from '../check/rule.ts';
import { type ActiveRule, selectRules } from '../check/settings.ts';
import type { Severity } from '../diagnostic.ts';
import type { DataReader } from '../extract/extractor.ts';
import { UsageError } from '../usage-error.ts';
import {
  FINDING_COLUMNS,
  type FindingRecord,
  findingRecord,
  RULE_COLUMNS,
  ruleRecord,
  ruleView,
  showFinding,
} from '../view/findings.ts';
import { type Report, selectRecords } from '../view/report.ts';
import { createView } from '../view/view.ts';
import { type Command, type Invocation, textOption } from './command.ts';
import type { Collector, Plan } from './plan.ts';

const FAIL_LEVELS: readonly string[] = [...SEVERITIES, 'never'];

/** Everything that decides what a check says, typed options before settings. */
interface Settings {
  readonly rules: readonly ActiveRule[];
  /** Severities that make the check fail. */
  readonly failing: ReadonlySet<Severity>;
  readonly baseline: Baseline | null;
  readonly writeBaseline: string | null;
  readonly today: string | null;
}

/** ISO date. */
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

const readToday = (today: string | undefined): string | null => {
  if (today === undefined) return null;
  if (!DATE.test(today)) throw new UsageError(`--today ${today}: takes a date like 2025-03-05`);
  return today;
};

const failingAt = (level: string): ReadonlySet<Severity> =>
  new Set(level === 'never' ? [] : SEVERITIES.slice(0, FAIL_LEVELS.indexOf(level) + 1));

const readSettings = ({ options, config, readJson }: Invocation): Settings => {
  const only =
    textOption(options, 'rule')
      ?.split(',')
      .map(name => name.trim()) ?? null;
  const baseline = textOption(options, 'baseline') ?? config.baseline;
  return {
    rules: selectRules(RULES, config, only),
    failing: failingAt(textOption(options, 'fail-level') ?? config.failLevel ?? 'error'),
    baseline: baseline === undefined ? null : parseBaseline(readJson(baseline), baseline),
    writeBaseline: textOption(options, 'write-baseline') ?? null,
    today: readToday(textOption(options, 'today') ?? config.today),
  };
};

const countBySeverity = (records: readonly FindingRecord[]): string =>
  SEVERITIES.map(severity => {
    const count = records.filter(record => record.severity === severity).length;
    return `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`;
  }).join(', ');

const describeBaseline = (known: number, gone: number): string =>
  `${known} known ${known === 1 ? 'finding' : 'findings'} hidden by the baseline, ${gone} of the baseline gone`;

/** Whether this run would have found again what is known: its rule ran, and its file was read or is no more. */
const expects = (
  { corpus }: Batch,
  { rules }: Settings,
  { config, exists }: Invocation,
): ((known: Known) => boolean) => {
  const names = new Set(rules.map(({ rule }) => rule.name));
  const files = new Set([...corpus.lines.keys()].map(config.identify));
  return ({ rule, file }) =>
    (rule === '' || names.has(rule)) && (files.has(file) || !exists(config.locate(file)));
};

const reportFindings = (batch: Batch, settings: Settings, invocation: Invocation): Report => {
  const { selection, config } = invocation;
  const { corpus, diagnostics } = batch;
  const all = checkBatch(batch, settings.rules, config.identify);
  const { fresh, known, gone } =
    settings.baseline === null
      ? { fresh: all, known: 0, gone: 0 }
      : compareBaseline(all, settings.baseline, expects(batch, settings, invocation));
  const records = fresh.map(finding => findingRecord(corpus, finding));
  const { shown, note } = selectRecords(records, FINDING_COLUMNS, selection);
  const kept = diagnostics.filter(({ code }) => !HANDLED.has(code));
  const baseline = settings.baseline === null ? null : describeBaseline(known, gone);
  return {
    records: shown,
    views: [createView(FINDING_COLUMNS, shown)],
    note: [countBySeverity(records), baseline, note.note].filter(line => line != null).join('; '),
    findings: {
      findings: shown.map(record => showFinding(corpus, record)),
      rules: settings.rules.map(({ rule, severity }) => ruleRecord(rule, severity)),
      files: [...corpus.lines.keys()],
      failing: settings.failing,
    },
    failed: settings.writeBaseline === null && records.some(({ severity }) => settings.failing.has(severity)),
    files:
      settings.writeBaseline === null
        ? []
        : [{ path: settings.writeBaseline, text: writeBaseline(all, config.identify) }],
    diagnostics:
      baseline === null ? kept : [...kept, { severity: 'info', code: 'baseline', message: baseline }],
  };
};

const listRules = (settings: Settings, { selection }: Invocation): Plan => ({
  extractors: [],
  reads: false,
  collect: () => ({
    add: () => {},
    finish: () => {
      const records = settings.rules.map(({ rule, severity }) => ruleRecord(rule, severity));
      const { shown, note } = selectRecords(records, RULE_COLUMNS, selection);
      return { records: shown, views: shown.map(ruleView), ...note };
    },
  }),
});

const collectBatch = (data: DataReader, settings: Settings, invocation: Invocation): Collector => {
  const parts: Corpus[] = [];
  const others: Corpus[] = [];
  return {
    add: part => parts.push(part),
    addOther: part => others.push(part),
    finish: diagnostics =>
      reportFindings(
        {
          corpus: mergeCorpora(parts),
          against: mergeCorpora(others),
          diagnostics,
          data,
          today: settings.today,
        },
        settings,
        invocation,
      ),
  };
};

/** `check`: the gate for a new batch of articles. */
export const check: Command = {
  name: 'check',
  summary: 'what is wrong with a batch of articles: damage, duplicates, conflicts',
  options: [
    { flags: '--against <corpus>', description: 'also compare with these articles (file, folder or glob)' },
    { flags: '--rule <names>', description: 'only these rules, separated by commas' },
    { flags: '--list-rules', description: 'the rules, with reason and example' },
    {
      flags: '--fail-level <level>',
      description: 'exit with 1 on findings of this level or above (default: error)',
      choices: FAIL_LEVELS,
    },
    { flags: '--baseline <file>', description: 'hide the findings this file lists' },
    { flags: '--write-baseline <file>', description: 'write all findings to this file' },
    { flags: '--changed-since <revision>', description: 'only files that git says changed since then' },
    { flags: '--today <date>', description: 'dates after this day are in the future' },
  ],
  formats: ['sarif', 'junit', 'github'],
  examples: ['cisc check batch/ --against archive/', 'cisc check --format sarif -o findings.sarif'],
  plan: invocation => {
    const { options, config } = invocation;
    const settings = readSettings(invocation);
    if (options.get('list-rules') === true) return listRules(settings, invocation);
    const against = textOption(options, 'against');
    const changedSince = textOption(options, 'changed-since');
    return {
      extractors: [...new Set(settings.rules.flatMap(({ rule }) => rule.extractors))],
      against: against === undefined ? config.against : [against],
      ...(changedSince === undefined ? {} : { changedSince }),
      collect: ({ data }) => collectBatch(data, settings, invocation),
    };
  },
};
