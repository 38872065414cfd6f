import { expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['full stops', '启动建设。进展顺利。', ['启动建设。', '进展顺利。']],
  ['the closing quote belongs to its sentence', '“要加快！”他说。', ['“要加快！”', '他说。']],
  ['a decimal point ends nothing', '增长5.2%左右。', ['增长5.2%左右。']],
  ['a line break ends one', '标题\n正文', ['标题', '正文']],
  ['white space between sentences is in none', '甲。  乙。', ['甲。', '乙。']],
  ['several marks end one sentence', '真的吗？！是的……', ['真的吗？！', '是的……']],
  ['nothing gives nothing', ' \n ', []],
])('%s', (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});
