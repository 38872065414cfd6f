import type { Severity } from '../diagnostic.ts';
import type { Renderer } from './renderer.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What would end or split a workflow command is percent-encoded. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: GitHub shows them beside the lines of a pull request. */
export const renderGithub: Renderer = function* ({ report }) {
  for (const { record, path, number, endLine, endColumn } of report.findings?.findings ?? []) {
    const { line, column, severity, rule, message, expected, note } = record;
    const properties = [
      `file=${escapeProperty(path)}`,
      ...(number === null ? [`line=${line}`, `endLine=${endLine}`] : []),
      ...(number === null && endLine === line ? [`col=${column}`, `endColumn=${endColumn}`] : []),
      `title=${escapeProperty(`cisc ${rule}`)}`,
    ];
    const said = [
      number === null ? null : `text ${number}, line ${line}`,
      message,
      expected === null ? null : `expected: ${expected}`,
      note,
    ].filter(part => part !== null);
    yield `::${COMMANDS[severity]} ${properties.join(',')}::${escapeMessage(said.join('\n'))}\n`;
  }
};
