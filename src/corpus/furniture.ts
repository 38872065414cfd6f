import type { BlockKind } from './article.ts';
import { readNames } from './bylines.ts';
import { type FieldName, readBareLabel, readFields } from './fields.ts';
import { type Part, withKinds } from './part.ts';
import { stripMarks } from './titles.ts';

/** Longest value that stands below its label, step of a breadcrumb, title of another page. */
const VALUE_LENGTH = 40;
const STEP_LENGTH = 12;
const LINK_LENGTH = 48;

type Kinds = Map<number, BlockKind>;

/** 江州日报; 江州市人民政府; 江州发布: who publishes. */
const PUBLISHER = /(?:报|社|网|台|新闻|周刊|客户端|频道|发布|政府|[局委办厅部院]|中心)$/u;

const LABEL_KINDS: Readonly<Partial<Record<FieldName, BlockKind>>> = {
  source: 'dateline',
  date: 'dateline',
  author: 'dateline',
  section: 'dateline',
  title: 'noise',
  other: 'noise',
};

/** Whether `text` can be what a label asks for. */
const answers = (label: FieldName, text: string): boolean => {
  if (text.length > VALUE_LENGTH || readBareLabel(text) !== null || text.endsWith('。')) return false;
  if (label === 'date') return /\d/u.test(text);
  if (label === 'source') return PUBLISHER.test(text);
  return label !== 'author' || readNames(text).length > 0;
};

/** Labels on lines of their own and what stands below each: 来源： / 江州日报. */
const findLabelled = (parts: readonly Part[], kinds: Kinds): void => {
  parts.forEach(({ text }, i) => {
    const label = readBareLabel(text);
    const kind = label === null ? undefined : LABEL_KINDS[label];
    const below = parts[i + 1];
    if (label === null || kind === undefined || below === undefined || !answers(label, below.text)) return;
    kinds.set(i, kind);
    kinds.set(i + 1, label === 'title' ? 'heading' : kind);
  });
};

/** > between the steps of a breadcrumb that is set line by line. */
const STEP = /^[>＞»›]{1,2}$/u;

const findSteps = (parts: readonly Part[], kinds: Kinds): void => {
  parts.forEach(({ text }, i) => {
    if (!STEP.test(text)) return;
    for (const k of [i - 1, i + 1])
      if (parts[k]?.kind === 'heading' && parts[k].text.length <= STEP_LENGTH) kinds.set(k, 'noise');
  });
};

/** 江州博物馆开放_江州新闻网; 江州博物馆开放 - 江州网: the title of the window above that of the page. */
const WINDOW_TITLE = /^(?<title>.{4,60}?)\s?[_|｜—–-]{1,3}\s?[^_|｜]{2,20}$/u;
const TOP = 8;

const findWindowTitle = (parts: readonly Part[], kinds: Kinds): void => {
  const title = WINDOW_TITLE.exec(parts[0]?.text ?? '')?.groups?.title;
  if (title !== undefined && parts.slice(1, TOP).some(({ text }) => stripMarks(text) === title))
    kinds.set(0, 'noise');
};

/** 相关阅读: titles of other pages follow, to the end of this one. */
const RELATED =
  /^(?:相关(?:报道|新闻|阅读|文章|推荐|链接)|(?:延伸|推荐|精彩)阅读|往期(?:推荐|回顾)|热门(?:推荐|新闻|阅读|排行)|猜你喜欢|更多(?:新闻|阅读))\s*[：:>＞]{0,2}$/u;

const isLink = ({ kind, text }: Part): boolean =>
  kind === 'heading' ||
  kind === 'noise' ||
  ((kind === 'paragraph' || kind === 'list-item') && text.length <= LINK_LENGTH && !/[。：:]/u.test(text));

const findRelated = (parts: readonly Part[], kinds: Kinds): void => {
  const start = parts.findLastIndex(part => !isLink(part)) + 1;
  const label = parts.findIndex(({ text }, i) => i >= start - 1 && RELATED.test(text));
  if (label < 0) return;
  for (let i = label; i < parts.length; i++) kinds.set(i, 'noise');
};

/** 审核：甲: who passed the page, in a row with who edited it or at the end. */
const findCredits = (parts: readonly Part[], kinds: Kinds): void => {
  const isCredit = (i: number): boolean => readFields(parts[i]?.text ?? '')[0]?.name === 'credit';
  for (let start = 0; start < parts.length; start++) {
    let end = start;
    while (isCredit(end)) end++;
    if (end === start) continue;
    const stands = end === parts.length || parts[end]?.kind === 'noise' || parts[start - 1]?.kind === 'noise';
    for (let i = start; stands && i < end; i++) kinds.set(i, 'noise');
    start = end;
  }
};

/** Marks what a page says about itself and about other pages, by what stands around it. */
export const markFurniture = (parts: readonly Part[]): readonly Part[] => {
  const kinds: Kinds = new Map();
  findLabelled(parts, kinds);
  findSteps(parts, kinds);
  findWindowTitle(parts, kinds);
  findCredits(parts, kinds);
  const marked = withKinds(parts, kinds);
  const related: Kinds = new Map();
  findRelated(marked, related);
  return withKinds(marked, related);
};
