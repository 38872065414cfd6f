import { isDigitCode, isHanCode } from '../text/characters.ts';
import { readByline } from './bylines.ts';
import { isHiddenCode } from './lines.ts';

/** A stretch of a line without white space, and the width of the gap behind it. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; ) {
    if (at < text.length && !isHiddenCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = at;
    while (at < text.length && isHiddenCode(text.charCodeAt(at))) at++;
    if (end > start) tokens.push({ start, end, gap: at - end });
    if (at === text.length) break;
    start = at;
  }
  return tokens;
};

/** Widest gap of letter-spaced words: 通　　知. */
const WIDEST_GAP = 8;
/** 一 二 三; 年 月 日; 甲 乙 丙; 男 女; 是 否: characters that are listed or left to be filled in, each for itself. */
const LISTED =
  /^[〇零一二三四五六七八九十年月日时分甲乙丙丁戊己庚辛男女是否有无东南西北中上下左右大小优良差]+$/u;

const isSingle = (text: string, { start, end }: Token): boolean => {
  const code = text.charCodeAt(start);
  return (
    end - start === 1 &&
    (isHanCode(code) || isDigitCode(code) || /[，。、；：“”（）《》％]/u.test(text.charAt(start)))
  );
};

/** Runs of single characters with the same gap between all of them: places of the first and behind the last. */
const findRuns = (text: string, tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const runs: Token[][] = [];
  for (const [i, token] of tokens.entries()) {
    const run = runs.at(-1);
    const above = tokens[i - 1];
    const goesOn =
      run !== undefined &&
      above !== undefined &&
      run.at(-1) === above &&
      (run.length === 1 || above.gap === run[0]?.gap);
    if (!isSingle(text, token)) continue;
    if (goesOn) run.push(token);
    else runs.push([token]);
  }
  return runs;
};

/** Whether a run is one word or more set wide: 工 作 报 告; 目　录; but not 甲 乙 丙, nor the names of a byline. */
const isSetWide = (text: string, run: readonly Token[]): boolean => {
  const letters = run.map(({ start }) => text.charAt(start)).join('');
  const han = Array.from(letters).filter(letter => isHanCode(letter.charCodeAt(0))).length;
  if (han < 2 || (run[0]?.gap ?? 0) > WIDEST_GAP || LISTED.test(letters)) return false;
  return run.length === 2 || readByline(text).length === 0;
};

/** 1 9 9 7 年; 2 2 ．4 万; 5 6 ％ */
const WIDE_NUMBER =
  /(?<![\d０-９])[\d０-９](?: ?[.．]? ?(?<= )[\d０-９]| ?[.．][\d０-９])+(?= ?[\p{Script=Han}％%])/gu;
const ADJACENT = /[\d０-９]{2}/u;
/** Digits of a number that is set wide even where no other is on the line. */
const LONG_NUMBER = 4;

/** Numbers set wide where all of the line are. */
const findWideNumbers = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  if (ADJACENT.test(text)) return [];
  const numbers = [...text.matchAll(WIDE_NUMBER)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    digits: found.replace(/[^\d０-９]/gu, '').length,
  }));
  return numbers.length > 1 ? numbers : numbers.filter(({ digits }) => digits >= LONG_NUMBER);
};

/** Where the white space of a line starts that only sets its letters wide, as offsets into the line. */
export const findWideGaps = (text: string): ReadonlySet<number> => {
  const tokens = tokensOf(text);
  const gaps = new Set<number>();
  if (tokens.length < 2) return gaps;
  for (const run of findRuns(text, tokens))
    if (run.length > 1 && isSetWide(text, run)) for (const { end } of run.slice(0, -1)) gaps.add(end);
  for (const { start, end } of findWideNumbers(text))
    for (const token of tokens) if (token.end > start && token.end < end) gaps.add(token.end);
  return gaps;
};
