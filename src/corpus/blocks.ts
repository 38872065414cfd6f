import { mapPieces, type Piece } from '../text/mapped-text.ts';
import type { BlockKind } from './article.ts';
import { readByline, readLead } from './bylines.ts';
import { joinedPieces } from './pieces.ts';
import { isFinal, type Paragraph } from './wraps.ts';

/** A paragraph with what it is. */
export interface Part {
  readonly kind: BlockKind;
  readonly lines: Paragraph;
  readonly pieces: readonly Piece[];
  /** As it is read. */
  readonly text: string;
}

/** What a line says of itself, the first that matches. */
const PATTERNS: readonly (readonly [BlockKind, RegExp])[] = [
  // http://www.example.cn; mailto:a@b.cn; 第3版; — 12 —
  ['noise', /^(?:https?:\/\/|mailto:|www\.)\S+$|^[—\-\s]*第?\s*\d{1,4}\s*[版页]?[—\-\s]*$/u],
  // 【字号：大 中 小】 打印 关闭
  [
    'noise',
    /^(?:[【[]?\s*(?:字号|字体|打印|关闭|收藏|下载|全屏|分享|扫一扫|返回顶部|责任编辑|责编)[^。]{0,20})$/u,
  ],
  ['advertisement', /^(?:广告|【广告】|推广)$/u],
  // ▲西部科学城实验室外景。; 记者 甲 摄; 图为…; 渝中区产业园。(本报资料图片)
  [
    'caption',
    /^[▲▼△▽]|^(?:图为|图：|上图|下图)|(?:\s|^)(?:摄|供图)(?:[\s/／].{0,12})?$|(?:资料)?图片[)）]?$/u,
  ],
  ['databox', /^数读(?:[·:：].{0,20})?$/u],
  ['sidebar', /^(?:记者问答|相关链接|链接|名词解释|新闻链接|延伸阅读)$/u],
  ['list-item', /^(?:[●○•]|[-*]\s)/u],
];

/** Longest that a title or heading gets. */
const TITLE_LENGTH = 48;

const classify = (text: string): BlockKind => {
  if (/^#{1,6}\s/u.test(text)) return 'heading';
  if (readByline(text).length > 0) return 'byline';
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  if (found !== undefined) return found[0];
  if (readLead(text).length > 0) return 'paragraph';
  return text.length <= TITLE_LENGTH && !isFinal(text) ? 'heading' : 'paragraph';
};

export const readParts = (source: string, paragraphs: readonly Paragraph[]): readonly Part[] =>
  paragraphs.map(lines => {
    const pieces = joinedPieces(source, lines);
    const { text } = mapPieces(source, pieces);
    return { kind: classify(text), lines, pieces, text };
  });
