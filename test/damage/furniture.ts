import { type Link, type Random, wrapParagraph } from './plant.ts';

/** What a printed page has above and below its text, by the number of the page from 1. */
interface Design {
  readonly name: string;
  readonly head?: (page: number) => string;
  /** Whether the head is the title, which stands above the text of the first page. */
  readonly isTitle?: boolean;
  readonly foot?: (page: number, pages: number) => string;
  /** What the extraction leaves between two pages. */
  readonly between: string;
}

const JOURNAL = '江城市人民政府公报 2024年第6期';
const TITLE = '江城市发展规划纲要';

/** Designs that official gazettes, reports, books and print-outs of web pages have. */
export const DESIGNS: readonly Design[] = [
  { name: 'form feeds, numbers in dashes', foot: page => `— ${page} —`, between: '\n\f' },
  {
    name: 'form feeds, a head, bare numbers',
    head: () => JOURNAL,
    foot: page => `${page}`,
    between: '\n\f',
  },
  { name: 'form feeds, a head alone', head: () => TITLE, isTitle: true, between: '\n\f' },
  { name: 'numbers in hyphens', foot: page => `- ${page} -`, between: '\n' },
  { name: 'bare numbers', foot: page => `${page + 40}`, between: '\n\n' },
  {
    name: 'a head and bare numbers',
    head: () => JOURNAL,
    foot: page => `${page}`,
    between: '\n',
  },
  {
    name: 'heads with numbers, left and right',
    head: page => (page % 2 === 0 ? `${page}  ${JOURNAL}` : `${TITLE} · ${page}`),
    between: '\n',
  },
  { name: 'page of pages', foot: (page, pages) => `第 ${page} 页 共 ${pages} 页`, between: '\n' },
  {
    name: 'print-out of a web page',
    head: () => `2024/3/5 10:12    ${JOURNAL}`,
    foot: (page, pages) => `https://www.example.cn/report/20240305.html    ${page}/${pages}`,
    between: '\n\f',
  },
  { name: 'a head alone', head: () => JOURNAL, between: '\n' },
];

/** A text in pages. */
export interface Paged {
  readonly text: string;
  readonly links: readonly Link[];
  /** Where the furniture stands. */
  readonly furniture: readonly { readonly start: number; readonly end: number }[];
}

interface Row {
  readonly text: string;
  /** Whether it goes on from the row above. */
  readonly joined: boolean;
}

const wrapRows = (paragraphs: readonly string[], width: number): readonly Row[] =>
  paragraphs.flatMap(paragraph =>
    wrapParagraph(paragraph, width).map((text, i): Row => ({ text, joined: i > 0 })),
  );

/**
 * Sets paragraphs in lines and pages of one size; the lines of a paragraph on one page are one where the extraction
 * has joined them. The links are those across the page breaks.
 */
export const plantFurniture = (
  paragraphs: readonly string[],
  design: Design,
  random: Random,
  isWrapped = true,
): Paged => {
  const rows = wrapRows(paragraphs, 24 + random(14));
  const height = 25 + random(21);
  const pages = Math.ceil(rows.length / height);
  const furniture: { start: number; end: number }[] = [];
  const links: Link[] = [];
  let text = '';
  let above = -1;
  const add = (line: string | undefined): void => {
    if (line === undefined) return;
    furniture.push({ start: text.length, end: text.length + line.length });
    text += `${line}\n`;
  };
  for (let page = 0; page < pages; page++) {
    if (page > 0) text = text.slice(0, -1) + design.between;
    if (design.isTitle === true && page === 0) text = `${TITLE}\n`;
    else add(design.head?.(page + 1));
    rows.slice(page * height, (page + 1) * height).forEach((row, i) => {
      if (i === 0 && above >= 0) links.push({ above, below: text.length, joined: row.joined });
      if (!isWrapped && i > 0 && row.joined) text = text.slice(0, -1);
      text += `${row.text}\n`;
      above = text.length - 2;
    });
    add(design.foot?.(page + 1, pages));
  }
  return { text, links, furniture };
};
