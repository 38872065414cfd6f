import type { Metadata } from './source.ts';

/** Usual names of what tables, JSON and front matter say of a text, the surest first; as `plainName` makes them. */
const NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['title', 'headline', '标题', '题名', '篇名', '题目', '主标题'],
  date: [
    ...['publishdate', 'pubdate', 'publishtime', 'pubtime', 'publishedat', 'published', 'publishedtime'],
    ...['publicationdate', 'datepublished', 'releasedate', 'releasetime', 'date', 'time', 'datetime'],
    ...['发布日期', '发布时间', '发表日期', '发表时间', '出版日期', '刊发日期', '刊登日期', '见报日期'],
    ...['报道日期', '报道时间', '发稿时间', '日期', '时间'],
  ],
  source: [
    ...['source', 'media', 'medianame', 'publisher', 'sitename', 'newspaper', 'sourcename'],
    ...[
      '来源',
      '媒体',
      '媒体名称',
      '报纸',
      '报纸名称',
      '报刊名称',
      '来源媒体',
      '刊发媒体',
      '发布媒体',
      '报道媒体',
      '信息来源',
      '稿源',
    ],
  ],
  byline: ['author', 'authors', 'byline', 'reporter', 'reporters', 'writer', '作者', '记者', '责任者'],
  section: [...['section', 'column', 'category', 'channel', '栏目', '版面', '版名', '版次', '分类', '频道']],
};

/** What stands in front of such a name and says nothing: news_title, 文章标题. */
const PREFIX = /^(?:news|article|doc|文章|新闻|稿件|报道)(?=.)/u;

/** A name without case, separators and what says nothing: `Publish_Date` → `publishdate`. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '')
    .replace(PREFIX, '');

/** The names that usually hold `field`. */
export const namesOf = (field: keyof Metadata): readonly string[] => NAMES[field];
