import { isLatinCode } from '../../../text/characters.ts';
import { isArabic, isPower } from '../numeral/characters.ts';
import type { Amount } from '../quantity/amount.ts';
import { type Bounds, qualifierAfter, qualifierBefore } from '../quantity/bounds.ts';
import { goesWith } from '../quantity/measure-word.ts';

/** A reason not to take an amount as a figure. */
interface RejectionRule {
  readonly name: string;
  readonly applies: (text: string, amount: Amount, bounds: Bounds) => boolean;
}

const isAsciiWord = (code: number): boolean => isLatinCode(code) || isArabic(code);
const at = (text: string, index: number): string => text.charAt(index) || ' ';

/** C919, G15, Mate60, 5G, PM2.5, AI2.0: a Latin letter touches the digits and is no unit. */
const touchesLatin = (text: string, { start, end, word, numeral }: Amount): boolean => {
  if (!numeral.arabic) return false;
  const before = text.charCodeAt(start - 1);
  const joined = '-_.'.includes(at(text, start - 1)) && isAsciiWord(text.charCodeAt(start - 2));
  if (
    isLatinCode(before) ||
    joined ||
    (at(text, start - 1) === ' ' && isLatinCode(text.charCodeAt(start - 2)))
  )
    return true;
  if (word !== null) return false;
  const after = text.charCodeAt(end);
  return isLatinCode(after) || (at(text, end) === ' ' && isLatinCode(text.charCodeAt(end + 1)));
};

/** 1+6, 5+8, 1+N, 1+1>2. 100+家 counts. */
const inSum = (text: string, { start, end, numeral }: Amount): boolean =>
  (numeral.arabic && at(text, start - 1) === '+') ||
  (at(text, numeral.end) === '+' && (isAsciiWord(text.charCodeAt(numeral.end + 1)) || end === numeral.end)) ||
  '>=<×*'.includes(at(text, start - 1));

/** 3:2, 1∶1.5: a ratio or a score. */
const inRatio = (text: string, { start, end, numeral }: Amount): boolean =>
  numeral.arabic &&
  ((':∶'.includes(at(text, end)) && isArabic(text.charCodeAt(end + 1))) ||
    (':∶'.includes(at(text, start - 1)) && isArabic(text.charCodeAt(start - 2))));

/** 12号文, 长征五号, 10号线; 5号 is no count either. */
const isDesignation = (text: string, { numeral, word }: Amount): boolean =>
  word === null && at(text, numeral.end) === '号' && at(text, numeral.end + 1) !== '召';

/** 〔2024〕, [2024]12号. */
const inDocumentNumber = (text: string, { start, end }: Amount): boolean =>
  ('〔[﹝'.includes(at(text, start - 1)) && '〕]﹞'.includes(at(text, end))) ||
  '〕﹞'.includes(at(text, start - 1));

/** 第一、 (一) 1. at the head of a line or a clause. */
const isSectionNumber = (text: string, { start, end, word, numeral }: Amount): boolean => {
  if (at(text, start - 1) === '(' && at(text, end) === ')' && word === null) return true;
  const head = start === 0 || '\n。;#'.includes(at(text, start - 1));
  return (
    head &&
    word === null &&
    ('、.．'.includes(at(text, end)) || (numeral.arabic && at(text, start - 1) === '#'))
  );
};

/** 一是, 二要: items of an argument. */
const isItem = (text: string, amount: Amount): boolean =>
  !amount.numeral.arabic &&
  amount.rule === 'number' &&
  '是要为则来'.includes(at(text, amount.end)) &&
  (amount.start === 0 || '\n,，。;；:：、'.includes(at(text, amount.start - 1)));

/** 每万人, 每百户: what a rate is measured by. */
const isRateBase = (text: string, { start, kind, numeral, word }: Amount): boolean =>
  (at(text, start - 1) === '每' && kind !== 'duration') ||
  (numeral.end - start === 1 &&
    numeral.magnitude &&
    word !== null &&
    ['地区生产总值', 'GDP', '国内生产总值', '工业增加值', '产值', '增加值'].some(base =>
      text.startsWith(base, word.end),
    ));

/** 一个, 一批, 一名: no number is meant. */
const isIndefinite = (text: string, { start, numeral, kind }: Amount): boolean =>
  kind === 'count' && numeral.end - numeral.start === 1 && '一零〇'.includes(text.charAt(start));

/** 两地, 三个方面, 四点: a small Chinese numeral before a word that is no measure. */
const isSmallCount = (text: string, { word, numeral }: Amount): boolean =>
  word !== null &&
  word.unit.needs === 'low' &&
  !goesWith(word.unit, numeral, text) &&
  word.unit.surface !== '大';

/** 百亿县区, 千亿县: a size of money that became a name. */
const isMoneyName = ({ numeral, value, word }: Amount): boolean =>
  !numeral.arabic &&
  numeral.magnitude &&
  word?.unit.kind === 'count' &&
  word.unit.needs === 'arabic' &&
  value !== null &&
  value.coefficient >= 1_000_000_000n;

/** 千亿, 百万: multipliers with no digit. */
const isAllPowers = (text: string, { start, end }: Amount['numeral']): boolean => {
  for (let i = start; i < end; i++) if (!isPower(text.charCodeAt(i))) return false;
  return true;
};

/** 亿吨级 is a figure of speech. */
const HUGE = 100_000_000n;

/** 亿元以上, 万吨级: a bound or a class behind the unit says that the magnitude is meant. */
const isMeant = (text: string, { end, kind, value }: Amount, bounds: Bounds): boolean =>
  (kind === 'money' && qualifierAfter(bounds, text, end) !== null) ||
  (kind === 'measure' && text.charAt(end) === '级' && value !== null && value.coefficient < HUGE);

/** 百家, 万人, 千年: a multiplier alone is a figure of speech, unless 近, 上, 超 stands before it. */
const isBareMagnitude = (text: string, amount: Amount, bounds: Bounds): boolean =>
  isOnlyMagnitude(text, amount, bounds) && !isMeant(text, amount, bounds);

const isOnlyMagnitude = (text: string, { start, numeral, rule, word }: Amount, bounds: Bounds): boolean =>
  !numeral.vague &&
  !numeral.more &&
  rule !== 'order of magnitude' &&
  numeral.magnitude &&
  text.charAt(start) !== '十' &&
  (numeral.end - numeral.start === 1 || (word === null && isAllPowers(text, numeral))) &&
  ((word === null && numeral.end - numeral.start === 1) ||
    (qualifierBefore(bounds, text, start) === null && !'上过破超'.includes(at(text, start - 1))));

const LONGEST_PLAIN = 12;
/** 02363856789: more digits than a count has, or a leading zero. */
const isIdentifier = (text: string, { start, numeral, word }: Amount): boolean =>
  numeral.arabic &&
  ((word === null && numeral.end - start >= LONGEST_PLAIN - 1) ||
    (at(text, start) === '0' && isArabic(text.charCodeAt(start + 1))));

/** Rules in the order they are asked; the first that applies gives its name to the rejection. */
export const REJECTION_RULES: readonly RejectionRule[] = [
  { name: 'document number', applies: inDocumentNumber },
  { name: 'letters and digits', applies: touchesLatin },
  { name: 'sum or formula', applies: inSum },
  { name: 'ratio', applies: inRatio },
  { name: 'identifier', applies: isIdentifier },
  { name: 'designation', applies: isDesignation },
  { name: 'section number', applies: isSectionNumber },
  { name: 'item of a list', applies: isItem },
  { name: 'base of a rate', applies: isRateBase },
  { name: 'indefinite one', applies: isIndefinite },
  { name: 'small count', applies: isSmallCount },
  { name: 'bare magnitude', applies: isBareMagnitude },
  { name: 'order of magnitude as a name', applies: (_, amount) => isMoneyName(amount) },
];

const VALUE_VERBS = [
  '达到',
  '达',
  '为',
  '至',
  '到',
  '是',
  '共',
  '共计',
  '总计',
  '仅',
  '数达',
  '达到了',
  '指数',
];
const INDEX_CUES = ['指数', '系数', '值', '分数', '率', '比'];
const INDEX_REACH = 14;

/** Whether a number without a unit is a quantity all the same: 18万职教学生, 指数为50.2, 超300. */
export const standsAlone = (
  text: string,
  { start, numeral, rule, value }: Amount,
  bounds: Bounds,
): boolean => {
  if (rule !== 'number' && rule !== 'vague number') return true;
  if (numeral.vague || (numeral.more && (numeral.magnitude || numeral.arabic)))
    return numeral.magnitude || numeral.more;
  if (numeral.magnitude) return numeral.arabic || (value !== null && value.coefficient >= 10_000n);
  if (!numeral.arabic) return false;
  if (qualifierBefore(bounds, text, start) !== null) return true;
  const before = text.slice(Math.max(0, start - INDEX_REACH), start);
  return VALUE_VERBS.some(verb => before.endsWith(verb)) && INDEX_CUES.some(cue => before.includes(cue));
};
