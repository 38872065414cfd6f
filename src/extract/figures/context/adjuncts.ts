import type { Span } from '../../../text/span.ts';
import { endsAt } from '../lookback.ts';
import type { Words } from './words.ts';

const NO_COMPARISON = ['比例', '比重', '比率', '比值', '比价', '比赛', '比武', '比分'];
/** 同比, 环比, 占比, 收入比: characters before a 比 that compares nothing, and those that may not follow one. */
const NO_COMPARISON_BEFORE = '同环占对之性类百率入例差';
const COMPARING = ['高于', '低于', '高出', '快于', '慢于', '好于', '优于', '多于', '少于', '大于', '小于'];
const SHORTEST = 2;

/**
 * 从业人员比上次普查, 民企增速高于全部企业: what something is compared with is no part of it. 优于三类水体比例
 * is a name.
 */
const beforeComparison = (text: string, { start, end }: Span): number => {
  const slice = text.slice(start, end);
  for (let at = slice.indexOf('比', SHORTEST); at >= 0; at = slice.indexOf('比', at + 1)) {
    const apart = !NO_COMPARISON_BEFORE.includes(slice.charAt(at - 1));
    const word = NO_COMPARISON.some(one => slice.startsWith(one, at));
    if (apart && !word && at < slice.length - 1) return start + at;
  }
  const found = Math.max(...COMPARING.map(verb => slice.lastIndexOf(verb)));
  return found >= SHORTEST && !/(?:比例|占比|率)$/u.test(slice) ? start + found : end;
};

const SETTINGS = '在从由';

/** 总产值在全国率先突破, 产能从全国: a place at the end is where it is so. */
const beforePlace = (words: Words, text: string, { start, end }: Span): number => {
  let at = end;
  for (;;) {
    const word = words.before(text, at, start);
    if (word === null || !word.classes.has('place')) break;
    at = word.start;
  }
  return at < end && SETTINGS.includes(text.charAt(at - 1) || ' ') && at - 1 - start >= SHORTEST
    ? at - 1
    : end;
};

const LONGEST_BENEFICIARY = 5;

/** 集中采购为群众减负, 保费由每人: those it is done for, or what each had before. */
const beforeBeneficiary = (text: string, { start, end }: Span): number => {
  const slice = text.slice(Math.max(start, end - LONGEST_BENEFICIARY), end);
  const each = Math.max(slice.lastIndexOf('由每'), slice.lastIndexOf('从每'));
  const served = slice.lastIndexOf('为');
  const at = each >= 0 ? each : served;
  const found = end - slice.length + at;
  const named = at === served && ['行为', '作为', '华为', '成为'].some(word => endsAt(text, found + 1, word));
  return at < 0 || named || found - start < SHORTEST || at >= slice.length - 2 ? end : found;
};

/** The phrase without what its end says of comparisons, places and beneficiaries. */
export const withoutAdjuncts = (words: Words, text: string, phrase: Span, changed: boolean): Span => {
  const among = text.charAt(phrase.end - 1) === '中' && text.charAt(phrase.end) === '有';
  const compared = beforeComparison(text, { start: phrase.start, end: phrase.end - (among ? 1 : 0) });
  const placed = beforePlace(words, text, { start: phrase.start, end: compared });
  const end = changed ? beforeBeneficiary(text, { start: phrase.start, end: placed }) : placed;
  return { start: phrase.start, end };
};
