import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSources } from '../../src/io/read.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'cisc-read-'));
  await mkdir(join(cwd, 'empty'));
  await mkdir(join(cwd, 'sub'));
  await mkdir(join(cwd, 'links'));
  await writeFile(join(cwd, 'links', 'own.txt'), '科学城。');
  await symlink('.', join(cwd, 'links', 'loop'));
  await symlink('../a.txt', join(cwd, 'links', 'to-file.txt'));
  await writeFile(join(cwd, 'a.txt'), '\uFEFF重庆的科技创新。');
  await writeFile(join(cwd, 'sub', 'gbk.txt'), Buffer.from('d6d8c7ecb5c4bfc6bcbca1a3', 'hex'));
  await writeFile(join(cwd, 'utf16.txt'), Buffer.from('\uFEFF重庆的科技。', 'utf16le'));
  await writeFile(join(cwd, 'big-endian.txt'), Buffer.from('\uFEFF重庆的科技。', 'utf16le').swap16());
  await writeFile(join(cwd, 'unmarked.txt'), Buffer.from('重庆的科技，2年。\n', 'utf16le'));
  await writeFile(join(cwd, 'unmarked-han.txt'), Buffer.from('重庆的科技，为国家发展', 'utf16le'));
  await writeFile(
    join(cwd, 'big5.txt'),
    Buffer.from('ad ab bc 79 aa ba ac ec a7 de a1 43'.replaceAll(' ', ''), 'hex'),
  );
  await writeFile(join(cwd, 'nul.txt'), '重庆\0的科技。');
  await writeFile(join(cwd, 'blank.txt'), ' \n');
  await writeFile(join(cwd, 'binary.txt'), Buffer.alloc(64));
  await writeFile(join(cwd, 'broken.txt'), Buffer.from([0xe9, 0x87, 0x8d, 0xff, 0xff, 0x80]));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const summarize = async (inputs: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for await (const read of readSources(inputs, { cwd }))
    found.push(
      read.type === 'source'
        ? `${read.source.file} ${read.source.encoding} ${read.source.text}`
        : `${read.diagnostic.code} ${read.diagnostic.file}`,
    );
  return found;
};

test.each([
  [['a.txt'], ['a.txt utf-8 重庆的科技创新。']],
  [
    ['sub', 'a.txt', './a.txt'],
    ['a.txt utf-8 重庆的科技创新。', 'sub/gbk.txt gb18030 重庆的科技。'],
  ],
  [['links'], ['links/own.txt utf-8 科学城。', 'links/to-file.txt utf-8 重庆的科技创新。']],
  [['**/utf*.txt'], ['utf16.txt utf-16le 重庆的科技。']],
  [['big-endian.txt'], ['big-endian.txt utf-16be 重庆的科技。']],
  [['unmarked.txt'], ['unmarked.txt utf-16le 重庆的科技，2年。\n']],
  [['unmarked-han.txt'], ['unmarked-han.txt utf-16le 重庆的科技，为国家发展']],
  [['big5.txt'], ['big5.txt big5 重慶的科技。']],
  [['nul.txt'], ['nul-bytes nul.txt', 'nul.txt utf-8 重庆\0的科技。']],
  [['blank.txt'], ['empty-file blank.txt']],
  [['binary.txt'], ['binary-file binary.txt']],
  [['broken.txt'], ['undecodable broken.txt']],
  [['missing.txt'], ['missing-path missing.txt']],
  [['empty'], ['no-texts empty']],
  [['*.none'], ['no-match *.none']],
])('reading %j', async (inputs, expected) => {
  expect(await summarize(inputs)).toEqual(expected);
});
