import {
  createTermLocator,
  type LocatedTerm,
  type TermQuery,
  type TermText,
} from '../extract/terms/index.ts';
import { withBars } from '../view/bars.ts';
import { createGroupCounter, GROUPINGS, type Grouping } from '../view/groups.ts';
import { createReport, type Report, selectRecords } from '../view/report.ts';
import { seriesColumns, seriesMatrix, termSeriesRecords } from '../view/term-series.ts';
import { locatedTerms, TERM_COLUMNS, termText } from '../view/terms.ts';
import { type Command, type Invocation, type OptionValues, textOption } from './command.ts';
import type { Outcome } from './plan.ts';

/** Terms shown unless --limit says otherwise: an index, not a dictionary. */
const TERMS = 100;
const SERIES = 30;
/** How many of the best are kept for sorting by another key. */
const POOL = 1000;
/** Columns that a group takes in the table, and those of the other columns. */
const GROUP_WIDTH = 9;
const OTHERS_WIDTH = 60;
const SHORTEST_BAR = 8;
const LONGEST_BAR = 40;

const splitTerms = (options: OptionValues): readonly string[] | undefined =>
  textOption(options, 'term')
    ?.split(/[,，、]/u)
    .map(term => term.trim())
    .filter(term => term !== '');

const queryOf = ({ options, selection }: Invocation): TermQuery => {
  const only = splitTerms(options);
  const limit = Math.max(POOL, selection.limit ?? 0);
  const names = options.get('names') === true;
  return { fold: options.get('fold') === true, names, ...(only === undefined ? { limit } : { only }) };
};

const groupingOf = (options: OptionValues): Grouping | undefined => {
  const by = textOption(options, 'by');
  return GROUPINGS.find(one => one === by);
};

/** Terms over groups: the whole matrix where it fits and in CSV, an overview with a sparkline otherwise. */
const reportSeries = (
  records: ReturnType<typeof termSeriesRecords>,
  by: Grouping,
  { selection, width }: Invocation,
): Report => {
  const columns = seriesColumns(by);
  const { shown, note } = selectRecords(records, columns, { limit: SERIES, ...selection });
  const matrix = seriesMatrix(shown, by);
  const groups = matrix.columns.length - columns.length;
  const fits = OTHERS_WIDTH + groups * GROUP_WIDTH <= width;
  const overview = { ...matrix, columns, rows: matrix.rows.map(row => row.slice(0, columns.length)) };
  return { records: shown, views: [fits ? matrix : overview], table: matrix, ...note };
};

/** Keeps of each article what terms are found in, and nothing else: a corpus may be large. */
const collectTerms = (call: Invocation): Outcome => ({
  collect: environment => {
    const by = groupingOf(call.options);
    const texts: TermText[] = [];
    const counter = by === undefined ? null : createGroupCounter(by);
    return {
      add: ({ annotations }) => {
        for (const annotation of annotations) {
          texts.push(termText(annotation));
          counter?.add(annotation);
        }
      },
      finish: () => {
        const located = locatedTerms(texts, createTermLocator(environment), queryOf(call));
        if (by === undefined || counter === null) return reportTerms(located, call);
        return reportSeries(termSeriesRecords(located, counter.finish(), by), by, call);
      },
    };
  },
});

const reportTerms = (located: readonly LocatedTerm[], { options, selection, width }: Invocation): Report => {
  const records = located.map(({ record }) => record);
  const report = createReport(records, TERM_COLUMNS, { limit: TERMS, ...selection });
  if (options.get('chart') !== true) return report;
  const longest = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width - OTHERS_WIDTH));
  return { ...report, views: report.views.map(view => withBars(view, 'frequency', longest)) };
};

/** `terms`: what the corpus talks about, and how that changes. */
export const terms: Command = {
  name: 'terms',
  summary:
    'policy terms by termhood (C-value: Frantzi et al. 2000) and dispersion (DP: Gries 2008); over time with --by',
  options: [
    {
      flags: '--by <group>',
      description: 'rates per million words by group; by year or month with a trend test (Mann–Kendall, τ)',
      choices: [...GROUPINGS],
    },
    { flags: '--term <terms>', description: 'only these terms (separated by commas)' },
    { flags: '--fold', description: 'count the variants of a known term as that term' },
    { flags: '--names', description: 'people, institutions and places, too' },
    { flags: '--chart', description: 'a bar for each frequency' },
  ],
  examples: [
    'cisc terms --limit 20 --chart',
    'cisc terms reports/ --by year --term 科学发展观,新质生产力 --format csv',
  ],
  plan: invocation => ({
    extractors: splitTerms(invocation.options) === undefined ? ['tokens', 'names'] : ['tokens'],
    ...collectTerms(invocation),
  }),
};
