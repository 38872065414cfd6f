/** 。 ！ ？ ； ： … and what may close behind them: `……`, `。”`, `！）`, marks of a lost font. */
const FINAL = /[。！？!?；;：:…][”’」』》）)】"'\uE000-\uF8FF]{0,4}$/u;
/** What begins something new whatever stands above: ■ 张三; ● 一是; ## 标题; - 项; 本报讯; 记者：; an address. */
const ANEW = /^(?:[■□◆▲▼●○•★◎]|#{1,6}\s|[-*]\s|本报讯|记者[：:]|https?:|mailto:|www\.)/u;
/** What ends with its line: a byline, a Markdown heading. */
const ALONE = /^(?:[■□◆]|#{1,6}\s)/u;

/** — 12 —; 3 / 10; 第3版: a page number, which stands between the lines of a sentence. */
const PAGE_NUMBER =
  /^[—–\-\s]*(?:第\s*)?\d{1,4}\s*(?:[版页]|\/\s*\d{1,4})?[—–\-\s]*$|^第[一二三四五六七八九十\d]{1,3}[版页]$/u;

export const isPageNumber = (text: string): boolean => text.length <= 20 && PAGE_NUMBER.test(text);

/** Whether a line or paragraph ends as a sentence does. */
export const isFinal = (text: string): boolean => FINAL.test(text.slice(-8));
export const startsAnew = (text: string): boolean => ANEW.test(text) || isPageNumber(text);
export const standsAlone = (text: string): boolean => ALONE.test(text) || isPageNumber(text);

const MARKDOWN = /^#{1,6}\s/u;
/** （一）标题; 一、标题; 第三章 */
const NUMBERED =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部])[^。；]{0,40}$/u;
/** 如何“加快”？ */
const QUESTION = /^[^，。；：:]{2,16}[？?！!]$/u;

/** Whether the text is made like a heading whatever stands around it. */
export const isMarkedHeading = (text: string): boolean =>
  MARKDOWN.test(text) || (NUMBERED.test(text) && !isFinal(text)) || QUESTION.test(text);
