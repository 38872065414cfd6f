import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTINUITY, readContinuity } from '../../src/corpus/continuity.ts';
import { parseArticles } from '../../src/corpus/index.ts';
import { createDataReader } from '../../src/io/data.ts';
import { readSources } from '../../src/io/read.ts';
import { ROOT } from '../world.ts';

const PAGE =
  '<html><head><title>甲</title><meta name="PubDate" content="2024-03-05"></head><body><nav><a href="/">首页</a></nav><h1>码头开工</h1><p>新港&nbsp;今日<b>开</b>工&mdash;&#8212;三座。</p><script>var a = "乙";</script></body></html>';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'page.html': PAGE,
  'rows.csv':
    '\uFEFFtitle,publish_date,full_text\n码头开工,2024-03-05,"新港今日开工。\n三座码头。"\n空,2024-03-06,\n',
  'rows.tsv': '标题\t正文\n码头开工\t新港今日开工。\n',
  'other.csv': 'a,b\n1,2\n',
  'lines.jsonl':
    '{"title":"码头开工","date":"20240305","text":"新港今日开工。"}\n坏行\n\n{"text":"第二篇。"}\n',
  'list.json': '{"articles":[{"headline":"码头开工","content":"新港今日开工。"}]}',
  'odd.csv': '标题,正文,正文\n"码头""一号""",新港开工。,x\n缺\n多,第二篇。,y,z\n',
  'nested.json': '{"data":{"items":[{"doc":{"title":"甲","text":"新港开工。"}},{"text":["一","二"]}]}}',
  'lines.json': '{"text":"一"}\n{"text":"二"}\n',
  'table.html':
    '<html><body><p>园区今日公布：</p><table><tr><td>平台</td><td>5个</td></tr><tr><td>企业</td><td>42家</td></tr></table></body></html>',
  'semicolon.csv': '标题;日期;正文\n码头开工;2024-03-05;新港今日开工，三座码头，五月完工。\n',
  'markup.jsonl':
    '{"text":"<p>新港今日<b>开工</b>。</p><p>三座&nbsp;码头。</p>"}\n{"text":"<p> </p>"}\n{"text":"1<2，<某>"}\n',
  'window.html':
    '<html><head><title>码头开工 - 新港网</title><meta name="ColumnName" content="要闻"></head><body><div class="siteLogo">新港网</div><p>码头开工</p><p>新港今日开工。</p></body></html>',
  'inline.html': '<html><body><p><span>来源：新港日报</span> <span>作者：林江岸</span></p></body></html>',
  'usual.tsv':
    'news_title\tpub_time\tmedia_name\treporter\t版次\tnews_content\n码头开工\t2024年3月5日\t新港日报\t记者 林江岸\t要闻\t新港今日开工。\n',
  'usual.json':
    '{"data":{"list":[{"Headline":"码头开工","publishedAt":1709571600000,"siteName":"新港网","author":"新港网","bodyText":"新港今日开工。"}]}}',
  'usual.jsonl':
    '{"articleTitle":"码头开工","PublishTime":"2024-03-05T08:00:00+08:00","docSource":"新港日报","channel":"要闻","Content":"新港今日开工。","source_url":"http://example.cn"}\n',
  'parts.jsonl': '{"meta":{"title":"码头开工"},"paragraphs":["新港今日开工。"]}\n',
  'sure.csv': 'news_text,text,update_time,date\n乙,甲,2024-03-09,2024-03-05\n',
  'news.txt.gz': gzipSync('新港今日开工。'),
  'bad.txt.gz': Uint8Array.of(0x1f, 0x8b, 0x08, 0x00, 0x01, 0x02),
  'bad.pdf': '%PDF-1.4 broken',
  'bad.docx': 'PK\u0003\u0004 broken',
};

/** Made by fixtures/documents/make.ts. */
const DOCUMENTS = ['port.pdf', 'port.docx'];

const PROSE =
  '3月5日，记者从新港科创园获悉，园区去年引进企业42家，研发投入3.6亿元。|“我们把实验室建在码头边，成果当天就能上生产线。”园区负责人周望川说，今年还要再建5个中试平台，服务周边3个区县的中小企业。';
const WRAPPED =
  '3月5日，记者从新港科创园获悉，园区去年引进企|业42家，研发投入3.6亿元。|“我们把实验室建在码头边，成果当天就能上生产|线。”园区负责人周望川说，今年还要再建5个中试|— 1 —|平台，服务周边3个区县的中小企业。|— 2 —';
const HEAD = '新港科创园交出首年成绩单|□本报记者 林江岸';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'cisc-formats-'));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(cwd, name), content);
  for (const name of DOCUMENTS) {
    const bytes = await readFile(join(ROOT, 'fixtures/documents', name));
    await writeFile(join(cwd, name), bytes);
    await writeFile(join(cwd, `${name}.gz`), gzipSync(bytes));
  }
  for (const [name, content] of Object.entries(FILES))
    if (!name.endsWith('.gz')) await writeFile(join(cwd, `${name}.gz`), gzipSync(content));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const readAll = async (
  name: string,
  options: { readonly textField?: string; readonly titleField?: string } = {},
): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const read of readSources([name], { cwd, ...options })) {
    if (read.type === 'diagnostic') found.push(`${read.diagnostic.code} ${read.diagnostic.file}`);
    else {
      const { file, text, metadata } = read.source;
      const seen = text
        .replaceAll('\u200b', '')
        .trim()
        .replace(/[\n\f]+/gu, '|');
      found.push(
        [file, seen, metadata?.title, metadata?.date].filter(field => field !== undefined).join(' / '),
      );
    }
  }
  return found;
};

test.each([
  ['page.html', ['page.html / 码头开工|新港 今日开工——三座。 / 码头开工 / 2024-03-05']],
  ['rows.csv', ['rows.csv:1 / 新港今日开工。|三座码头。 / 码头开工 / 2024-03-05', 'empty-record rows.csv:2']],
  ['rows.tsv', ['rows.tsv:1 / 新港今日开工。 / 码头开工']],
  ['other.csv', ['no-text-field other.csv']],
  [
    'lines.jsonl',
    [
      'lines.jsonl:1 / 新港今日开工。 / 码头开工 / 2024-03-05',
      'bad-record lines.jsonl:2',
      'lines.jsonl:3 / 第二篇。',
    ],
  ],
  ['list.json', ['list.json:1 / 新港今日开工。 / 码头开工']],
  ['odd.csv', ['odd.csv:1 / 新港开工。 / 码头"一号"', 'empty-record odd.csv:2', 'odd.csv:3 / 第二篇。 / 多']],
  ['nested.json', ['nested.json:1 / 新港开工。 / 甲', 'nested.json:2 / 一|二']],
  ['lines.json', ['lines.json:1 / 一', 'lines.json:2 / 二']],
  ['table.html', ['table.html / 园区今日公布：|平台 5个|企业 42家']],
  ['semicolon.csv', ['semicolon.csv:1 / 新港今日开工，三座码头，五月完工。 / 码头开工 / 2024-03-05']],
  [
    'markup.jsonl',
    [
      'markup.jsonl:1 / 新港今日开工。|三座 码头。',
      'empty-record markup.jsonl:2',
      'markup.jsonl:3 / 1<2，<某>',
    ],
  ],
  ['window.html', ['window.html / 码头开工|新港今日开工。 / 码头开工']],
  ['inline.html', ['inline.html / 来源：新港日报 作者：林江岸']],
  ['sure.csv', ['sure.csv:1 / 甲 / 2024-03-05']],
  ['news.txt.gz', ['news.txt.gz / 新港今日开工。']],
  ['bad.txt.gz', ['unreadable bad.txt.gz']],
  ['bad.pdf', ['bad-document bad.pdf']],
  ['bad.docx', ['bad-document bad.docx']],
  ['port.pdf', [`port.pdf / ${HEAD}|${WRAPPED}`]],
  ['port.docx', [`port.docx / ${HEAD}|${PROSE}`]],
])('reading %s', async (name, expected) => {
  expect(await readAll(name)).toEqual(expected);
});

test.each([
  'page.html',
  'rows.csv',
  'rows.tsv',
  'lines.jsonl',
  'list.json',
  'port.pdf',
  'port.docx',
  'bad.pdf',
])('%s.gz reads as it does unpacked', async name => {
  const packed = await readAll(`${name}.gz`);
  expect(packed.map(read => read.replaceAll(`${name}.gz`, name))).toEqual(await readAll(name));
});

test.each([
  [
    'usual.tsv',
    { title: '码头开工', date: '2024年3月5日', source: '新港日报', byline: '记者 林江岸', section: '要闻' },
  ],
  ['usual.json', { title: '码头开工', date: '2024-03-05', source: '新港网', byline: '新港网' }],
  ['parts.jsonl', { title: '码头开工' }],
  [
    'usual.jsonl',
    { title: '码头开工', date: '2024-03-05T08:00:00+08:00', source: '新港日报', section: '要闻' },
  ],
])('%s: fields with usual names say what is known of a text', async (name, expected) => {
  for await (const read of readSources([name], { cwd })) {
    if (read.type !== 'source') throw new Error(read.diagnostic.message);
    expect(read.source.metadata).toEqual(expected);
    expect(read.source.text).toBe('新港今日开工。');
  }
  expect.hasAssertions();
});

test('names of a record sign its article, a publisher does not', async () => {
  const bylines: (readonly string[])[] = [];
  for (const name of ['usual.tsv', 'usual.json'])
    for await (const read of readSources([name], { cwd }))
      if (read.type === 'source') bylines.push(parseArticles(read.source).articles[0]?.byline ?? []);
  expect(bylines).toEqual([['林江岸'], []]);
});

test('a PDF reads on across its pages', async () => {
  for await (const read of readSources(['port.pdf'], { cwd })) {
    if (read.type !== 'source') continue;
    const [article] = parseArticles(
      read.source,
      readContinuity(createDataReader().bytes(CONTINUITY)),
    ).articles;
    const prose = article?.blocks.filter(({ kind }) => kind === 'paragraph');
    expect(prose?.map(({ span }) => article?.reading.text.slice(span.start, span.end)).join('|')).toBe(PROSE);
  }
});

test('the field that is asked for', async () => {
  expect(await readAll('other.csv', { textField: 'b' })).toEqual(['other.csv:1 / 2']);
});

test('a field that is asked for and is not there', async () => {
  expect(await readAll('rows.csv', { titleField: '题目' })).toEqual(['no-such-field rows.csv']);
});

test.each([
  'page.html',
  'lines.jsonl',
  'list.json',
  'port.pdf',
  'port.docx',
  'news.txt.gz',
  'rows.csv',
  'rows.tsv',
  'semicolon.csv',
])('%s from standard input is known by its content', async name => {
  const bytes = await readFile(join(cwd, name));
  const stdin = async function* () {
    yield bytes;
  };
  const texts: string[] = [];
  for await (const read of readSources(['-'], { cwd, stdin: stdin() }))
    if (read.type === 'source') texts.push(read.source.text);
  const own: string[] = [];
  for await (const read of readSources([name], { cwd }))
    if (read.type === 'source') own.push(read.source.text);
  expect(texts).toEqual(own);
});

test('a page keeps its offsets', async () => {
  for await (const read of readSources(['page.html'], { cwd }))
    if (read.type === 'source') expect(read.source.text.indexOf('码头开工')).toBe(PAGE.indexOf('码头开工'));
});
