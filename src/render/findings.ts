import { Chalk, type ChalkInstance } from 'chalk';
import type { FindingRecord, ShownFinding } from '../view/findings.ts';
import { displayWidth, wrapText } from './display-width.ts';
import { excerptOf } from './excerpt.ts';
import type { Renderer } from './renderer.ts';

const INDENT = '    ';

/** Fewer columns are too few for a message beside the name of its rule. */
const NARROW = 20;

const paintSeverity = ({ severity }: FindingRecord, chalk: ChalkInstance): string => {
  if (severity === 'error') return chalk.red(severity);
  return severity === 'warning' ? chalk.yellow(severity) : chalk.dim(severity);
};

const indent = (text: string, width: number): readonly string[] =>
  wrapText(text, width - INDENT.length).map(line => INDENT + line);

const remarks = ({ expected, note }: FindingRecord): readonly string[] => [
  ...(expected === null ? [] : [`expected: ${expected}`]),
  ...(note === null ? [] : [note]),
];

const showText = (
  { text, place, record }: ShownFinding,
  width: number,
  chalk: ChalkInstance,
): readonly string[] => {
  if (text.trim() === '') return [];
  const excerpt = excerptOf(text, place, width - INDENT.length);
  const caret = '^'.repeat(excerpt.width);
  const paint = record.severity === 'error' ? chalk.red : chalk.yellow;
  return [`${INDENT}${excerpt.text}`, `${INDENT}${' '.repeat(excerpt.before)}${paint(caret)}`];
};

const showFinding = (finding: ShownFinding, width: number, chalk: ChalkInstance): readonly string[] => {
  const { record } = finding;
  const place = `  ${record.line}:${record.column}`;
  const start = `${place}  ${paintSeverity(record, chalk)}  `;
  const used = displayWidth(`${place}  ${record.severity}  `);
  const beside = width - used - record.rule.length - 2;
  const [first = '', ...more] = wrapText(record.message, beside < NARROW ? width - used : beside);
  const rule = chalk.dim(record.rule);
  return [
    beside < NARROW ? `${start}${first}` : `${start}${first}  ${rule}`,
    ...more.map(line => ' '.repeat(used) + line),
    ...(beside < NARROW ? [' '.repeat(used) + rule] : []),
    ...showText(finding, width, chalk),
    ...remarks(record).flatMap(line => indent(line, width).map(text => chalk.dim(text))),
  ];
};

/** What a person reads: findings by file, each with its line and a caret under the place. */
export const renderFindings: Renderer = function* ({ report }, { width, color }) {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  let file: string | null = null;
  for (const finding of report.findings?.findings ?? []) {
    if (finding.record.file !== file) {
      yield `${file === null ? '' : '\n'}${chalk.bold(finding.record.file)}\n`;
      file = finding.record.file;
    }
    for (const line of showFinding(finding, width, chalk)) yield `${line}\n`;
  }
  if (report.note !== undefined) yield `${file === null ? '' : '\n'}${chalk.dim(report.note)}\n`;
};
