import { isList, SCHEMA } from './json.ts';
import type { Renderer } from './renderer.ts';

/** One `{"type","data"}` a line: a header, the records, the diagnostics. */
export const renderNdjson: Renderer = function* ({ command, tool, corpus, report, diagnostics }) {
  const line = (type: string, data: unknown): string => `${JSON.stringify({ type, data })}\n`;
  yield line('header', { schema: SCHEMA, command, tool, corpus });
  for (const record of isList(report.records) ? report.records : [report.records])
    yield line(command, record);
  for (const diagnostic of diagnostics) yield line('diagnostic', diagnostic);
};
