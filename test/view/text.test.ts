import { expect, test } from 'vitest';
import { markdownOf, proseOf, type ReadingRecord } from '../../src/view/text.ts';

const record: ReadingRecord = {
  id: 'a.txt#1',
  file: 'a.txt',
  title: '三镇共建一条路，车程短了一半',
  blocks: [
    { kind: 'title', line: 1, text: '三镇共建一条路，' },
    { kind: 'title', line: 2, text: '车程短了一半' },
    { kind: 'byline', line: 3, text: '记者 何知远' },
    { kind: 'heading', line: 4, text: '怎么建' },
    { kind: 'list-item', line: 5, text: '1. 先修*主线*' },
    { kind: 'paragraph', line: 6, text: '# 号路段已通车 <图>' },
    { kind: 'duplicate', line: 7, text: '怎么建' },
    { kind: 'noise', line: 8, text: '打印 收藏' },
  ],
};

test('prose is a block a line, without what is said twice or is none of it', () => {
  expect(proseOf(record).split('\n')).toEqual(record.blocks.slice(0, 6).map(({ text }) => text));
});

test('Markdown has one heading for a title of two lines, and nothing of the text turns into markup', () => {
  expect(markdownOf(record).split('\n\n')).toEqual([
    '# 三镇共建一条路，车程短了一半',
    '记者 何知远',
    '## 怎么建',
    '- 1\\. 先修\\*主线\\*',
    '\\# 号路段已通车 \\<图\\>',
  ]);
});
