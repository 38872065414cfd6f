import { FIGURE_COLUMNS, type FigureRecord, figureRecords } from '../view/figures.ts';
import { createReport } from '../view/report.ts';
import { type Command, collectRecords, numberOption, textOption } from './command.ts';

const KINDS = [
  'count',
  'money',
  'percent',
  'measure',
  'multiple',
  'rank',
  'ordinal',
  'duration',
  'date',
  'fraction',
];

/** `figures`: every quantity, filtered. */
export const figures: Command = {
  name: 'figures',
  summary: 'every quantity in the text, with what it measures',
  options: [
    { flags: '--kind <kind>', description: 'only figures of this kind', choices: KINDS },
    { flags: '--unit <unit>', description: 'only figures with this unit, e.g. 元' },
    { flags: '--min <value>', description: 'only values of at least this, in base units' },
    { flags: '--max <value>', description: 'only values of at most this, in base units' },
  ],
  examples: ['cisc figures --kind money --sort value', 'cisc figures --unit 家 --min 1000 --format csv'],
  plan: ({ options, selection }) => {
    const kind = textOption(options, 'kind');
    const unit = textOption(options, 'unit');
    const min = numberOption(options, 'min') ?? Number.NEGATIVE_INFINITY;
    const max = numberOption(options, 'max') ?? Number.POSITIVE_INFINITY;
    const bounded = min > Number.NEGATIVE_INFINITY || max < Number.POSITIVE_INFINITY;
    const wanted = (figure: FigureRecord): boolean =>
      (kind === undefined || figure.kind === kind) &&
      (unit === undefined || figure.unit === unit) &&
      (!bounded ||
        ((figure.value ?? figure.high ?? Number.NaN) >= min &&
          (figure.value ?? figure.low ?? Number.NaN) <= max));
    return {
      extractors: ['figures'],
      collect: collectRecords(
        part => figureRecords(part).filter(wanted),
        records => createReport(records, FIGURE_COLUMNS, selection),
      ),
    };
  },
};
