import { describe, expect, test } from 'vitest';
import { goesOnBehindHyphen, isHyphenated } from '../../src/corpus/hyphens.ts';
import { splitLines } from '../../src/corpus/lines.ts';
import { joinedPieces } from '../../src/corpus/pieces.ts';
import { mapPieces, toSourceSpan } from '../../src/text/mapped-text.ts';

/** The lines of a source read as one. */
const read = (source: string) => mapPieces(source, joinedPieces(source, splitLines(source)));

describe('hyphens at the end of a line', () => {
  test.each([
    ['港口引进inter-\nnational团队', '港口引进international团队'],
    ['the develop-\nment of ports', 'the development of ports'],
    ['an Inter-\nnational Port', 'an International Port'],
    ['the state-\nment of the port', 'the statement of the port'],
    ['a market-\ning plan', 'a marketing plan'],
    ['an inter‐\nnational port', 'an international port'],
    ['an inter\u00AD\nnational port', 'an international port'],
    ['inter\u00ADnational', 'international'],
    ['an inter-\nnational-level port', 'an international-level port'],
  ])('%j is a word cut in two', (source, expected) => {
    expect(read(source).text).toBe(expected);
  });

  test.each([
    ['防控COVID-\n19疫情', '防控COVID-19疫情'],
    ['铺设Wi-\nFi网络', '铺设Wi-Fi网络'],
    ['请发e-\nmail', '请发e-mail'],
    ['规划期为2023-\n2025年', '规划期为2023-2025年'],
    ['内地A-\nB股', '内地A-B股'],
    ['the A-\nshare market', 'the A-share market'],
    ['用5G-\nadvanced网络', '用5G-advanced网络'],
    ['a high-\nquality port', 'a high-quality port'],
    ['an AI-\ndriven port', 'an AI-driven port'],
    ['a data-\ndriven port', 'a data-driven port'],
    ['a river-\nbased port', 'a river-based port'],
    ['a state-\nof-the-art port', 'a state-of-the-art port'],
    ['a state-of-\nthe-art port', 'a state-of-the-art port'],
    ['a self-\nreliant port', 'a self-reliant port'],
    ['见www.river-\nport.cn网', '见www.river-port.cn网'],
    ['见river-\nport.com网', '见river-port.com网'],
    ['INTER-\nNATIONAL', 'INTER-NATIONAL'],
    ['港口-\nport', '港口-port'],
  ])('%j keeps it', (source, expected) => {
    expect(read(source).text).toBe(expected);
  });

  test('a word that was cut in two leads back to both halves', () => {
    const source = '港口引进inter-\nnational团队';
    const mapped = read(source);
    const start = mapped.text.indexOf('international');
    const span = toSourceSpan(mapped, { start, end: start + 'international'.length });
    expect(source.slice(span.start, span.end)).toBe('inter-\nnational');
  });

  test.each([
    ['COVID-', '19疫情', true],
    ['港口-', '19号', false],
    ['COVID', '19疫情', false],
    ['Wi-', '网络', false],
  ])('%s / %s go on: %s', (above, below, expected) => {
    expect(goesOnBehindHyphen(above, below)).toBe(expected);
  });

  test('a dash is no hyphen', () => {
    expect(isHyphenated('the port —', 'national')).toBe(false);
  });
});

test.each([
  ['the Port of\nRivertown', 'the Port of Rivertown'],
  ['in China,\nand abroad', 'in China, and abroad'],
  ['the port is open.\nIt is new', 'the port is open. It is new'],
  ['Artificial Intelligence\n(AI)技术', 'Artificial Intelligence (AI)技术'],
  ['in 2024\nand 2025', 'in 2024 and 2025'],
  ['铺设5\nG网络', '铺设5G网络'],
  ['港口AI\n技术', '港口AI技术'],
  ['投资20\n24万元', '投资2024万元'],
  ['见www.\nriver.cn', '见www.river.cn'],
])('a line break among Latin words: %j', (source, expected) => {
  expect(read(source).text).toBe(expected);
});

describe('white space inside Han text', () => {
  test.each([
    ['江 城 市 人 民 政 府', '江城市人民政府'],
    ['政　府　工　作　报　告', '政府工作报告'],
    ['通　　知', '通知'],
    ['目 录', '目录'],
    ['第一章　总　则', '第一章 总则'],
    ['第二章 港 口 规 划', '第二章 港口规划'],
    ['推 动 港 口 发 展 ， 加 快 建 设', '推动港口发展，加快建设'],
    ['港务局局长 林 江', '港务局局长 林江'],
    ['去年，港口开工。 今年完工', '去年，港口开工。今年完工'],
    ['港口规模大、 航线多', '港口规模大、航线多'],
    ['货轮“ 梦想 ”号入港', '货轮“梦想”号入港'],
    ['去年新增 30 家，用 AI 调度', '去年新增30家，用AI调度'],
    ['1 9 9 7 年港口开工', '1997年港口开工'],
    ['吞吐量达到4 9 2 5 0 万吨', '吞吐量达到49250万吨'],
    ['比上年增长4 ．5 ％，达到2 2 万吨', '比上年增长4．5％，达到22万吨'],
    ['增长２ ４．５ ％，达到１ ８ 万吨', '增长２４．５％，达到１８万吨'],
  ])('%j is set wide', (source, expected) => {
    expect(read(source).text).toBe(expected);
  });

  test.each([
    ['港口开工 航线增加', '港口开工 航线增加'],
    ['■ 林江岸 周望川', '■ 林江岸 周望川'],
    ['本报记者 林 江 周 望', '本报记者 林 江 周 望'],
    ['记者 林江 摄', '记者 林江 摄'],
    ['“港口十条” 唱好江城戏', '“港口十条” 唱好江城戏'],
    ['日 一 二 三 四 五 六', '日 一 二 三 四 五 六'],
    ['甲 乙 丙 丁', '甲 乙 丙 丁'],
    ['□男 □女', '□男 □女'],
    ['是 否', '是 否'],
    ['年 月 日', '年 月 日'],
    ['港区 码头 航线 货轮', '港区 码头 航线 货轮'],
    ['Port of Rivertown', 'Port of Rivertown'],
    ['码头 1 2 3 4 5', '码头1 2 3 4 5'],
    ['增长12 5 家', '增长12 5家'],
    ['比分 3 2', '比分3 2'],
    ['第8 9 号泊位，建于2024年', '第8 9号泊位，建于2024年'],
  ])('%j keeps it', (source, expected) => {
    expect(read(source).text).toBe(expected);
  });
});
