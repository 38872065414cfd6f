import type { BlockKind } from './article.ts';
import { brokenOdds } from './breaks.ts';
import { isByline, readLead, readNames } from './bylines.ts';
import { readBareLabel, readFields } from './fields.ts';
import { isFinal, isMarkedHeading, isPageNumber, isStamp } from './marks.ts';

/** Words of the buttons around a page on the web; a line of nothing else is no part of the text. */
const BUTTONS =
  '字号|字体|大|中|小|加大|还原|减小|默认|打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|下载|全屏|分享(?:到|至)?|微信(?:好友)?|朋友圈|新浪微博|微博|QQ(?:空间|好友)?|扫一扫|返回(?:顶部|首页|列表)|上一[篇页]|下一[篇页]|浏览次数|阅读量|点击数|相关(?:报道|新闻|阅读|文章|推荐)|(?:推荐|精彩)阅读|往期(?:推荐|回顾)|热门(?:推荐|新闻|阅读|排行)|猜你喜欢|首页|当前位置|纠错|朗读|点赞|评论|转发|举报|复制链接|\\d{1,7}次?';
const CHROME = new RegExp(`^(?:(?:${BUTTONS})|[【】[\\]（）()：:|·>\\-—\\s/])+$`, 'u');

/** What a paragraph says of itself; the first that matches counts. */
const PATTERNS: readonly (readonly [BlockKind, RegExp])[] = [
  // [视频]国内联播快讯
  ['heading', /^\[(?:视频|图片|图文|音频)\]\s*[^。]{2,120}$/u],
  // 来源：重庆日报; 发布时间：2024-03-05; 2024年3月5日 星期二
  ['dateline', /^(?:来源|稿源|信息来源|发布时间|发布日期|时间|日期|成文日期)[：:].{0,60}$/u],
  [
    'dateline',
    /^(?:.{0,12}\s)?(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:\s.{0,24}|\s?星期.(?:[\s|｜].{0,40})?)?$/u,
  ],
  // （2024年3月5日）; （根据录音整理，2024年3月5日）; 二〇二四年十二月二十日
  [
    'dateline',
    /^[（(][^（）()。]{0,20}(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[^（）()。]{0,8}[）)]$/u,
  ],
  // 临川日报 2024年07月16日 星期二 A03：经济
  [
    'dateline',
    /^[\p{Script=Han}]{2,10}(?:报|周刊)[\s|｜]*(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[\s|｜]*(?:星期.)?[\s|｜]*[^。，]{0,16}$/u,
  ],
  [
    'dateline',
    /^[一二][一二三四五六七八九〇○零]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/u,
  ],
  // 《云岭日报》（2024年01月09日 第02版）
  ['dateline', /^《[\p{Script=Han}]{2,10}(?:报|周刊)》\s?[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日.{0,16}$/u],
  // 新华社北京3月5日电; 央视网消息（新闻联播）：
  [
    'dateline',
    /^[\p{Script=Han}]{2,10}(?:社|网|报|台)[\p{Script=Han}]{0,6}(?:\d{1,2}月\d{1,2}日(?:[讯电])|消息)(?:[（(][^（）()]{1,12}[）)])?[：:]?$/u,
  ],
  // 2024-11-11 江州日报
  [
    'dateline',
    /^(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?\s?[\p{Script=Han}]{2,10}(?:报|社|网|台|发布|客户端|周刊)$/u,
  ],
  // 第6版 民生; 第05版：经济; A02 要闻; 04 综合新闻
  ['noise', /^(?:[A-D]\d{1,2}|0\d)\s?[：:]?\s?[\p{Script=Han}]{2,8}$/u],
  ['noise', /^第?[A-D]?\d{1,2}版[：:\s]*[\p{Script=Han}]{2,8}$/u],
  // 新华社北京3月5日电 题：稻浪里的新农具
  ['heading', /^[\p{Script=Han}]{2,10}\d{1,2}月\d{1,2}日电\s*题[：:].{2,60}$/u],
  // 云府发〔2024〕3号; （江教发〔2023〕41号）
  ['dateline', /^[（(]?[\p{Script=Han}]{2,12}[〔[（(［](?:19|20)\d{2}[〕\]）)］]\s?第?\d{1,5}号[）)]?$/u],
  // 2024-03-05 08:30 来源：新港日报 【字号：大 中 小】
  [
    'dateline',
    /^(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?.{0,20}(?:来源|稿源|作者|字号|浏览|点击).{0,60}$/u,
  ],
  // 首页 > 要闻 > 正文; 当前位置：首页 » 新闻; 江州网 > 要闻 > 正文
  [
    'noise',
    /^(?:首页|(?:您?的?(?:现在|当前|目前)?(?:所在)?的?位置)\s*[：:]?)[^。]{0,40}[>＞»›-][^。]{0,40}$/u,
  ],
  [
    'noise',
    /^[^>＞»›。，]{2,12}(?:\s?[>＞»›]{1,2}\s?[^>＞»›。，]{2,12}){1,5}[>＞»›]{1,2}\s?(?:正文|详情|内容)$/u,
  ],
  // 地点：三楼会议室; 出席：全体委员: particulars of a meeting, which no title starts with
  ['paragraph', /^(?:地\s?点|主持人?|主讲人?|出席|列席|参会人员|记录)[：:]/u],
  // 正文：, where texts are put into one file
  ['noise', /^(?:正文|全文|内容)[：:]$/u],
  // 上一篇：另一个标题; 原标题：网站改动前的标题
  ['noise', /^(?:上一[篇条]|下一[篇条]|原标题)[：:].{0,80}$/u],
  // 声明：本网转载…; 免责声明：以上内容…; 特别声明
  ['noise', /^(?:免责|版权|特别|郑重)?声明[：:].{0,200}(?:转载|版权|侵权|本[网站]|来源|观点).{0,200}$/u],
  // 地址：江州市滨江路18号 邮编：400010; 主办：江州市交通局 承办：…; 网站标识码：…; 技术支持：…
  [
    'noise',
    /^(?:地址[：:].{0,60}(?:邮编|电话|传真)[：:].{0,40}|(?:主办|承办|主管)(?:单位)?[：:].{0,60}|网站标识码.{0,80}|技术支持[：:].{0,40})$/u,
  ],
  // 点击上方蓝字关注我们; —END—
  ['noise', /^(?:点击(?:[上下]方|左下角).{0,16}|[—-]{1,3}\s?END\s?[—-]{1,3})$/iu],
  // 扫一扫在手机打开当前页; 分享让更多人看到; 阅读原文
  ['noise', /^(?:扫一扫.{0,20}|分享让更多人看到|\[?(?:阅读|查看)(?:原文|全文)\]?(?:[（(]\S{0,120}[）)])?)$/u],
  // http://www.example.cn; mailto:a@b.cn; 邮箱：a@b.cn
  ['noise', /^(?:网址|邮箱|电子邮箱|E-?mail)?[：:\s]*(?:https?:\/\/|mailto:|www\.|[\w.]+@[\w.]+$)\S*$/iu],
  // 版面编辑 甲
  ['noise', /^[（(【]?(?:责任?编辑?|责编|编辑|美编|校对|版式(?:设计)?|编审|值班主任|排版)[\s：:].{0,40}$/u],
  // 【字号：大 中 小】; 打印 关闭; 分享到：微信; 字体：[大 中 小]; 相关报道：
  ['noise', CHROME],
  ['noise', /^[【】[\]（）()|\-—–=_*·•━─═\s]{1,40}$/u],
  // 咱详见P3; 下转第三版; 上接A1版; （详见4版）
  [
    'noise',
    /^.{0,40}(?:详见|下转|上接)\s*(?:[A-Z]?\d{1,2}|第?[一二三四五六七八九十\d]{1,3})\s*[版页]?.{0,3}$|^.{0,40}详见\s*P\d{1,2}.{0,2}$/u,
  ],
  // 江州网 版权所有; 岭ICP备10002345号; 未经授权不得转载; Copyright © 2010-2024
  [
    'noise',
    /^[^。]{0,60}(?:版权所有|ICP备|公网安备|未经.{0,8}(?:授权|许可).{0,6}(?:不得|禁止|严禁|请勿)|Copyright\s*(?:©|\d))[^。]{0,60}。?$/iu,
  ],
  ['advertisement', /^[【[]?(?:广告|推广|公益广告)[】\]]?$/u],
  // ▲西部科学城实验室外景。; 图为…; 记者 甲 摄/视觉; 新华社记者 乙 摄; (本报资料图片); 人民图片
  // （图片由市水利局提供）
  ['caption', /^[（(]?(?:本[文版])?(?:图片|照片|配图)均?由.{2,30}(?:提供|供图|拍摄)[）)]?$/u],
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

/** The kind of a line of labelled fields; null where it is none, or tells too little. */
const classifyFields = (text: string): BlockKind | null => {
  const bare = readBareLabel(text);
  if (bare === 'date' || bare === 'source') return 'dateline';
  if (bare === 'other') return 'noise';
  const fields = readFields(text);
  const [first] = fields;
  if (first === undefined) return null;
  if (first.name === 'title') return fields.length === 1 && first.value !== '' ? 'heading' : null;
  const has = (name: string): boolean => fields.some(field => field.name === name);
  const isAuthor = first.name === 'author' && readNames(first.value).length === 0;
  if (isAuthor) return null;
  if (has('source') || fields.some(({ name, value }) => name === 'date' && /\d/u.test(value)))
    return 'dateline';
  return fields.every(({ name }) => name === 'editor' || name === 'other') ? 'noise' : null;
};

/** The kind of a paragraph by its own words. */
export const classify = (text: string): BlockKind => {
  if (isByline(text)) return 'byline';
  if (isPageNumber(text)) return 'noise';
  const fields = classifyFields(text);
  if (fields !== null) return fields;
  if (isStamp(text)) return 'dateline';
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  if (found !== undefined) return found[0];
  if (readLead(text).length > 0) return 'paragraph';
  return isHeading(text) && brokenOdds(text) < BROKEN ? 'heading' : 'paragraph';
};
