import { expect, test } from 'vitest';
import { parseArticles } from '../../src/corpus/index.ts';
import { isHiddenCode } from '../../src/corpus/lines.ts';

const visibleOffsets = (text: string, start = 0): number[] =>
  [...Array(text.length).keys()].filter(i => !isHiddenCode(text.charCodeAt(i))).map(i => i + start);

test.each([
  ['a hard-wrapped page', '■ 张三 李四\n\n今年以来，全市新增企\n\n业 30家。\n\n第二段文字在这里结束。'],
  ['two articles', '标题一\n□本报记者 张三\n正文甲。\n标题二\n□本报记者 李四\n正文乙。'],
  ['CRLF', '标题\r\n\r\n正文甲。\r\n正文乙。\r\n'],
])('every visible character of %s stands in exactly one block', (_, text) => {
  const { articles } = parseArticles({ file: 'a.txt', text, encoding: 'utf-8' });
  const seen = articles.flatMap(({ reading }) =>
    reading.sources.flatMap(({ start, end }) => visibleOffsets(text.slice(start, end), start)),
  );
  expect(seen.sort((a, b) => a - b)).toEqual(visibleOffsets(text));
});

test('a blank source has no articles', () => {
  expect(parseArticles({ file: 'a.txt', text: ' \n\n', encoding: 'utf-8' }).articles).toEqual([]);
});
