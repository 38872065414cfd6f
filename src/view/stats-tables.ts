import { labelOf } from './location.ts';
import type { ArticleStats, Stats } from './stats.ts';
import type { Ranked } from './top-terms.ts';
import { type ColumnOf, createView, type View } from './view.ts';

interface Measure {
  readonly name: string;
  readonly value: number | null;
  readonly note: string;
}

const sum = ({ byArticle }: Stats, count: (row: ArticleStats) => number): number =>
  byArticle.reduce((total, row) => total + count(row), 0);

const overview = (stats: Stats): readonly Measure[] => [
  { name: 'files', value: stats.files, note: '' },
  { name: 'articles', value: stats.articles, note: '' },
  { name: 'characters', value: stats.characters, note: `${stats.hanCharacters} of them Han` },
  { name: 'sentences', value: stats.sentences, note: '' },
  { name: 'tokens', value: stats.tokens, note: 'words, no punctuation' },
  { name: 'types', value: stats.types, note: 'distinct words' },
  { name: 'type–token ratio', value: stats.typeTokenRatio, note: 'falls as texts grow' },
  { name: 'MTLD', value: stats.mtld, note: 'lexical diversity whatever the length' },
  { name: 'sentence length', value: stats.meanSentenceLength, note: 'tokens, mean' },
  { name: 'quotes', value: sum(stats, row => row.quotes), note: 'direct speech' },
  { name: 'proposals', value: sum(stats, row => row.proposals), note: '' },
];

const MEASURE_COLUMNS: readonly ColumnOf<Measure>[] = [
  { key: 'measure', header: 'measure', cell: measure => measure.name },
  { key: 'value', header: 'value', align: 'right', cell: measure => measure.value },
  { key: 'note', header: '', cell: measure => ({ text: measure.note, style: 'dim' }) },
];

/** Columns of the row an article; its keys serve `--sort`. */
export const ARTICLE_STATS_COLUMNS: readonly ColumnOf<ArticleStats>[] = [
  { key: 'title', header: 'article', cell: row => labelOf(row) },
  { key: 'date', header: 'date', cell: row => row.date },
  { key: 'characters', header: 'chars', align: 'right', cell: row => row.characters },
  { key: 'tokens', header: 'tokens', align: 'right', cell: row => row.tokens },
  { key: 'figures', header: 'figures', align: 'right', cell: row => row.figures },
  { key: 'people', header: 'people', align: 'right', cell: row => row.people },
  { key: 'institutions', header: 'inst.', align: 'right', cell: row => row.institutions },
];

const rankedColumns = (header: string): readonly ColumnOf<Ranked>[] => [
  { key: 'name', header, cell: row => row.name },
  { key: 'count', header: 'mentions', align: 'right', cell: row => row.count },
  { key: 'articles', header: 'articles', align: 'right', cell: row => row.articles },
];

const KIND_COLUMNS: readonly ColumnOf<readonly [string, number]>[] = [
  { key: 'kind', header: 'kind', cell: ([kind]) => kind },
  { key: 'count', header: 'figures', align: 'right', cell: ([, count]) => count },
];

/** The table of articles. */
export const articleStatsView = (rows: readonly ArticleStats[]): View =>
  createView(ARTICLE_STATS_COLUMNS, rows, 'Articles');

/** The other tables of `cisc stats`, side by side where there is room. */
export const statsViews = (stats: Stats): readonly View[] =>
  [
    createView(rankedColumns('term'), stats.topTerms, 'Terms'),
    createView(rankedColumns('person'), stats.topPeople, 'People'),
    createView(rankedColumns('institution'), stats.topInstitutions, 'Institutions'),
    createView(KIND_COLUMNS, Object.entries(stats.figuresByKind), 'Figures by kind'),
  ].map((view, i) => ({ ...view, beside: i > 0 }));

/** Sizes and vocabulary. */
export const overviewView = (stats: Stats): View => createView(MEASURE_COLUMNS, overview(stats), 'Corpus');
