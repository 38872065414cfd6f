import type { JsonRecord } from '../view/report.ts';
import { batchesOf, SCHEMA } from './json.ts';
import type { Renderer } from './renderer.ts';

/** One `{"type","data"}` a line: a header, the records, the diagnostics, and a summary that says it is complete. */
export const renderNdjson: Renderer = async function* ({ command, report, ending }) {
  const line = (type: string, data: unknown): string => `${JSON.stringify({ type, data })}\n`;
  yield line('header', { schema: SCHEMA, command });
  const batches = batchesOf(report.records);
  if (batches === null) yield line(command, report.records);
  else
    for await (const records of batches)
      yield records.map((record: JsonRecord) => line(command, record)).join('');
  const { tool, corpus, diagnostics } = ending();
  for (const diagnostic of diagnostics) yield line('diagnostic', diagnostic);
  yield line('summary', { tool, corpus });
};
