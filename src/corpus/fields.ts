/** What a labelled field of a page says of its text. */
export type FieldName = 'title' | 'source' | 'date' | 'author' | 'section' | 'editor' | 'credit' | 'other';

export interface Field {
  readonly name: FieldName;
  readonly value: string;
}

/** The labels that pages set before their fields, and what they stand for. */
const LABELS: Readonly<Record<FieldName, string>> = {
  title: '标\\s?题|题名|篇名',
  source: '(?:信息|文章|稿件|新闻)?来\\s?源|稿源|(?:发布|发文)(?:机构|机关|单位)',
  date: '(?:发布|发表|成文|发文|更新|刊发|发稿)?(?:时\\s?间|日\\s?期)',
  author: '作\\s?者|文字记者|记者|撰文|撰稿',
  section: '栏目|版面',
  editor:
    '(?:责任|值班|网络|新媒体)?编\\s?辑|责编|(?:副|执行)?主编|总编|美编|编审|版式(?:设计)?|校对|值班主任|排版',
  credit: '审核|审校|签发|终审|[一二三]审|监制|统筹|策划',
  other:
    '索引号|主题分类|主题词|(?:发文|发布)?[字文]号|有效性|信息名称|公开(?:方式|形式|时限|范围)|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|数|量)?|访问(?:次数|量)|字号|字体',
};
const NAMES: readonly FieldName[] = [
  'title',
  'source',
  'date',
  'author',
  'section',
  'editor',
  'credit',
  'other',
];
const ANY = NAMES.map(name => `(?<${name}>${LABELS[name]})`).join('|');

/** A label where a field may begin: 10:23来源：; | 作者：; (责编:; 【发布单位】; 来源丨 */
const FIELD = new RegExp(`(?:^|[\\s\\d|｜·/（(【\\[])(?:${ANY})\\s*[：:】\\]丨｜]`, 'gu');
/** A label with nothing behind it: 来源：; [ 索引号 ]; 【发文字号】 */
const BARE = new RegExp(`^[【\\[（(]?\\s*(?:${ANY})\\s*(?:[：:]|[】\\]）)]\\s*[：:]?)$`, 'u');
/** 2024-03-05 10:23; 2024年3月5日08:15:33 星期二 | : what may stand in front of the first label. */
const LEADING =
  /^[【[（(]?\s*(?:(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[\sT]?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*(?:星期.)?\s*[|｜·]?)?\s*$/u;
/** ** of Markdown around a label. */
const EMPHASIS = /\*\*/gu;
const LONGEST = 160;

const nameOf = (groups: Readonly<Record<string, string | undefined>> | undefined): FieldName =>
  NAMES.find(name => groups?.[name] !== undefined) ?? 'other';

/** 【何苗】; 江州日报） |: what a value is set in. */
const trimValue = (text: string): string =>
  text.replace(/^[\s【[（(|｜]+/u, '').replace(/[\s】\]）)|｜·/（(【[]+$/u, '');

/**
 * The labelled fields of a line that consists of them, a date in front allowed: 2024-03-05 来源：江州日报 作者：甲.
 * None for any other line.
 */
export const readFields = (line: string): readonly Field[] => {
  if (line.length > LONGEST || line.includes('。')) return [];
  const text = line.replace(EMPHASIS, '');
  const matches = [...text.matchAll(FIELD)];
  const [first] = matches;
  if (first === undefined) return [];
  const opens = first.index === 0 && !/^[\d\s|｜·/]/u.test(first[0]);
  if (!opens && !LEADING.test(text.slice(0, first.index + 1).replace(/[|｜·/（(【[]$/u, ''))) return [];
  return matches.map((match, i) => {
    const next = matches[i + 1];
    // A digit in front of the next label is the end of this value.
    const end = next === undefined ? text.length : next.index + (/^\d/u.test(next[0]) ? 1 : 0);
    return { name: nameOf(match.groups), value: trimValue(text.slice(match.index + match[0].length, end)) };
  });
};

/** What a label that stands alone on its line is of: 来源：; null where the line is none. */
export const readBareLabel = (line: string): FieldName | null => {
  const match = BARE.exec(line);
  return match === null ? null : nameOf(match.groups);
};

/** The values of one field of a line. */
export const valuesOf = (line: string, name: FieldName): readonly string[] =>
  readFields(line).flatMap(field => (field.name === name && field.value !== '' ? [field.value] : []));
