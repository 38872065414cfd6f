import { foldWidth } from '../text/fold.ts';

/** A page number, with the words of the running head it stands in ('' where it stands alone). */
export interface Folio {
  readonly words: string;
  readonly number: number;
  /** Whether the line says by itself that it numbers a page: — 12 —, 第 3 页 共 10 页. */
  readonly isCertain: boolean;
}

/** Longer lines, without white space, are no running heads. */
export const RUNNING_LENGTH = 48;

/** — 12 —; - 3 -; — 十二 —; 第 3 页; 第 3 页，共 10 页; 共 10 页 第 3 页; Page 3 of 10 */
const CERTAIN: readonly RegExp[] = [
  /^[—–―~-]{1,3} ?(\d{1,4}|[〇零一二三四五六七八九十百]{1,5}) ?[—–―~-]{1,3}$/u,
  /^第 ?(\d{1,4}|[〇零一二三四五六七八九十百]{1,5}) ?页(?: ?[,/|]? ?[(（]?共 ?\d{1,4} ?页[)）]?)?$/u,
  /^共 ?\d{1,4} ?页 ?[,/|]? ?第 ?(\d{1,4}) ?页$/u,
  /^page ?(\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?$/iu,
];
/** 12; 12 / 40; · 12 · */
const BARE = /^[·•|]? ?(\d{1,4}) ?(?:\/ ?\d{1,4})?[·•|]?$/u;
/** iv; XII; Ⅲ: pages in front of the first one */
const ROMAN = /^(?:[ivx]{1,6}|[IVX]{1,6}|[\u2160-\u216b])$/u;
/** 政府工作报告 · 15; 工作报告 第 15 页 共 40 页; https://www.example.cn/ 3/12 */
const BEHIND =
  /^(\D.*?)(?:[ ·•|—–-]+|(?=第))(?:第 ?)?(\d{1,4})(?: ?页)?(?: ?\/ ?\d{1,4}| ?[,|/]? ?共 ?\d{1,4} ?页)?[ ·•|—–-]*$/u;
/** 14 · 政府工作报告; 第14页 政府工作报告 */
const BEFORE = /^[ ·•|—–-]*(?:第 ?)?(\d{1,4})(?: ?页)?(?: ?\/ ?\d{1,4})?[ ·•|—–-]+(\D.*)$/u;

/** What numbers other things than pages: 附件 1, 表 2, 专栏 3. */
const COUNTED = /^(?:附件|附表|附录|附图|表|图|专栏|步骤|方案|案例|项目|阶段|table|figure|part|chapter)$/iu;

/** Words without white space and the marks that set them off: what is compared. */
export const wordsOf = (text: string): string => text.replace(/[\s·•|—–-]/gu, '');

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

const readRoman = (text: string): number => {
  const code = text.charCodeAt(0) - 0x2160;
  if (code >= 0) return code + 1;
  const digits = Array.from(text.toLowerCase(), digit => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
};

const readWith = (pattern: RegExp, text: string, words: number, number: number): Folio | null => {
  const found = pattern.exec(text);
  if (found === null) return null;
  const own = wordsOf(found[words] ?? '');
  if (own.length < 2 || COUNTED.test(own)) return null;
  return { words: own, number: Number(found[number]), isCertain: false };
};

/** A line that holds nothing but a page number. */
const readAlone = (text: string): Folio | null => {
  for (const pattern of CERTAIN) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return { words: '', number: Number(number) || 0, isCertain: true };
  }
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined) return { words: '', number: Number(bare), isCertain: false };
  return ROMAN.test(text) ? { words: '', number: readRoman(text), isCertain: false } : null;
};

/** Longer lines, white space and all, hold no page number. */
const LONGEST = 120;
/** Longer ones hold more than a page number. */
const LONGEST_ALONE = 24;
/** What numbers pages, in whatever numerals, at the edge of a line, or all of a short one. */
const NUMERALS = /^\P{Script=Han}{0,4}[\d０-９]|[\d０-９]\P{Script=Han}{0,4}$|页\P{Script=Han}{0,4}$|^第/u;

/** The page numbers that a line may hold; a head with a year in front and a number behind has two. */
export const readFolios = (line: string): readonly Folio[] => {
  if (line.length > LONGEST) return [];
  if (line.length > LONGEST_ALONE && !NUMERALS.test(line)) return [];
  const text = foldWidth(line).replace(/\s+/gu, ' ');
  const alone = text.length > LONGEST_ALONE ? null : readAlone(text);
  if (alone !== null) return [alone];
  if (!/\d/u.test(text)) return [];
  return [readWith(BEHIND, text, 1, 2), readWith(BEFORE, text, 2, 1)].filter(folio => folio !== null);
};
