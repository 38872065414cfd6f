import { readFields } from './fields.ts';

/** 。 ！ ？ ； ： … and what may close behind them: `……`, `。”`, `！）`, marks of a lost font, the mark of a note: `。（⑴⑶）`, `。①`, `。[2]`. */
const FINAL =
  /[。！？!?；;：:…][”’」』》）)】"'\uE000-\uF8FF]{0,4}(?:[（([〔][①-⒛\d]{1,4}[）)\]〕]|[①-⒛]{1,3})?$/u;
/** What begins something new whatever stands above: ■ 张三; ● 一是; ## 标题; - 项; 本报讯; 记者：; an address; 二、标题; 地点：; 主办：. */
const ANEW =
  /^(?:[■□◆▲▼●○•★◎]|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十]、)|(?:地点|主持人?|主办|承办|地址|(?:免责)?声明)[：:]|Copyright\s|点击[上下]方|#{1,6}\s|[-*]\s|本报讯|记者[：:]|https?:|mailto:|www\.)/u;
/** What ends with its line: a byline, a Markdown heading. */
const ALONE = /^(?:[■□◆]|#{1,6}\s)/u;

/** — 12 —; 3 / 10; 第3版: a page number, which stands between the lines of a sentence. */
const PAGE_NUMBER =
  /^[—–\-\s]*(?:第\s*)?\d{1,4}\s*(?:[版页]|\/\s*\d{1,4})?[—–\-\s]*$|^第[一二三四五六七八九十\d]{1,3}[版页]$/u;

export const isPageNumber = (text: string): boolean => text.length <= 20 && PAGE_NUMBER.test(text);

/** Whether a line or paragraph ends as a sentence does. */
export const isFinal = (text: string): boolean => FINAL.test(text.slice(-8));
/** 江州观察 2024-06-13 20:01 重庆: when a page was put on the web, to the minute. */
const STAMP = /^[^，。]{0,24}(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?\s\d{1,2}:\d{2}[^，。]{0,24}$/u;

/** Whether the line tells when a page was put on the web. */
export const isStamp = (text: string): boolean => STAMP.test(text);

const isFurniture = (text: string): boolean =>
  isPageNumber(text) || STAMP.test(text) || (readFields(text).length > 0 && !/[，、]$/u.test(text));

export const startsAnew = (text: string): boolean => ANEW.test(text) || isFurniture(text);
export const standsAlone = (text: string): boolean => ALONE.test(text) || isFurniture(text);

const MARKDOWN = /^#{1,6}\s/u;
/** （一）标题; 一、标题; 第三章 */
const NUMBERED =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部])[^。；]{0,40}$/u;
/** 政府工作报告——2024年1月5日在市人民代表大会第三次会议上; ——在全市农业工作会议上的讲话: where a speech was held. */
const HELD =
  /^[^。！？；]{0,60}[—–―－]{1,2}[^。！？；]{0,24}在[^。！？；]{2,50}(?:会|会议|大会|论坛|仪式|典礼)上(?:的(?:讲话|报告|发言|致辞|说明|演讲))?$/u;

/** Whether the line tells at what meeting a speech was held; more of the title does not stand below it. */
export const tellsMeeting = (text: string): boolean => HELD.test(text);

/** 如何“加快”？ */
const QUESTION = /^[^，。；：:]{2,16}[？?！!]$/u;

/** 一、标题; （二）标题 */
export const isNumbered = (text: string): boolean => NUMBERED.test(text);

/** Whether the text is made like a heading whatever stands around it. */
export const isMarkedHeading = (text: string): boolean =>
  MARKDOWN.test(text) || HELD.test(text) || (NUMBERED.test(text) && !isFinal(text)) || QUESTION.test(text);
