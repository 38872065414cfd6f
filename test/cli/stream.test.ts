import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/corpus/source.ts';
import { runCli } from '../world.ts';

/** More texts than a table waits for. */
const TEXTS = 650;
const TEXT = `园区企业清单出炉

记者 何知远

全区新增企业12家。园区负责人宋临江说：“我们要把清单用好，让企业看得明白。”

市政协委员李启明建议，每月更新一次清单，向社会公布。
`;

const sourceOf = (i: number): Source => ({ file: `${i}.txt`, text: TEXT, encoding: 'utf-8' });

/** How many of the texts had been read when each piece of the output left. */
const readBefore = async (args: readonly string[]): Promise<readonly number[]> => {
  let read = 0;
  const left: number[] = [];
  await runCli(args, {
    read: async function* () {
      for (; read < TEXTS; read++) yield { type: 'source', source: sourceOf(read) };
    },
    write: async chunks => {
      for await (const _ of chunks) left.push(read);
    },
  });
  return left;
};

const STREAMING = [['articles'], ['text'], ['figures'], ['quotes'], ['proposals'], ['concordance', '企业']];

describe.each(STREAMING.map(call => call.join(' ')))('%s', call => {
  test.each(['json', 'ndjson', 'csv', 'markdown', 'table'])(
    'as %s leaves while texts are read',
    async format => {
      const left = await readBefore([...call.split(' '), '--format', format]);
      const early = left.filter(read => read < TEXTS);
      expect(early.length).toBeGreaterThan(TEXTS / 10);
      expect(new Set(early).size).toBeGreaterThan(TEXTS / 10);
    },
  );
});

test('nothing is read for a reader that has seen enough', async () => {
  let read = 0;
  await runCli(['figures', '--json'], {
    read: async function* () {
      for (; read < TEXTS; read++) yield { type: 'source', source: sourceOf(read) };
    },
    write: async chunks => {
      let seen = 0;
      for await (const _ of chunks) if (++seen === 10) break;
    },
  });
  expect(read).toBeLessThan(20);
});
