import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft4 from 'ajv-draft-04';
import { expect, test } from 'vitest';
import { analyzeSource, mergeCorpora } from '../../src/analyze.ts';
import { checkBatch } from '../../src/check/check.ts';
import { mojibake } from '../../src/check/mojibake.ts';
import { selectRules } from '../../src/check/settings.ts';
import { NO_CONFIG } from '../../src/config.ts';
import type { Source } from '../../src/corpus/source.ts';
import { createDataReader } from '../../src/io/data.ts';
import { findingRecord, showFinding } from '../../src/view/findings.ts';
import { runCli } from '../world.ts';

/** The schema of the OASIS standard as Microsoft's SARIF SDK ships it. */
const sarifSchema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);

const BATCH = 'fixtures/check/batch';
const check = (...options: readonly string[]) => runCli(['check', BATCH, ...options]);

test('sarif is valid by the official schema and points where json does', async () => {
  const validate = new AjvDraft4.default({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(sarifSchema);
  const { stdout, exitCode } = await check('--format', 'sarif');
  const log = JSON.parse(stdout);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(exitCode).toBe(1);
  const findings = JSON.parse((await check('--json')).stdout).check;
  const [run] = log.runs;
  expect(run.results.map((result: { ruleId: string }) => result.ruleId)).toEqual(
    findings.map(({ rule }: { rule: string }) => rule),
  );
  for (const [i, { ruleId, ruleIndex, locations }] of run.results.entries()) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const { region, artifactLocation } = locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe(findings[i].file);
    expect([region.startLine, region.startColumn]).toEqual([findings[i].line, findings[i].column]);
  }
});

test('a clean batch is valid sarif too', async () => {
  const validate = new AjvDraft4.default({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(sarifSchema);
  const { stdout, exitCode } = await check('--format', 'sarif', '--rule', 'undecodable');
  expect(validate(JSON.parse(stdout))).toBe(true);
  expect(exitCode).toBe(0);
});

test('junit counts what it lists, and every text is escaped', async () => {
  const { stdout } = await check('--format', 'junit');
  const total = Number(/<testsuites [^>]*tests="(\d+)"/.exec(stdout)?.[1]);
  const failures = Number(/<testsuites [^>]*failures="(\d+)"/.exec(stdout)?.[1]);
  expect(stdout.match(/<testcase /g)).toHaveLength(total);
  expect(stdout.match(/<failure /g)).toHaveLength(failures);
  const bare = stdout.replace(/<[^<>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#\d+);/g, '');
  expect(bare).not.toMatch(/[<>&]/);
});

test('github prints one workflow command a finding, each on one line', async () => {
  const { stdout } = await check('--format', 'github');
  const findings = JSON.parse((await check('--json')).stdout).check;
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(findings.length);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]+,line=\d+,.*::.+$/);
});

test('a caret stands under the place, counted in terminal columns', async () => {
  const { stdout } = await check('--rule', 'mojibake');
  const lines = stdout.split('\n');
  const at = lines.findIndex(line => /^\s+\^+$/.test(line));
  const caret = lines[at]?.indexOf('^') ?? 0;
  const before = lines[at - 1]?.slice(0, lines[at - 1]?.indexOf('锟')) ?? '';
  const columns = [...before].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
  expect(before).not.toBe('');
  expect(caret).toBe(columns);
});

test.each(['sarif', 'junit', 'github'])('other commands refuse %s', async format => {
  const { exitCode, stderr } = await runCli(['figures', '--format', format]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('only cisc check has this format');
});

test('a text of a container is reported at the container, without a line of it', () => {
  const text = '园区开园锟斤拷。';
  const source: Source = { file: 'batch.csv:3', record: 3, text, encoding: 'utf-8' };
  const corpus = analyzeSource(source, []);
  const batch = { corpus, against: mergeCorpora([]), diagnostics: [], data: createDataReader(), today: null };
  const findings = checkBatch(batch, selectRules([mojibake], NO_CONFIG, null), NO_CONFIG.identify)
    .map(finding => findingRecord(corpus, finding))
    .map(record => showFinding(corpus, record));
  expect(findings.map(({ path, number }) => [path, number])).toEqual([['batch.csv', 3]]);
});
