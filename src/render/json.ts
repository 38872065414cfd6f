import type { JsonRecord } from '../view/report.ts';
import type { Renderer } from './renderer.ts';

export const SCHEMA = 'cisc/1';

/** One object, one record a line: it streams, and two runs can be compared with `diff`. */
export const renderJson: Renderer = function* ({ command, tool, corpus, report, diagnostics }) {
  yield `{"schema":${JSON.stringify(SCHEMA)},"command":${JSON.stringify(command)},\n`;
  yield `"tool":${JSON.stringify(tool)},\n"corpus":${JSON.stringify(corpus)},\n`;
  yield `${JSON.stringify(command)}:`;
  if (isList(report.records)) yield* renderList(report.records);
  else yield JSON.stringify(report.records);
  yield `,\n"diagnostics":${JSON.stringify(diagnostics)}}\n`;
};

export const isList = (records: readonly JsonRecord[] | JsonRecord): records is readonly JsonRecord[] =>
  Array.isArray(records);

function* renderList(records: readonly JsonRecord[]): Iterable<string> {
  yield '[';
  for (const [i, record] of records.entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`;
  yield records.length === 0 ? ']' : '\n]';
}
