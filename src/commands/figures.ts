import type { Corpus } from '../analyze.ts';
import type { Environment } from '../extract/extractor.ts';
import { createConverter } from '../extract/figures/convert.ts';
import { FIGURE_KINDS } from '../extract/figures/figure.ts';
import { UNITS_FILE } from '../extract/figures/unit.ts';
import { UsageError } from '../usage-error.ts';
import { type DatedFigure, figureSeries, SERIES_COLUMNS } from '../view/figure-series.ts';
import { TARGET_COLUMNS, targetLedger } from '../view/figure-targets.ts';
import { datedFigures, FIGURE_COLUMNS, type FigureRecord, figureRecords } from '../view/figures.ts';
import { CONVERTED_COLUMNS, convertRecord } from '../view/figures-converted.ts';
import { REJECTION_COLUMNS, rejectionRecords } from '../view/figures-rejected.ts';
import { createReport, type Selection } from '../view/report.ts';
import { type Command, numberOption, type OptionValues, textOption } from './command.ts';
import { collectRecords, type Outcome, perSource } from './plan.ts';

const STATUSES = ['actual', 'target', 'forecast', 'proposed'];
const CHANGES = ['increase', 'decrease'];
const VIEWS = ['by', 'targets', 'convert', 'rejected'];

type Filter = (figure: FigureRecord) => boolean;

const equals =
  (options: OptionValues, name: 'kind' | 'unit' | 'status' | 'change'): Filter =>
  figure => {
    const wanted = textOption(options, name);
    return wanted === undefined || figure[name] === wanted;
  };

/** Keeps figures whose value, or whose range in part, lies between --min and --max. */
const between = (options: OptionValues): Filter => {
  const min = numberOption(options, 'min') ?? Number.NEGATIVE_INFINITY;
  const max = numberOption(options, 'max') ?? Number.POSITIVE_INFINITY;
  if (min === Number.NEGATIVE_INFINITY && max === Number.POSITIVE_INFINITY) return () => true;
  return ({ value, low, high }) =>
    (value ?? high ?? Number.NaN) >= min && (value ?? low ?? Number.NaN) <= max;
};

const about = (options: OptionValues): Filter => {
  const subject = textOption(options, 'subject');
  return figure => subject === undefined || (figure.subject?.includes(subject) ?? false);
};

const filterOf = (options: OptionValues): Filter => {
  const filters = [
    equals(options, 'kind'),
    equals(options, 'unit'),
    equals(options, 'status'),
    equals(options, 'change'),
    between(options),
    about(options),
  ];
  return figure => filters.every(accepts => accepts(figure));
};

/** What becomes of the figures in the chosen view. */
const planView = (options: OptionValues, selection: Selection): Outcome => {
  const wanted = filterOf(options);
  const wantedRecords = (part: Corpus) => figureRecords(part).filter(wanted);
  if (options.get('rejected') === true)
    return perSource(() => rejectionRecords, { columns: REJECTION_COLUMNS }, selection);
  if (options.get('targets') === true)
    return collectRecords<DatedFigure>(
      () => datedFigures,
      figures => createReport(targetLedger(figures, wanted), TARGET_COLUMNS, selection),
    );
  if (options.get('by') !== undefined)
    return collectRecords<DatedFigure>(
      () => part => datedFigures(part).filter(wanted),
      figures => createReport(figureSeries(figures), SERIES_COLUMNS, selection),
    );
  if (options.get('convert') !== true)
    return perSource(() => wantedRecords, { columns: FIGURE_COLUMNS }, selection);
  const prepare = ({ data }: Environment) => {
    const convert = createConverter(data.text(UNITS_FILE));
    return (part: Corpus) => wantedRecords(part).map(record => convertRecord(convert, record));
  };
  return perSource(prepare, { columns: CONVERTED_COLUMNS }, selection);
};

/** `figures`: every quantity, filtered; over time, as targets, in base units, or what is none. */
export const figures: Command = {
  name: 'figures',
  summary: 'every quantity in the text, with what it measures',
  options: [
    { flags: '--kind <kind>', description: 'only figures of this kind', choices: FIGURE_KINDS },
    { flags: '--unit <unit>', description: 'only figures with this unit, e.g. 元' },
    { flags: '--min <value>', description: 'only values of at least this, in base units' },
    { flags: '--max <value>', description: 'only values of at most this, in base units' },
    { flags: '--subject <words>', description: 'only figures whose subject holds these words' },
    {
      flags: '--status <status>',
      description: 'facts, targets, forecasts or proposals only',
      choices: STATUSES,
    },
    { flags: '--change <direction>', description: 'only sizes of such a change', choices: CHANGES },
    {
      flags: '--by <what>',
      description: 'one row a measured thing, over articles and time',
      choices: ['subject'],
    },
    { flags: '--targets', description: 'targets with their deadline, beside what became of them' },
    { flags: '--convert', description: 'values in SI units or the currency beside the written ones' },
    { flags: '--rejected', description: 'every number that is no figure, and the rule that says so' },
  ],
  examples: [
    'cisc figures --kind money --sort value',
    'cisc figures reports/ --targets --subject 高新技术企业',
  ],
  plan: ({ options, selection }) => {
    const views = VIEWS.filter(view => options.get(view) !== undefined);
    if (views.length > 1)
      throw new UsageError(`--${views.join(' and --')} are different views; take one of them`);
    return { extractors: ['figures'], ...planView(options, selection) };
  },
};
