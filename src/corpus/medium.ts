import { splitFields } from './bylines.ts';
import { valuesOf } from './fields.ts';

/** What a source field holds besides the name: 江州日报 2024-03-05; 江州日报（记者 甲）; 江州日报|A02版. */
const BEHIND = /[\s：:，。|（(].*$|(?:19|20)\d{2}[年\-/.].*$/u;
/** 来源 江州日报 without a colon, inside brackets as well: （来源：江州日报） reads as a field. */
const LONGEST = 20;
/** □重庆日报记者 甲; 新重庆-重庆日报记者 乙; 新华社记者 丙 */
const BYLINE =
  /^[■□◆●▲（(]?\s*(?:[\p{Script=Han}]{2,8}[-—])?(?<medium>[\p{Script=Han}]{1,8}(?:报|社|网|台|新闻|周刊|日报|晚报))(?:首席|见习|实习|全媒体|特约)?记者/u;
/** 新华社北京3月5日电; 据新华社电; 央视网消息（新闻联播）：; 人民网北京3月5日电 */
const AGENCY =
  /^据?(?<medium>新华社|中新社|新华网|人民网|央视网|中新网|央广网|光明网|中国网)\S{0,16}?(?:电|消息|讯)/u;
/** 中新社江州3月5日电 题：… */
const SLUG = /^(?<medium>新华社|中新社)[\p{Script=Han}]{0,8}\d{1,2}月\d{1,2}日电\s*题[：:]/u;
/** 渝州时报 as a field of its own. */
const NAME = /^(?<medium>[\p{Script=Han}]{2,10}(?:报|社|网|台|新闻|周刊))$/u;
/** 《云岭日报》（2024年01月09日 第02版）; 云岭日报 2024年1月9日 星期二 */
const PAGE = /^《?(?<medium>[\p{Script=Han}]{2,10}(?:报|周刊))(?:》|[\s|｜]*(?:19|20)\d{2}[年\-/.])/u;
/** 2024-11-11 in front of the name. */
const DATE = /^(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?\s?/u;
/** 本报: the paper itself, which has no name here. */
const OWN = /^(?:本报|本刊|本网|本社)/u;
/** 3月5日，江州日报记者从…获悉; 接受江州日报记者采访: the paper that speaks of its own reporters. */
const REPORTING =
  /(?:^|[，。；：“、]|接受|日)(?<medium>[\p{Script=Han}]{2,6}?(?:日报|晚报|时报|早报|商报|都市报|城市报|周报|周刊))记者/gu;

const mediumIn = (text: string, pattern: RegExp): string | null => {
  const medium = pattern.exec(text)?.groups?.medium;
  return medium === undefined || OWN.test(medium) ? null : medium;
};

const labelled = (line: string): string | null =>
  valuesOf(line, 'source')
    .map(value => value.replace(BEHIND, ''))
    .find(name => name.length > 1 && name.length <= LONGEST && !OWN.test(name)) ?? null;

const inFields = (line: string): string | null =>
  splitFields(line)
    .map(field => mediumIn(field.replace(DATE, ''), NAME))
    .find(name => name !== null) ?? null;

/** The one medium whose reporters the text speaks of; null when there are several. */
const reportingIn = (body: string): string | null => {
  const media = new Set([...body.matchAll(REPORTING)].map(({ groups }) => groups?.medium ?? ''));
  const [only = null] = media.size === 1 ? media : [];
  return only;
};

/** Where an article may name its source. */
export interface MediumClues {
  readonly datelines: readonly string[];
  readonly bylines: readonly string[];
  /** The lines of the title as they are set. */
  readonly titles: readonly string[];
  readonly body: string;
}

/** Characters in which a report says what agency it comes from. */
const OPENING = 60;

/** The medium that an article names as its source: in a source line, its byline, its first words or its text. */
export const findMedium = ({ datelines, bylines, titles, body }: MediumClues): string | null => {
  const from = (lines: readonly string[], read: (line: string) => string | null): string | null =>
    lines.map(read).find(name => name !== null) ?? null;
  return (
    from(datelines, labelled) ??
    from(bylines, line => mediumIn(line, BYLINE) ?? inFields(line)) ??
    from(datelines, line => mediumIn(line, PAGE) ?? inFields(line) ?? mediumIn(line, AGENCY)) ??
    from(titles, line => mediumIn(line, SLUG)) ??
    mediumIn(body.slice(0, OPENING), AGENCY) ??
    reportingIn(body)
  );
};

/** Whether the name is of an agency, whose reports stand beside those of others on a page. */
export const isAgency = (medium: string): boolean => AGENCY.test(`${medium}电`);
