import type { JsonRecord, RecordStream, Report } from '../view/report.ts';
import type { Renderer } from './renderer.ts';

export const SCHEMA = 'cisc/1';

type Records = Report['records'];

const isStream = (records: Records): records is RecordStream => Symbol.asyncIterator in records;

/** The records in batches, however they come; null when they are one object. */
export const batchesOf = (records: Records): Iterable<readonly JsonRecord[]> | RecordStream | null => {
  if (isStream(records)) return records;
  return isList(records) ? [records] : null;
};

const isList = (records: Records): records is readonly JsonRecord[] => Array.isArray(records);

/** One object, one record a line: it streams, and two runs can be compared with `diff`. */
export const renderJson: Renderer = async function* ({ command, report, ending }) {
  yield `{"schema":${JSON.stringify(SCHEMA)},"command":${JSON.stringify(command)},\n`;
  yield `${JSON.stringify(command)}:`;
  const batches = batchesOf(report.records);
  if (batches === null) yield JSON.stringify(report.records);
  else yield* renderList(batches);
  const { tool, corpus, diagnostics } = ending();
  yield `,\n"tool":${JSON.stringify(tool)},\n"corpus":${JSON.stringify(corpus)},\n`;
  yield `"diagnostics":${JSON.stringify(diagnostics)}}\n`;
};

async function* renderList(batches: Iterable<readonly JsonRecord[]> | RecordStream): AsyncGenerator<string> {
  let before = '[\n';
  for await (const records of batches) {
    for (const record of records) {
      yield before + JSON.stringify(record);
      before = ',\n';
    }
  }
  yield before === ',\n' ? '\n]' : '[]';
}
