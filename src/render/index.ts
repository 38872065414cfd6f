import { renderCsv } from './csv.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderNdjson } from './ndjson.ts';
import type { Renderer } from './renderer.ts';
import { renderTable } from './table.ts';

/** THE list of output formats, by the name `--format` takes. */
export const RENDERERS: ReadonlyMap<string, Renderer> = new Map([
  ['table', renderTable],
  ['json', renderJson],
  ['ndjson', renderNdjson],
  ['csv', renderCsv],
  ['markdown', renderMarkdown],
]);
