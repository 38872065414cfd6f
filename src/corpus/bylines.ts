import { valuesOf } from './fields.ts';

/** Han names of 2–4 characters, Uighur-style ones with a dot: 王国平, 买买提·艾力. */
const NAME = '\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{2,6})?';
/** ■ 王国平 张亦筑 */
const MARKED = new RegExp(`^[■□◆●▲]\\s*(?<names>${NAME}(?:[\\s、，,]+${NAME}){0,7})$`, 'u');
/** □本报记者 戴娟; 新重庆-重庆日报记者 周允 杨竣; 本报记者 甲 通讯员 乙 */
const REPORTER =
  /^[■□◆●▲（(]?\s*(?:文[/／])?[\p{Script=Han}\-—－A-Za-z]{0,16}(?:[记記]者|通[讯訊][员員]|特派[员員]|[实實][习習]生)[\s：:]+(?<names>.{2,40}?)[）)]?$/u;
/** 作者：甲; 文/乙; 撰文：丙; 文/图 丁; 图文：戊 */
const AUTHOR = /^(?:作者|撰文|撰稿|文|文[/／]图|图[/／]文|图文)\s*[：:/／|\s]\s*(?<names>.{2,30})$/u;
/** ■ 本报评论员: a byline that names nobody. */
const NAMELESS = /^[■□◆●▲（(]?\s*(?:本[报刊网社]|[\p{Script=Han}]{2,6}[报社网])?(?:特约)?评论员[）)]?$/u;
/** 本报讯(记者 陈国栋)为加快…; 新华社北京3月5日电（记者甲、乙） */
const LEAD =
  /^.{0,24}?(?:讯|电|消息|报道)\s*[（(](?:[\p{Script=Han}-]{0,12}?)记者\s*(?<names>[^（）()]{2,40})[）)]/u;
/** Words that stand among names and are none: 首席记者 甲 通讯员 乙 文/图. */
const POSTS =
  /(?:首席|[实實][习習])[记記]者|[记記]者|通[讯訊][员員]|特派[员員]|[实實][习習]生|见习|全媒体|本[报報]|摄影|\s?[文图]\s?[/／]\s?[文图](?:\s|$)|文图|图文|(?:^|\s)[文图][/／]|(?:\p{Script=Han}{2})?报道/gu;
/** 记者 戴娟 摄 视觉重庆; 人民图片 */
const PHOTO = /(?:\s|^)(?:摄|供图|摄影)(?:[\s/／]|$)|图片$/u;

/** Two single characters are one name set wide: 邢 灿. */
const NAME_ONLY = new RegExp(`^${NAME}$`, 'u');

/** 甲（江州学院教授） */
const ASIDE = /[（(][^（）()]{0,40}[）)]/gu;

/** The names in a list of them; empty when anything else stands there. */
export const readNames = (text: string): readonly string[] => {
  const parts = text
    .replace(ASIDE, ' ')
    .replace(POSTS, ' ')
    .split(/[\s、，,/／]+/u)
    .filter(part => part !== '');
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const next = parts[i + 1] ?? '';
    const isPadded = part.length === 1 && next.length === 1;
    if (isPadded) i++;
    names.push(isPadded ? part + next : part);
  }
  return names.every(name => NAME_ONLY.test(name)) ? names : [];
};

/** > 2023年9月4日 · 渝州时报 · 记者 甲 */
const SEPARATED = /\s[·|｜]\s/u;
const QUOTE = /^>\s+/u;

const readSigned = (text: string): readonly string[] => {
  for (const pattern of [MARKED, REPORTER, AUTHOR]) {
    const names = pattern.exec(text)?.groups?.names;
    if (names !== undefined) return readNames(names);
  }
  return [];
};

/** The fields of a line that tells date, medium and reporter side by side. */
export const splitFields = (text: string): readonly string[] =>
  text
    .replace(QUOTE, '')
    .split(SEPARATED)
    .map(field => field.trim());

/** Names of a line that is a byline and nothing else; empty when it is none. */
export const readByline = (text: string): readonly string[] =>
  text.length > 60 || PHOTO.test(text) ? [] : splitFields(text).flatMap(readSigned);

/** Whether a line signs the article, with names or without. */
export const isByline = (text: string): boolean => NAMELESS.test(text) || readByline(text).length > 0;

/** 来源：江州日报 记者 甲 乙: the reporters behind the source, without a colon. */
const UNLABELLED = /\s(?:记者|作者|通讯员)\s(?<names>.{2,30})$/u;

/** Names of the field for them in a line of fields: 2024-03-05 来源：江州日报 作者：甲 乙. */
export const readAuthors = (text: string): readonly string[] => [
  ...valuesOf(text, 'author').flatMap(readNames),
  ...valuesOf(text, 'source').flatMap(value => readNames(UNLABELLED.exec(value)?.groups?.names ?? '')),
];

/** Names inside the opening words of a news item: 本报讯(记者 陈国栋). */
export const readLead = (text: string): readonly string[] => {
  const names = LEAD.exec(text.slice(0, 80))?.groups?.names;
  return names === undefined ? [] : readNames(names);
};
