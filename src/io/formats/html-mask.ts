import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['children'][number];

/** Stands for what is not seen: it is as long as what it covers, and no reader of texts sees it either. */
const COVER = '\u200b';

/** Elements whose content is no text of the page. */
const HIDDEN = new Set(
  'script style noscript template iframe svg canvas object head nav footer aside form button select textarea'.split(
    ' ',
  ),
);
/** Elements that start a line of their own. */
const BLOCKS = new Set(
  'address article blockquote body br caption center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements that stand apart on their line. */
const CELLS = new Set(['td', 'th']);
/** Names that such pages give to what surrounds the text. */
const CHROME =
  /(?:^|[-_\s])(?:nav|menu|footer|sidebar|crumb|crumbs|breadcrumb|logo|bottom|foot|friend|search|login|qrcode|share|comment|related|recommend|copyright|toolbar|pagination|ad|ads|banner)(?:$|[-_\s])/iu;

/** A block that is mostly links is a menu or a list of other pages. */
const LINKED = 0.6;
const LONG = 300;

type Element = Extract<Node, { readonly attribs: unknown }>;

const isElement = (node: Node): node is Element => 'attribs' in node;

const lengthOf = (node: Node): number => DomUtils.textContent(node).replace(/\s+/gu, '').length;

const isLinkList = (node: Node): boolean => {
  if (!isElement(node) || !BLOCKS.has(node.name)) return false;
  const length = lengthOf(node);
  if (length === 0 || length > LONG) return false;
  const linked = DomUtils.getElementsByTagName('a', node).reduce((sum, link) => sum + lengthOf(link), 0);
  return linked > LINKED * length;
};

/** BreadcrumbNav → Breadcrumb-Nav */
const splitNames = (names: string): string => names.replace(/(?<=[a-z])(?=[A-Z])/gu, '-');

const isChrome = (node: Node): boolean =>
  isElement(node) &&
  (HIDDEN.has(node.name) || CHROME.test(splitNames(`${node.attribs.class ?? ''} ${node.attribs.id ?? ''}`)));

/** &nbsp; &amp; &#8220; &#x201c; */
const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,8}));?/giu;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['times', '×'],
  ['permil', '‰'],
  ['yen', '¥'],
]);
const LAST_CODE = 0x10ffff;

const decodeEntity = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
  const known = code === null ? NAMED.get(name?.toLowerCase() ?? '') : undefined;
  const text = code !== null && code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : (known ?? whole);
  return text.toWellFormed().padEnd(whole.length, COVER).slice(0, whole.length);
};

/** A stretch of text as it is seen, as long as it is written: line breaks of the markup are blanks. */
const readText = (raw: string): string => raw.replace(/[\r\n\t]/gu, ' ').replace(ENTITY, decodeEntity);

/** What the markup between two stretches of text amounts to: a new line, another cell of a table, nothing. */
type Gap = '\n' | ' ' | '';

/** What covers a stretch of markup, with a line break where a block starts or ends in it. */
const cover = (length: number, gap: Gap): string =>
  length <= 0 ? '' : gap + COVER.repeat(length - gap.length);

interface Visible {
  readonly start: number;
  readonly end: number;
  /** What stands between the text before and this. */
  readonly gap: Gap;
}

const listVisible = (root: Document): readonly Visible[] => {
  const visible: Visible[] = [];
  let gap: Gap = '';
  const visit = (node: Node): void => {
    if (node.type === ElementType.Text && node.startIndex !== null && node.endIndex !== null) {
      if (node.data.trim() === '') {
        if (gap === '') gap = ' ';
        return;
      }
      visible.push({ start: node.startIndex, end: node.endIndex + 1, gap });
      gap = '';
      return;
    }
    if (!isElement(node) || isChrome(node) || isLinkList(node)) return;
    const own: Gap = BLOCKS.has(node.name) ? '\n' : CELLS.has(node.name) ? ' ' : '';
    if (gap !== '\n' && own !== '') gap = own;
    for (const child of node.children) visit(child);
    if (gap !== '\n' && own !== '') gap = own;
  };
  for (const child of root.children) visit(child);
  return visible;
};

/** A page with all that is not text covered, and what its head says of it. Offsets stay those of the page. */
export interface MaskedPage {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly section: string | null;
}

const METADATA = {
  title: ['og:title', 'articletitle', 'title'],
  date: [
    'article:published_time',
    'pubdate',
    'publishdate',
    'publish_date',
    'firstpublishedtime',
    'og:release_date',
  ],
  source: ['contentsource', 'source', 'mediaid', 'og:site_name'],
  section: ['columnname', 'article:section', 'catalogs'],
};

const readMeta = (root: Document, names: readonly string[]): string | null => {
  for (const element of DomUtils.getElementsByTagName('meta', root)) {
    const name = (element.attribs.property ?? element.attribs.name ?? '').toLowerCase();
    const content = element.attribs.content?.trim() ?? '';
    if (names.includes(name) && content !== '') return content;
  }
  return null;
};

const readHeading = (root: Document): string | null => {
  const headings = DomUtils.getElementsByTagName('h1', root);
  const [only] = headings;
  return headings.length === 1 && only !== undefined
    ? DomUtils.textContent(only).replace(/\s+/gu, ' ').trim() || null
    : null;
};

/** 码头开工_新港网, 码头开工 - 新港网: the title of the window, where a line of the page is the same without the site. */
const readWindowTitle = (root: Document, text: string): string | null => {
  const [element] = DomUtils.getElementsByTagName('title', root);
  if (element === undefined) return null;
  const whole = DomUtils.textContent(element).replace(/\s+/gu, ' ').trim();
  const lines = new Set(text.split('\n').map(line => line.replaceAll(COVER, '').trim()));
  const ends = [whole.length, ...[...whole.matchAll(/\s?[_|｜—–-]/gu)].map(({ index }) => index).reverse()];
  return ends.map(end => whole.slice(0, end)).find(title => title !== '' && lines.has(title)) ?? null;
};

/** Covers everything of an HTML page but its text, unit by unit. */
export const maskHtml = (html: string): MaskedPage => {
  const root = parseDocument(html, { withStartIndices: true, withEndIndices: true, decodeEntities: false });
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, gap } of listVisible(root)) {
    parts.push(cover(start - at, gap), readText(html.slice(start, end)));
    at = end;
  }
  parts.push(cover(html.length - at, '\n'));
  const text = parts.join('');
  return {
    text,
    title: readHeading(root) ?? readMeta(root, METADATA.title) ?? readWindowTitle(root, text),
    date: readMeta(root, METADATA.date),
    source: readMeta(root, METADATA.source),
    section: readMeta(root, METADATA.section),
  };
};
