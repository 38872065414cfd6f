import { splitFields } from './bylines.ts';

/** 来源：重庆日报 时间：…; 稿源：新华网 */
const LABELLED = /(?:来源|稿源|信息来源)[：:]\s*(?<medium>[^\s：:，。|（(]{2,20})/u;
/** □重庆日报记者 甲; 新重庆-重庆日报记者 乙; 新华社记者 丙 */
const BYLINE =
  /^[■□◆●▲（(]?\s*(?:[\p{Script=Han}]{2,8}[-—])?(?<medium>[\p{Script=Han}]{1,8}(?:报|社|网|台|新闻|周刊|日报|晚报))(?:首席|见习|实习)?记者/u;
/** 新华社北京3月5日电; 央视网消息（新闻联播）：; 人民网北京3月5日电 */
const AGENCY =
  /^(?<medium>新华社|中新社|新华网|人民网|央视网|中新网|央广网|光明网|中国网)\S{0,12}(?:电|消息|讯)/u;
/** 渝州时报 as a field of its own. */
const NAME = /^(?<medium>[\p{Script=Han}]{2,10}(?:报|社|网|台|新闻|周刊))$/u;
/** 本报: the paper itself, which has no name here. */
const OWN = /^(?:本报|本刊|本网|本社)/u;

const mediumIn = (text: string, pattern: RegExp): string | null => {
  const medium = pattern.exec(text)?.groups?.medium;
  return medium === undefined || OWN.test(medium) ? null : medium;
};

/** The medium that an article names as its source: in a source line, its byline or its first words. */
export const findMedium = (
  datelines: readonly string[],
  bylines: readonly string[],
  opening: string,
): string | null => {
  for (const line of datelines) {
    const medium = mediumIn(line, LABELLED);
    if (medium !== null) return medium;
  }
  for (const line of bylines) {
    const fields = splitFields(line);
    const medium =
      mediumIn(line, BYLINE) ?? fields.map(field => mediumIn(field, NAME)).find(name => name !== null);
    if (medium !== undefined && medium !== null) return medium;
  }
  return mediumIn(opening, AGENCY);
};
