import { renderCsv } from './csv.ts';
import { renderFindings } from './findings.ts';
import { renderFindingsMarkdown } from './findings-markdown.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderNdjson } from './ndjson.ts';
import type { Renderer } from './renderer.ts';
import { renderSarif } from './sarif.ts';
import { renderTable } from './table.ts';

/** THE list of output formats, by the name `--format` takes. */
export const RENDERERS: ReadonlyMap<string, Renderer> = new Map([
  ['table', renderTable],
  ['json', renderJson],
  ['ndjson', renderNdjson],
  ['csv', renderCsv],
  ['markdown', renderMarkdown],
]);

/** Formats of findings: those that nothing else has, and those that show findings in their own way. */
const FINDINGS: ReadonlyMap<string, Renderer> = new Map([
  ['table', renderFindings],
  ['markdown', renderFindingsMarkdown],
  ['sarif', renderSarif],
  ['junit', renderJunit],
  ['github', renderGithub],
]);

/** Every name that `--format` takes, whatever the command. */
export const FORMATS: readonly string[] = [...new Set([...RENDERERS.keys(), ...FINDINGS.keys()])];

/** Formats that only a command with findings has. */
export const FINDING_FORMATS: readonly string[] = FORMATS.filter(format => !RENDERERS.has(format));

/** The renderer of a format: for reports with findings their own one, where there is one. */
export const findRenderer = (format: string): Renderer | null => {
  const findings = FINDINGS.get(format);
  const plain = RENDERERS.get(format);
  if (findings === undefined) return plain ?? null;
  return (envelope, options) =>
    (envelope.report.findings === undefined ? (plain ?? renderTable) : findings)(envelope, options);
};
