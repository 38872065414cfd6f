/** A pseudo-random whole number below `limit`. Same seed, same numbers: a measure must not wander. */
export type Random = (limit: number) => number;

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return limit => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
};

/** What a reader makes of two places of the damaged text: the one reads right behind the other, or not. */
export interface Link {
  /** Offset of the last character above and of the first below. */
  readonly above: number;
  readonly below: number;
  readonly joined: boolean;
}

export interface Planted {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Punctuation that no line starts with. */
const HANGING = /^[，。、；：！？”’）》」』】…]/u;

/** The lines of a paragraph set at `width` characters. */
export const wrapParagraph = (paragraph: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let at = 0;
  while (at < paragraph.length) {
    let end = Math.min(paragraph.length, at + width);
    while (end < paragraph.length && end - at < width + 2 && HANGING.test(paragraph.slice(end))) end++;
    lines.push(paragraph.slice(at, end));
    at = end;
  }
  return lines;
};

/** Wraps paragraphs hard at `width` characters, with empty lines strewn in between as PDF extraction does. */
export const plantWraps = (paragraphs: readonly string[], width: number, random: Random): Planted => {
  const links: Link[] = [];
  let text = '';
  let above = -1;
  for (const paragraph of paragraphs) {
    wrapParagraph(paragraph, width).forEach((line, i) => {
      if (text !== '') text += random(3) > 0 ? '\n\n' : '\n';
      if (above >= 0) links.push({ above, below: text.length, joined: i > 0 });
      text += line;
      above = text.length - 1;
    });
  }
  return { text, links };
};

/** Cuts the paragraphs of an article in two in mid-sentence: the ends of its upper and lower column. */
const cutColumn = (
  paragraphs: readonly string[],
  random: Random,
): { readonly upper: readonly string[]; readonly lower: readonly string[] } => {
  const at = random(paragraphs.length);
  const cut = paragraphs[at] ?? '';
  let place = 15 + random(Math.max(1, cut.length - 30));
  while (place < cut.length - 5 && /[。！？；：，、”）]/u.test(cut.slice(place - 1, place + 1))) place++;
  return {
    upper: [...paragraphs.slice(0, at), cut.slice(0, place)],
    lower: [cut.slice(place), ...paragraphs.slice(at + 1)],
  };
};

/** How a page of columns is laid out. */
export interface Page {
  /** Whether each column has a title and a byline. */
  readonly headed: boolean;
  /** Column whose lower half is on another page: its upper half goes on nowhere. */
  readonly torn?: number;
}

/**
 * Lays articles in columns side by side, each broken in mid-sentence, and reads the page as extraction does: the
 * upper halves of all columns, then the lower ones. The links are those of every upper end with every paragraph.
 */
export const plantColumns = (
  articles: readonly (readonly string[])[],
  random: Random,
  { headed, torn }: Page,
): Planted => {
  const columns = articles.map(paragraphs => cutColumn(paragraphs, random));
  const links: Link[] = [];
  const starts: number[] = [];
  let text = '';
  const add = (paragraph: string): { readonly start: number; readonly end: number } => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph;
    starts.push(start);
    return { start, end: text.length };
  };
  const ends = columns.map(({ upper }, i) => {
    if (headed) add(`第${'一二三'.charAt(i)}栏的标题写在这里`);
    if (headed) add(`□本报记者 ${'张王李'.charAt(i)}小${'明华平'.charAt(i)}`);
    return upper.map(add).at(-1)?.end ?? 0;
  });
  const targets = columns.map(({ lower }, i) => (i === torn ? null : lower.map(add)[0]?.start));
  for (const [i, end] of ends.entries())
    for (const start of starts) links.push({ above: end - 1, below: start, joined: start === targets[i] });
  return { text, links };
};

/** Repeats one paragraph a few times right behind itself, as page extraction does. */
export const plantRepeats = (
  paragraphs: readonly string[],
  random: Random,
): { readonly text: string; readonly copies: number } => {
  const at = random(paragraphs.length);
  const copies = 1 + random(4);
  const own = paragraphs[at] ?? '';
  const repeated = [...paragraphs.slice(0, at), ...Array<string>(copies).fill(own), ...paragraphs.slice(at)];
  return { text: repeated.join('\n\n'), copies };
};

const BUTTONS = ['下载', '打印', '全屏', '收藏', '【字号：', '加大', '还原', '减小', '】', '分享到：微信'];

/** Puts the buttons of a web page above and below the text. */
export const plantChrome = (
  paragraphs: readonly string[],
  random: Random,
): { readonly text: string; readonly chrome: number } => {
  const above = BUTTONS.slice(0, 4 + random(BUTTONS.length - 4));
  const below = ['责任编辑：王小明', 'http://www.example.cn'];
  return { text: [...above, ...paragraphs, ...below].join('\n'), chrome: above.length + below.length };
};
