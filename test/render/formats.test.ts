import { expect, test } from 'vitest';
import { RENDERERS } from '../../src/render/index.ts';
import type { Envelope } from '../../src/view/report.ts';

const envelope: Envelope = {
  command: 'demo',
  tool: { version: '0.0.0' },
  corpus: { files: 1, articles: 1, characters: 9 },
  report: {
    records: [
      { name: '甲,“乙”', tags: ['一', '二'], place: { text: '丙' }, note: 'a "b"\nc', nothing: null },
    ],
    views: [{ title: '表', columns: [{ key: 'name', header: '名|称' }], rows: [['甲\n乙'], [1234567.5]] }],
    note: '1 of 2 shown',
  },
  diagnostics: [{ severity: 'warning', code: 'demo', message: 'm' }],
};

const render = (format: string): string =>
  [...(RENDERERS.get(format)?.(envelope, { width: 80, color: false }) ?? [])].join('');

test('csv quotes what must be quoted and joins lists', () => {
  expect(render('csv')).toBe('name,tags,place,note,nothing\r\n"甲,“乙”",一; 二,丙,"a ""b""\nc",\r\n');
});

test('markdown escapes bars and keeps a row on a line', () => {
  expect(render('markdown')).toBe(
    '## 表\n\n| 名\\|称 |\n| --- |\n| 甲 乙 |\n| 1,234,567.5 |\n\n_1 of 2 shown_\n',
  );
});

test('ndjson has a header, the records and the diagnostics, one a line', () => {
  const lines = render('ndjson')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).type);
  expect(lines).toEqual(['header', 'demo', 'diagnostic']);
});

test('json is one object whose record list bears the name of the command', () => {
  const { schema, demo, diagnostics } = JSON.parse(render('json'));
  expect([schema, demo.length, diagnostics.length]).toEqual(['cisc/1', 1, 1]);
});

test('table has no colour codes unless asked', () => {
  expect(render('table')).toBe('表\n名|称\n甲\n乙\n1,234,567.5\n\n1 of 2 shown\n');
});

test('a text cannot give orders to the terminal', () => {
  const view = { title: null, columns: [{ key: 'a', header: 'a' }], rows: [['甲\u001b[2J乙\u0007\r丙\t丁']] };
  const { report, ...rest } = envelope;
  const table = RENDERERS.get('table')?.(
    { ...rest, report: { ...report, views: [view] } },
    { width: 80, color: true },
  );
  expect([...(table ?? [])].join('')).toContain('甲[2J乙丙 丁');
});
