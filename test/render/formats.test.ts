import { expect, test } from 'vitest';
import { RENDERERS } from '../../src/render/index.ts';
import type { Envelope, Report } from '../../src/view/report.ts';
import { joinChunks } from '../world.ts';

const envelope: Envelope = {
  command: 'demo',
  report: {
    records: [
      { name: '甲,“乙”', tags: ['一', '二'], place: { text: '丙' }, note: 'a "b"\nc', nothing: null },
    ],
    views: [{ title: '表', columns: [{ key: 'name', header: '名|称' }], rows: [['甲\n乙'], [1234567.5]] }],
    note: '1 of 2 shown',
  },
  ending: () => ({
    tool: { version: '0.0.0' },
    corpus: { files: 1, articles: 1, characters: 9 },
    diagnostics: [{ severity: 'warning', code: 'demo', message: 'm' }],
  }),
};

const render = (format: string, report: Report = envelope.report, color = false): Promise<string> =>
  joinChunks(RENDERERS.get(format)?.({ ...envelope, report }, { width: 80, color }) ?? []);

test('csv quotes what must be quoted and joins lists', async () => {
  expect(await render('csv')).toBe('name,tags,place,note,nothing\r\n"甲,“乙”",一; 二,丙,"a ""b""\nc",\r\n');
});

test('markdown escapes bars and keeps a row on a line', async () => {
  expect(await render('markdown')).toBe(
    '## 表\n\n| 名\\|称 |\n| --- |\n| 甲 乙 |\n| 1,234,567.5 |\n\n_1 of 2 shown_\n',
  );
});

test('ndjson has a header, the records, the diagnostics and a summary, one a line', async () => {
  const lines = (await render('ndjson'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).type);
  expect(lines).toEqual(['header', 'demo', 'diagnostic', 'summary']);
});

test('json is one object whose record list bears the name of the command', async () => {
  const { schema, demo, diagnostics } = JSON.parse(await render('json'));
  expect([schema, demo.length, diagnostics.length]).toEqual(['cisc/1', 1, 1]);
});

test('table has no colour codes unless asked', async () => {
  expect(await render('table')).toBe('表\n名|称\n甲\n乙\n1,234,567.5\n\n1 of 2 shown\n');
});

test('a text cannot give orders to the terminal', async () => {
  const view = { title: null, columns: [{ key: 'a', header: 'a' }], rows: [['甲\u001b[2J乙\u0007\r丙\t丁']] };
  expect(await render('table', { records: [], views: [view] }, true)).toContain('甲[2J乙丙 丁');
});
