import { type Document, readCorpus } from './corpus.ts';
import { type Planted, plantColumns, type Random } from './plant.ts';

/** The long paragraphs of a text. */
export type Prose = readonly string[];

const LONG = 60;

export const proseOf = (documents: readonly Document[]): readonly Prose[] =>
  documents
    .map(({ paragraphs }) => paragraphs.filter(text => text.length > LONG && /[。！？”]$/u.test(text)))
    .filter(paragraphs => paragraphs.length >= 2);

/** Government work reports stand at the beginning of the corpus. */
const REPORTS = 72;

/** The news, and the reports, of the corpus that `choose` picks by index. */
export const chooseProse = (
  choose: (index: number) => boolean,
): { readonly news: readonly Prose[]; readonly reports: readonly Prose[] } => {
  const documents = readCorpus();
  const pick = (from: number, to: number) =>
    proseOf(documents.slice(from, to).filter((_, i) => choose(from + i)));
  return { news: pick(REPORTS, documents.length), reports: pick(0, REPORTS) };
};

/** Some paragraphs of a text that follow each other. */
const windowOf = (prose: Prose, random: Random): Prose => {
  const count = Math.min(prose.length, 2 + random(5));
  const start = random(prose.length - count + 1);
  return prose.slice(start, start + count);
};

const itemOf = <T>(items: readonly T[], index: number, otherwise: T): T =>
  items[index % items.length] ?? otherwise;

/** How the texts of a page of columns are chosen. */
export const SELECTIONS = {
  /** Two or three texts of any kind. */
  random: (texts: readonly Prose[], random: Random): readonly Prose[] => {
    const chosen = new Set<Prose>();
    const count = 2 + random(2);
    while (chosen.size < count) chosen.add(itemOf(texts, random(texts.length), []));
    return [...chosen].map(prose => windowOf(prose, random));
  },
  /** Texts that follow each other in the corpus: news of one day. */
  adjacent: (texts: readonly Prose[], random: Random): readonly Prose[] => {
    const first = random(texts.length);
    return Array.from({ length: 2 + random(2) }, (_, i) => windowOf(itemOf(texts, first + i, []), random));
  },
  /** Parts of one text: everything is about one subject. */
  same: (texts: readonly Prose[], random: Random): readonly Prose[] => {
    const count = 2 + random(2);
    const long = texts.filter(({ length }) => length >= 6 * count);
    if (long.length === 0) throw new Error('no text is long enough');
    const prose = itemOf(long, random(long.length), []);
    const step = Math.floor(prose.length / count);
    return Array.from({ length: count }, (_, i) => windowOf(prose.slice(i * step, (i + 1) * step), random));
  },
  /** One column: a paragraph that a page break cuts in two. */
  one: (texts: readonly Prose[], random: Random): readonly Prose[] => [
    windowOf(itemOf(texts, random(texts.length), []), random),
  ],
};

export type Selection = keyof typeof SELECTIONS;

/** Pages of columns, every second one with heads above them; of `torn` ones one column lacks its lower half. */
export const makePages = (
  texts: readonly Prose[],
  selection: Selection,
  count: number,
  random: Random,
  torn = false,
): readonly Planted[] =>
  Array.from({ length: count }, (_, i) => {
    const page = SELECTIONS[selection](texts, random);
    return plantColumns(page, random, { headed: i % 2 === 0, ...(torn ? { torn: i % page.length } : {}) });
  });

/** Pages of one column on which the paragraph that a break leads to is lost: what follows goes on nowhere. */
export const makeLost = (texts: readonly Prose[], count: number, random: Random): readonly Planted[] =>
  makePages(texts, 'one', count, random).flatMap(({ text, links }) => {
    const below = links.find(({ joined }) => joined)?.below ?? 0;
    const above = links.find(({ joined }) => joined)?.above ?? 0;
    const next = text.indexOf('\n\n', below) + 2;
    return next < 2
      ? []
      : [{ text: text.slice(0, below) + text.slice(next), links: [{ above, below, joined: false }] }];
  });
