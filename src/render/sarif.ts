import type { Severity } from '../diagnostic.ts';
import type { RuleRecord, ShownFinding } from '../view/findings.ts';
import type { Renderer } from './renderer.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const toUri = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

const describeRule = ({ rule, severity, summary, rationale, bad, good }: RuleRecord) => ({
  id: rule,
  shortDescription: { text: summary },
  fullDescription: { text: rationale },
  help: { text: `${rationale}\n\nbad:\n${bad}\n\ngood:\n${good}` },
  defaultConfiguration: { level: LEVELS[severity] },
});

const describeFinding = (
  { record, path, number, endLine, endColumn }: ShownFinding,
  rules: readonly RuleRecord[],
) => {
  const { rule, severity, message, expected, note, line, column, start, end, fingerprint } = record;
  const said = [
    number === null ? null : `text ${number}, line ${line}`,
    message,
    expected === null ? null : `expected: ${expected}`,
    note,
  ].filter(part => part !== null);
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(own => own.rule === rule),
    level: LEVELS[severity],
    message: { text: said.join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: toUri(path) }, ...(number === null ? { region } : {}) },
      },
    ],
    partialFingerprints: { 'cisc/1': fingerprint },
  };
};

/** SARIF 2.1.0, for code scanning. Columns are UTF-16 units. */
export const renderSarif: Renderer = function* ({ report, ending }) {
  const { findings = [], rules = [] } = report.findings ?? {};
  const driver = {
    name: 'cisc',
    version: String(ending().tool.version ?? ''),
    rules: rules.map(describeRule),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: findings.map(finding => describeFinding(finding, rules)),
  };
  yield `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};
