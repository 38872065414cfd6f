import type { ShownFinding } from '../view/findings.ts';
import type { Renderer } from './renderer.ts';

/** A comment on a pull request holds 65,536 characters. */
const MOST = 60_000;
/** Characters of the line shown on each side of the place. */
const CONTEXT = 12;

const SIGNS = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' } as const;

const escapeText = (text: string): string => text.replace(/[\\|`*_<>[\]@#]/gu, '\\$&').replace(/\s+/gu, ' ');

const excerpt = ({ text, place }: ShownFinding): string => {
  const end = Math.min(place.end, place.start + 40);
  const before = text.slice(Math.max(0, place.start - CONTEXT), place.start).toWellFormed();
  const at = text.slice(place.start, end).toWellFormed();
  const after = text.slice(end, end + CONTEXT).toWellFormed();
  if (at.trim() === '') return escapeText(before + after);
  // ** is no mark between Han and punctuation.
  return `${escapeText(before)}<b>${escapeText(at.trim())}</b>${escapeText(after)}`;
};

const row = (finding: ShownFinding): string => {
  const { file, line, severity, rule, message, expected, note } = finding.record;
  const said = [message, expected === null ? null : `expected: ${expected}`, note].filter(
    part => part !== null,
  );
  const cells = [
    `${escapeText(file)}:${line}`,
    SIGNS[severity],
    `\`${rule}\``,
    escapeText(said.join('; ')),
    excerpt(finding),
  ];
  return `| ${cells.join(' | ')} |\n`;
};

/** A comment for a pull request: one table, cut where a comment may get no longer. */
export const renderFindingsMarkdown: Renderer = function* ({ report }) {
  const findings = report.findings?.findings ?? [];
  yield `### cisc check: ${report.note ?? ''}\n`;
  if (findings.length === 0) return;
  yield '\n| place | severity | rule | finding | text |\n| --- | --- | --- | --- | --- |\n';
  let length = 0;
  for (const [i, finding] of findings.entries()) {
    const line = row(finding);
    length += line.length;
    if (length > MOST) {
      yield `\n${findings.length - i} further findings are left out.\n`;
      return;
    }
    yield line;
  }
};
