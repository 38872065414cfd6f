import type { Trouble } from './finding.ts';
import { inArticles, type Rule } from './rule.ts';

interface Suspicion {
  readonly pattern: RegExp;
  readonly correct: (found: string) => string;
  readonly message: string;
}

const digits = (text: string): string => text.replace(/[lI|丨]/gu, '1').replace(/[Oo〇○]/gu, '0');

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES = new Map(
  Object.entries({ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' })
    .concat(Object.entries({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i' }))
    .concat(
      Object.entries({
        Α: 'A',
        Β: 'B',
        Ε: 'E',
        Ι: 'I',
        Κ: 'K',
        Μ: 'M',
        Ν: 'N',
        Ο: 'O',
        Ρ: 'P',
        Τ: 'T',
        ο: 'o',
      }),
    ),
);
const FOREIGN = `[${[...LOOKALIKES.keys()].join('')}]`;

const latin = (text: string): string => [...text].map(letter => LOOKALIKES.get(letter) ?? letter).join('');

const SUSPICIONS: readonly Suspicion[] = [
  {
    // 2O24, 1l5, 3O%, 1.O5: a letter between digits, or behind digits and before what follows a number
    pattern:
      /(?<![A-Za-z\d.-])\d[\d.]{0,9}[lIOo|][\dlIOo|.]{0,9}(?=[\d%％年月日万亿个家项元倍公千])(?:\d{0,9})/gu,
    correct: digits,
    message: 'a letter inside a number',
  },
  {
    // l00万, I5家, O.5%: a letter where a number begins
    pattern: /(?<![A-Za-z\d])[lIOo][\d.]{1,9}(?=[%％年月日万亿个家项元倍])/gu,
    correct: digits,
    message: 'a letter at the start of a number',
  },
  {
    // 3月5曰, 5目下午: 日 misread
    pattern: /(?<=\d月\d{1,2})[曰目口](?=[\p{Script=Han}，。、（(]|$)/gu,
    correct: () => '日',
    message: 'looks like 日',
  },
  {
    // 二O二四年, 二0二四年: the Chinese zero set as letter or digit
    pattern: /[一二三四五六七八九][OoО0][一二三四五六七八九][一二三四五六七八九OoО0](?=年)/gu,
    correct: text => text.replace(/[OoО0]/gu, '〇'),
    message: 'a letter or digit for 〇',
  },
  {
    // GDР, СЕO: Cyrillic or Greek inside a Latin word
    pattern: new RegExp(`[A-Za-z]{1,20}${FOREIGN}[A-Za-z]{0,20}|${FOREIGN}[A-Za-z]{1,20}`, 'gu'),
    correct: latin,
    message: 'letters of another alphabet in a Latin word',
  },
];

/** Places that look as if a scanner had misread them. */
export const ocrSuspicion: Rule = {
  name: 'ocr-suspicion',
  severity: 'warning',
  summary: 'Characters look misread by a scanner',
  rationale:
    'A figure with a letter in it is no figure for any program, and a year with one falls out of its series.',
  bad: { text: '2O24年，全市新增企业1l5家。' },
  good: { text: '2024年，全市新增企业115家，建成5G基站1.2万个，CO2排放下降，A2O工艺得到推广。' },
  options: {},
  extractors: [],
  find: inArticles(function* ({ article: { reading } }): Iterable<Trouble> {
    for (const { pattern, correct, message } of SUSPICIONS)
      for (const { index, 0: found } of reading.text.matchAll(pattern)) {
        const expected = correct(found);
        if (expected !== found)
          yield { start: index, end: index + found.length, message: `${message}: ${found}`, expected };
      }
  }),
};
