import { createTermLocator } from '../extract/terms/index.ts';
import { withBars } from '../view/bars.ts';
import { type Report, type Selection, selectRecords } from '../view/report.ts';
import { createStatsCounter, type Stats } from '../view/stats.ts';
import { ARTICLE_STATS_COLUMNS, articleStatsView, overviewView, statsViews } from '../view/stats-tables.ts';
import type { View } from '../view/view.ts';
import { type Command, type OptionValues, wholeOption } from './command.ts';

const TOP = 10;
/** Rows of the article table unless --limit says otherwise: more than a screen helps nobody. */
const ROWS = 30;

/** Columns that a bar takes at most. */
const BAR = 12;

const chart = (view: View): View => withBars(withBars(view, 'count', BAR), 'characters', BAR);

const reportStats = (records: Stats, options: OptionValues, selection: Selection): Report => {
  const { shown, note } = selectRecords(records.byArticle, ARTICLE_STATS_COLUMNS, {
    limit: ROWS,
    ...selection,
  });
  const byArticle = selection.limit === undefined ? records.byArticle : shown;
  const views = [overviewView(records), articleStatsView(shown), ...statsViews(records)];
  return {
    records: { ...records, byArticle },
    views: options.get('chart') === true ? views.map(chart) : views,
    table: articleStatsView(byArticle),
    ...note,
  };
};

/** `stats`: the corpus in numbers, a row an article. */
export const stats: Command = {
  name: 'stats',
  summary: 'the corpus in numbers: sizes, vocabulary, a row an article, what stands out',
  options: [
    { flags: '--top <n>', description: `length of the top lists (default: ${TOP})` },
    { flags: '--chart', description: 'a bar for each count' },
  ],
  examples: ['cisc stats', 'cisc stats articles/ --sort figures --limit 20'],
  plan: ({ options, selection }) => {
    const top = wholeOption(options, 'top', 0) ?? TOP;
    return {
      extractors: ['tokens', 'figures', 'names', 'speech'],
      collect: environment => {
        const counter = createStatsCounter((...query) => createTermLocator(environment)(...query), top);
        return { add: counter.add, finish: () => reportStats(counter.finish(), options, selection) };
      },
    };
  },
};
