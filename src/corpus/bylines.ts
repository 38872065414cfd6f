/** Han names of 2–4 characters, Uighur-style ones with a dot: 王国平, 买买提·艾力. */
const NAME = '\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{2,6})?';
/** ■ 王国平 张亦筑 */
const MARKED = new RegExp(`^[■□◆●▲]\\s*(?<names>${NAME}(?:[\\s、，,]+${NAME}){0,7})$`, 'u');
/** □本报记者 戴娟; 新重庆-重庆日报记者 周允 杨竣; 本报记者 甲 通讯员 乙 */
const REPORTER =
  /^[■□◆●▲（(]?\s*[\p{Script=Han}\-—－A-Za-z]{0,16}(?:记者|通讯员|特派员|实习生)[\s：:]+(?<names>.{2,40}?)[）)]?$/u;
/** 作者：甲; 文/乙; 撰文：丙 */
const AUTHOR = /^(?:作者|撰文|撰稿|文)\s*[：:/／|]\s*(?<names>.{2,30})$/u;
/** 本报讯(记者 陈国栋)为加快…; 新华社北京3月5日电（记者甲、乙） */
const LEAD =
  /^.{0,24}?(?:讯|电|消息|报道)\s*[（(](?:[\p{Script=Han}-]{0,12}?)记者\s*(?<names>[^（）()]{2,40})[）)]/u;
/** Words that stand among names and are none. */
const POSTS = /首席记者|记者|通讯员|特派员|实习生|见习|本报|摄影|文图|(?:\p{Script=Han}{2})?报道/gu;
/** 记者 戴娟 摄 视觉重庆; 人民图片 */
const PHOTO = /(?:\s|^)(?:摄|供图|摄影)(?:[\s/／]|$)|图片$/u;

/** Two single characters are one name set wide: 邢 灿. */
const NAME_ONLY = new RegExp(`^${NAME}$`, 'u');

const readNames = (text: string): readonly string[] => {
  const parts = text
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

/** Names inside the opening words of a news item: 本报讯(记者 陈国栋). */
export const readLead = (text: string): readonly string[] => {
  const names = LEAD.exec(text.slice(0, 80))?.groups?.names;
  return names === undefined ? [] : readNames(names);
};
