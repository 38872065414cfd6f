import type { Matcher } from '../../../lexicon/matcher.ts';
import type { Decimal } from '../decimal.ts';
import type { FigureKind } from '../figure.ts';
import { wordBefore } from '../lookback.ts';
import { lexNumeral } from '../numeral/numeral.ts';
import type { Unit } from '../unit.ts';
import { accept, type Outcome, reject } from './quantity.ts';

const placeOf = (
  start: number,
  end: number,
  value: Decimal,
  kind: FigureKind,
  unit: string | null,
  rule: string,
): Outcome =>
  accept({
    start,
    end,
    rule,
    kind,
    bound: rule === 'top ranks' ? 'at_most' : 'exact',
    qualified: null,
    value,
    low: null,
    high: null,
    unit,
  });

const RANK_UNITS = new Set(['位', '名', '大']);
const RANK_CUES = [
  '居',
  '列',
  '排',
  '名',
  '全国',
  '全球',
  '世界',
  '亚洲',
  '西部',
  '中部',
  '东部',
  '全省',
  '全市',
  '全区',
  '保持',
  '跃',
  '升',
  '晋',
  '总分',
  '综合',
  '行业',
];
const CUE_REACH = 10;

/** Whether the words before `at` speak of a ranking: 位居全国, 排名, 列. */
const inRanking = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - CUE_REACH), at);
  const clause = before.slice(Math.max(...[...',，。;；\n'].map(mark => before.lastIndexOf(mark))) + 1);
  return RANK_CUES.some(cue => clause.includes(cue));
};

const PAGE_CUES = ['下转', '上接', '转', '见', '接'];
const ENDS = ',，。;；、)）”\n的和与及!！?？';

/** 第五次, 第8位, 第二大; 第一动力 and 第12号 are no figures. */
export const recognizeOrdinal = (units: Matcher<Unit>, text: string, at: number): Outcome | null => {
  const numeral = lexNumeral(text, at + 1);
  if (numeral?.value == null || numeral.start !== at + 1) return null;
  const { end, value } = numeral;
  const unit = units.at(text, end);
  const next = text.charAt(end);
  if (next === '号') return reject(at, end + 1, 'designation');
  if (next === '版' && wordBefore(text, at, PAGE_CUES) !== undefined)
    return reject(at, end + 1, 'page number');
  if (RANK_UNITS.has(next) && (next !== '名' || !text.startsWith('名单', end)))
    return placeOf(at, end + 1, value, 'rank', next, 'rank');
  if (unit !== null) return placeOf(at, unit.end, value, 'ordinal', unit.entry.name, 'ordinal');
  const ranked = inRanking(text, at) && (next === '' || ENDS.includes(next));
  return ranked ? placeOf(at, end, value, 'rank', null, 'rank') : reject(at, end, 'ordinal word');
};

const TOP_UNITS = ['名', '位', '强', '列', '甲'];
const NO_TOP_BEFORE = '目此以日年月天先提空当会眼跟生事';
const MAX_RANK = 5000;

/** 前50名, 前三, 前10强. */
export const recognizeTop = (text: string, at: number): Outcome | null => {
  if (text.charAt(at - 1) !== '前' || NO_TOP_BEFORE.includes(text.charAt(at - 2) || ' ')) return null;
  const numeral = lexNumeral(text, at);
  if (numeral?.value == null || numeral.value.scale > 0 || numeral.value.coefficient > BigInt(MAX_RANK))
    return null;
  const unit = TOP_UNITS.find(word => text.startsWith(word, numeral.end));
  const next = text.charAt(numeral.end);
  if (unit === undefined && next !== '' && !ENDS.includes(next)) return null;
  if (next === '、' && unit === undefined) return null;
  const end = numeral.end + (unit?.length ?? 0);
  return placeOf(at - 1, end, numeral.value, 'rank', unit ?? null, 'top ranks');
};

const SESSIONS = ['次会议', '次全会', '次全体会议', '次代表大会', '次常委会', '次大会'];
const SESSION_REACH = 14;
const COUNTING_BEFORE = [
  '连续',
  '历',
  '举办',
  '举办了',
  '共',
  '已',
  '成功举办',
  '近',
  '前',
  '后',
  '这',
  '任',
  '了',
];

const follows = (text: string, at: number, words: readonly string[]): boolean =>
  wordBefore(text, at, words) !== undefined;

/** 新一届, 两届: no ordinal unless a body follows: 一届全国人大. */
const isIndefinite = (text: string, at: number, end: number): boolean =>
  text.charAt(at) === '两' ||
  (end - at === 1 &&
    text.charAt(at) === '一' &&
    ('新的这上本每任'.includes(text.charAt(at - 1) || ' ') ||
      !['人大', '全国', '政协', '省', '市', '中央', '常委'].some(word => text.startsWith(word, end + 1))));

/** 十次、十一次全会: the first of a list of sessions. */
const isListedSession = (text: string, at: number): boolean =>
  text.startsWith('次、', at) && text.slice(at, at + LISTED_REACH).includes('次全会');
const LISTED_REACH = 9;

/** 二中、三中全会: the first of a list of plenary sessions. */
const LISTED_PLENARY = /^中[、和](?:[一二三四五六七]中[、和])?[一二三四五六七]中全会/u;

/** What has rounds that are numbered without 第: 二轮土地承包. */
const ROUND_NOUNS = ['土地', '承包', '延包', '督察', '中央生态', '中央环保'];

/** 十四届, 三次会议, 三中全会, 二轮承包: ordinals without 第. 连续三届 counts. */
export const recognizeSession = (text: string, at: number): Outcome | null => {
  const numeral = lexNumeral(text, at);
  if (numeral?.value == null || numeral.more || numeral.arabic) return null;
  const { end, value } = numeral;
  if (text.startsWith('中全会', end))
    return placeOf(at, end + 3, value, 'ordinal', '中全会', 'plenary session');
  if (LISTED_PLENARY.test(text.slice(end, end + 9)))
    return placeOf(at, end + 1, value, 'ordinal', '中全会', 'plenary session');
  if (text.charAt(end) === '届' && !isIndefinite(text, at, end) && !follows(text, at, COUNTING_BEFORE))
    return placeOf(at, end + 1, value, 'ordinal', '届', 'session');
  if (text.charAt(end) === '轮' && ROUND_NOUNS.some(noun => text.startsWith(noun, end + 1)))
    return placeOf(at, end + 1, value, 'ordinal', '轮', 'round');
  const session =
    SESSIONS.find(word => text.startsWith(word, end)) ?? (isListedSession(text, end) ? '次' : undefined);
  if (session === undefined || !text.slice(Math.max(0, at - SESSION_REACH), at).includes('届')) return null;
  return placeOf(at, end + session.length, value, 'ordinal', '次', 'session');
};

const NO_PLACE = ['摆在', '放在', '作为'];
const FIRST: Decimal = { coefficient: 1n, scale: 0 };

/** 首届 is the first; 居全国首位 is a rank, 摆在首位 is none. */
export const recognizeFirst = (text: string, at: number): Outcome | null => {
  if (text.startsWith('首届', at)) return placeOf(at, at + 2, FIRST, 'ordinal', '届', 'first');
  const next = text.charAt(at + 2);
  const ranked = text.startsWith('首位', at) && (next === '' || ENDS.includes(next)) && inRanking(text, at);
  return ranked && !follows(text, at, NO_PLACE) ? placeOf(at, at + 2, FIRST, 'rank', '位', 'rank') : null;
};

/** 列36位, 排名第: a number of places behind a word of ranking. */
export const isRankPlace = (text: string, at: number, end: number): boolean =>
  text.charAt(end) === '位' &&
  ['列', '居', '位列', '位居', '排名', '排在', '排', '排行', '名列'].some(cue => {
    const before = text.slice(Math.max(0, at - CUE_REACH), at);
    return (
      before.endsWith(cue) ||
      before.endsWith(`${cue}全国`) ||
      before.endsWith(`${cue}全球`) ||
      before.endsWith(`${cue}世界`)
    );
  });
