import type { Severity } from '../diagnostic.ts';
import type { FindingRecord } from '../view/findings.ts';
import type { Renderer } from './renderer.ts';

/** Characters that XML 1.0 cannot hold at all, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

const testCase = (record: FindingRecord, isFailure: boolean): string => {
  const { file, rule, line, column, severity, message, expected, note } = record;
  const said = [
    `${file}:${line}:${column} ${message}`,
    expected === null ? null : `expected: ${expected}`,
    note,
  ]
    .filter(part => part !== null)
    .join('\n');
  const name = `${rule} ${line}:${column}`;
  const open = `    <testcase${attributes({ name, classname: file })}>`;
  if (!isFailure) return `${open}<system-out>${escapeXml(said)}</system-out></testcase>\n`;
  const failure = `<failure${attributes({ type: severity, message })}>${escapeXml(said)}</failure>`;
  return `${open}${failure}</testcase>\n`;
};

/**
 * JUnit XML: a suite a file, a test a finding; it fails where the finding makes the check fail. A file without
 * findings is a test that passed.
 */
export const renderJunit: Renderer = function* ({ report }) {
  const { findings = [], files = [], failing = new Set<Severity>() } = report.findings ?? {};
  const isFailure = ({ severity }: FindingRecord): boolean => failing.has(severity);
  const byFile = new Map<string, FindingRecord[]>(files.map(file => [file, []]));
  for (const { record } of findings) {
    const own = byFile.get(record.file) ?? [];
    own.push(record);
    byFile.set(record.file, own);
  }
  const failures = findings.filter(({ record }) => isFailure(record)).length;
  const tests = [...byFile.values()].reduce((sum, own) => sum + Math.max(1, own.length), 0);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'cisc check', tests, failures })}>\n`;
  for (const [file, own] of byFile) {
    const counts = { name: file, tests: Math.max(1, own.length), failures: own.filter(isFailure).length };
    yield `  <testsuite${attributes(counts)}>\n`;
    if (own.length === 0) yield `    <testcase${attributes({ name: 'check', classname: file })}/>\n`;
    for (const record of own) yield testCase(record, isFailure(record));
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};
