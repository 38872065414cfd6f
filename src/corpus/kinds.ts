import type { BlockKind } from './article.ts';
import { brokenOdds } from './breaks.ts';
import { readByline, readLead } from './bylines.ts';
import { isFinal, isMarkedHeading, isPageNumber } from './marks.ts';

/** Words of the buttons around a page on the web; a line of nothing else is no part of the text. */
const BUTTONS =
  '字号|字体|大|中|小|加大|还原|减小|默认|打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|下载|全屏|分享(?:到|至)?|微信|微博|扫一扫|返回(?:顶部|首页|列表)|上一[篇页]|下一[篇页]|浏览次数|阅读量|点击数|相关(?:报道|新闻|阅读|链接)|首页|当前位置|纠错|朗读|\\d{1,7}次?';
const CHROME = new RegExp(`^(?:(?:${BUTTONS})|[【】[\\]（）()：:|·>\\-—\\s/])+$`, 'u');

/** What a paragraph says of itself; the first that matches counts. */
const PATTERNS: readonly (readonly [BlockKind, RegExp])[] = [
  // [视频]国内联播快讯
  ['heading', /^\[(?:视频|图片|图文|音频)\]\s*[^。]{2,120}$/u],
  // 来源：重庆日报; 发布时间：2024-03-05; 2024年3月5日 星期二
  ['dateline', /^(?:来源|稿源|信息来源|发布时间|发布日期|时间|日期|成文日期)[：:].{0,60}$/u],
  ['dateline', /^(?:.{0,12}\s)?(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:\s.{0,24}|星期.)?$/u],
  // 2024-03-05 08:30 来源：新港日报 【字号：大 中 小】
  [
    'dateline',
    /^(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?.{0,20}(?:来源|稿源|作者|字号|浏览|点击).{0,60}$/u,
  ],
  // 首页 > 要闻 > 正文; 当前位置：首页 » 新闻
  ['noise', /^(?:首页|(?:您?的?(?:当前|所在)?位置)[：:]?)[^。]{0,40}[>＞»›][^。]{0,40}$/u],
  // http://www.example.cn; mailto:a@b.cn; 邮箱：a@b.cn
  ['noise', /^(?:网址|邮箱|电子邮箱|E-?mail)?[：:\s]*(?:https?:\/\/|mailto:|www\.|[\w.]+@[\w.]+$)\S*$/iu],
  // 版面编辑 甲
  ['noise', /^(?:责任?编辑?|责编|编辑|美编|校对|版式|编审|值班主任|排版)[\s：:].{0,40}$/u],
  // 【字号：大 中 小】; 打印 关闭; 分享到：微信; 字体：[大 中 小]; 相关报道：
  ['noise', CHROME],
  ['noise', /^[【】[\]（）()|\-—–=_*·•\s]{1,40}$/u],
  // 咱详见P3; 下转第三版; 上接A1版; （详见4版）
  [
    'noise',
    /^.{0,40}(?:详见|下转|上接)\s*(?:[A-Z]?\d{1,2}|第?[一二三四五六七八九十\d]{1,3})\s*[版页]?.{0,3}$|^.{0,40}详见\s*P\d{1,2}.{0,2}$/u,
  ],
  ['noise', /^.{0,30}(?:版权所有|ICP备|公网安备|未经.{0,6}授权).{0,40}$/u],
  ['advertisement', /^[【[]?(?:广告|推广|公益广告)[】\]]?$/u],
  // ▲西部科学城实验室外景。; 图为…; 记者 甲 摄/视觉; 新华社记者 乙 摄; (本报资料图片); 人民图片
  ['caption', /^[▲▼△▽]|^(?:图为|图①|图：|上图|下图|左图|右图|图片说明)/u],
  [
    'caption',
    /^.{0,60}(?:\s|[）)]|记者.{1,8})(?:摄|供图|摄影)(?:[\s/／].{0,12})?[）)]?$|^.{0,40}(?:资料图片?|本报图片|人民图片|新华社发)[)）]?$/u,
  ],
  ['databox', /^(?:数读|数据速览|数说)(?:\s*[·:：|].{0,20})?$/u],
  ['sidebar', /^(?:记者问答|问答实录|相关链接|新闻链接|链接|名词解释|延伸阅读|知识链接|新闻背景|背景链接)$/u],
  // ● 一是; - 项; * 项
  ['list-item', /^(?:[●○•★◎]|[-*]\s)/u],
];

/** 徐某某代表： above what the deputy says. */
const LABEL = /^[^，。；？！]{2,12}[：:]$/u;

/** Longest that a title or heading gets. */
export const TITLE_LENGTH = 48;

/** Whether a paragraph that does not end as a sentence is short enough for a heading. */
const isHeading = (text: string): boolean =>
  isMarkedHeading(text) || (text.length <= TITLE_LENGTH && !isFinal(text));

/** 徐某某代表： */
export const isLabel = (text: string): boolean => LABEL.test(text);

/** From these odds on a short line is taken for a sentence broken off rather than a heading. */
const BROKEN = 3;

/** Whether a title may read so: 从“跟跑”到“领跑”，园区换挡提速. Only its place tells it from a sentence broken off. */
export const mayBeTitle = (text: string): boolean =>
  !isFinal(text) && text.length <= TITLE_LENGTH && brokenOdds(text) < SURELY_BROKEN;
const SURELY_BROKEN = 6;

/** The kind of a paragraph by its own words. */
export const classify = (text: string): BlockKind => {
  if (readByline(text).length > 0) return 'byline';
  if (isPageNumber(text)) return 'noise';
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  if (found !== undefined) return found[0];
  if (readLead(text).length > 0) return 'paragraph';
  return isHeading(text) && brokenOdds(text) < BROKEN ? 'heading' : 'paragraph';
};
