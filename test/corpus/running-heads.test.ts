import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/corpus/lines.ts';
import { findRunningHeads } from '../../src/corpus/running-heads.ts';

const DIGITS = '甲乙丙丁戊己庚辛壬癸';

/** A line of running text that no other line is like, broken off or ended as a sentence. */
const lineOf = (number: number, end = ''): string => {
  const name = Array.from(`${number}`, digit => DIGITS.charAt(Number(digit))).join('');
  return `${name}号码头铺设岸电设施靠泊的货轮停机后改用清洁电力`.slice(0, 22 - end.length) + end;
};

interface Body {
  readonly lines: number;
  /** Whether every page ends with a sentence. */
  readonly ended?: boolean;
}

/** Lines of text for each page. */
const bodyOf = (page: number, { lines, ended = false }: Body): readonly string[] =>
  Array.from({ length: lines }, (_, i) => {
    const number = page * lines + i;
    return lineOf(number, number % 4 === 3 || (ended && i === lines - 1) ? '。' : '');
  });

interface Book {
  readonly pages: number;
  readonly lines?: (page: number) => number;
  readonly ended?: boolean;
  readonly above?: (page: number) => readonly string[];
  readonly below?: (page: number) => readonly string[];
  readonly between?: string;
}

/** A text in pages, each counted from 1. */
const print = ({ pages, lines = () => 26, ended = false, above, below, between = '\n' }: Book): string =>
  Array.from({ length: pages }, (_, i) =>
    [...(above?.(i + 1) ?? []), ...bodyOf(i, { lines: lines(i + 1), ended }), ...(below?.(i + 1) ?? [])].join(
      '\n',
    ),
  ).join(between);

const furnitureOf = (text: string): readonly string[] => {
  const lines = splitLines(text);
  return [...findRunningHeads(lines)].sort((a, b) => a - b).map(i => lines[i]?.text ?? '');
};

const FEED = '\n\f';
const short = () => 5;

describe('page furniture', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a page number in dashes, wherever it stands',
      print({ pages: 2, below: page => [`— ${page} —`] }),
      ['— 1 —', '— 2 —'],
    ],
    [
      'with Han numerals',
      print({ pages: 2, below: page => [`— ${'一二'.charAt(page - 1)} —`] }),
      ['— 一 —', '— 二 —'],
    ],
    [
      'page of pages',
      print({ pages: 3, lines: short, below: page => [`第 ${page} 页 共 3 页`] }),
      ['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页'],
    ],
    [
      'the same in full width',
      print({ pages: 2, lines: short, below: page => [`第${'１２'.charAt(page - 1)}页／共２页`] }),
      ['第１页／共２页', '第２页／共２页'],
    ],
    [
      'bare numbers a page apart',
      print({ pages: 4, below: page => [`${page + 11}`] }),
      ['12', '13', '14', '15'],
    ],
    [
      'bare numbers at form feeds',
      print({ pages: 3, lines: short, below: page => [`${page}`], between: FEED }),
      ['1', '2', '3'],
    ],
    [
      'Roman numbers at form feeds',
      print({
        pages: 4,
        lines: short,
        below: page => [['i', 'ii', 'iii', 'iv'][page - 1] ?? ''],
        between: FEED,
      }),
      ['i', 'ii', 'iii', 'iv'],
    ],
    [
      'a journal and its issue above every page',
      print({ pages: 3, lines: short, above: () => ['江城市人民政府公报 2024年第6期'], between: FEED }),
      Array(3).fill('江城市人民政府公报 2024年第6期'),
    ],
    [
      'a title with a number that changes sides',
      print({
        pages: 6,
        above: page => [page % 2 === 0 ? `${page}　政府工作报告` : `江城年鉴 · ${page}`],
      }),
      [
        '江城年鉴 · 1',
        '2　政府工作报告',
        '江城年鉴 · 3',
        '4　政府工作报告',
        '江城年鉴 · 5',
        '6　政府工作报告',
      ],
    ],
    [
      'a head above a number',
      print({ pages: 3, above: page => ['江城统计 2024年第2期', `第 ${page} 页`] }),
      [1, 2, 3].flatMap(page => ['江城统计 2024年第2期', `第 ${page} 页`]),
    ],
    [
      'print-outs of a web page',
      print({
        pages: 3,
        lines: short,
        above: () => ['2024/3/5 10:12   江城市人民政府网站 第2期'],
        below: page => [`https://www.example.cn/a.html   ${page}/3`],
        between: FEED,
      }),
      [1, 2, 3].flatMap(page => [
        '2024/3/5 10:12   江城市人民政府网站 第2期',
        `https://www.example.cn/a.html   ${page}/3`,
      ]),
    ],
    [
      'a head that nothing else shows, in mid-sentence at regular distance',
      print({
        pages: 6,
        lines: page => 25 + (page % 3),
        above: page => (page > 1 ? ['江城市发展规划'] : []),
      }),
      Array(5).fill('江城市发展规划'),
    ],
    [
      'the title repeated above the following pages, but not the title',
      print({ pages: 4, lines: short, above: () => ['江城市发展规划'], between: FEED }),
      Array(3).fill('江城市发展规划'),
    ],
    [
      'the title of a chapter repeated above its pages, but not where the chapter starts',
      `${print({ pages: 3, lines: short, above: () => ['江城统计 第2期'], between: FEED })}\n${lineOf(9, '。')}${FEED}江城统计 第2期\n第二章 港口\n${print({ pages: 3, lines: short, below: () => ['第二章 港口'], between: FEED })}`,
      [...Array(4).fill('江城统计 第2期'), ...Array(3).fill('第二章 港口')],
    ],
  ])('%s', (_, text, expected) => {
    expect(furnitureOf(text)).toEqual(expected);
  });
});

describe('content that repeats', () => {
  const districts = (title: (page: number) => string): string =>
    print({
      pages: 8,
      lines: page => 25 + (page % 2),
      ended: true,
      above: page => [title(page), '基本情况'],
    });

  test.each<[string, string]>([
    ['headings of sections of one length', districts(page => `${'东西南北上下左右'.charAt(page - 1)}港区`)],
    ['numbered headings', districts(page => `${'一二三四五六七八'.charAt(page - 1)}、港区概况`)],
    ['headings without any numeral', districts(() => '港区概况')],
    ['annexes', print({ pages: 4, ended: true, above: page => [`附件 ${page}`] })],
    [
      'numbered annexes, a page each',
      print({ pages: 4, lines: short, ended: true, above: page => [`附件${page}`], between: FEED }),
    ],
    ['a salutation', print({ pages: 6, above: () => ['各位代表！'] })],
    [
      'applause',
      print({
        pages: 6,
        lines: page => [9, 31, 14, 52, 22, 40][page - 1] ?? 0,
        above: () => ['（热烈鼓掌）'],
      }),
    ],
    [
      'texts of their own, each with the same title on a page of its own',
      print({ pages: 5, lines: short, ended: true, above: () => ['江城港口旬报'], between: FEED }),
    ],
    ['bylines', print({ pages: 4, lines: short, above: () => ['□本报记者 林江岸'], between: FEED })],
    [
      'rows of a table on every page',
      print({
        pages: 4,
        lines: short,
        above: () => ['单位：亿元', '续表'],
        below: page => [`合计  ${page}  ${page * 3}`],
        between: FEED,
      }),
    ],
    [
      'heads of a table on every page',
      print({ pages: 4, lines: short, above: () => ['港区  吞吐量  航线  增速'], between: FEED }),
    ],
    [
      'cells of a table',
      print({
        pages: 1,
        below: () => ['港区', '1', '2', '3', '4', '5', '6', '7', '8', '9', '东港', '12', '14', '16'],
      }),
    ],
    ['rows numbered in a column', print({ pages: 8, lines: () => 2, above: page => [`${page}`] })],
    [
      'a refrain',
      Array.from(
        { length: 12 },
        (_, i) => `${lineOf(3 * i)}\n${lineOf(3 * i + 1)}\n${lineOf(3 * i + 2)}\n江水流啊流`,
      ).join('\n'),
    ],
    ['years', print({ pages: 5, above: page => [`${2019 + page}年`] })],
    ['ratios', print({ pages: 3, lines: () => 30, above: page => [`${page * 3} / 40`] })],
  ])('%s', (_, text) => {
    expect(furnitureOf(text)).toEqual([]);
  });
});

test('a form feed is no line, but where one page ends', () => {
  const lines = splitLines('甲\n\f乙\f丙\r\n\f\n丁\u000b戊');
  expect(lines.map(({ text, number, page, blanks }) => [text, number, page, blanks])).toEqual([
    ['甲', 1, 0, 0],
    ['乙', 2, 1, 0],
    ['丙', 2, 2, 0],
    ['丁', 4, 3, 1],
    ['戊', 4, 3, 0],
  ]);
});
