import { type Corpus, mergeCorpora } from '../analyze.ts';
import type { ExtractorName } from '../extract/extractor.ts';
import { createTermLocator } from '../extract/terms/index.ts';
import { UsageError } from '../usage-error.ts';
import { type KeyRecord, keyRecords, UNITS, type Unit } from '../view/compare.ts';
import { KEY_COLUMNS, keyTable, keyViews } from '../view/compare-tables.ts';
import { type Report, type Selection, selectRecords } from '../view/report.ts';
import { type Command, type OptionValues, textOption, wholeOption } from './command.ts';

/** Items on each side unless --limit says otherwise. */
const ITEMS = 20;
const LEAST = 3;

const EXTRACTORS: Readonly<Record<Unit, readonly ExtractorName[]>> = {
  terms: ['tokens', 'names'],
  words: ['tokens'],
  people: ['tokens', 'names'],
  institutions: ['tokens', 'names'],
};

const unitOf = (options: OptionValues): Unit => {
  const of = textOption(options, 'of');
  return UNITS.find(unit => unit === of) ?? 'terms';
};

const reportKeys = (
  records: readonly KeyRecord[],
  left: string,
  chart: boolean,
  selection: Selection,
): Report => {
  const sides = (['left', 'right'] as const).map(side =>
    selectRecords(
      records.filter(({ key }) => key === side),
      KEY_COLUMNS,
      { limit: ITEMS, ...selection },
    ),
  );
  const shown = sides.flatMap(side => side.shown);
  const note = sides.find(side => side.note.note !== undefined)?.note;
  return {
    records: shown,
    views: keyViews(shown, { left, right: 'the others' }, chart),
    table: keyTable(shown),
    ...(note === undefined ? {} : { note: `${note.note} on a side` }),
  };
};

/** `compare`: what tells one corpus from another. */
export const compare: Command = {
  name: 'compare',
  summary:
    'keyness of two corpora: log-likelihood (Rayson & Garside 2000), χ² (Yates 1934), log ratio (Hardie 2014)',
  argument: {
    name: 'left',
    description: 'file, folder or glob compared with the paths behind it',
    required: true,
  },
  options: [
    { flags: '--of <unit>', description: 'what is compared (default: terms)', choices: [...UNITS] },
    {
      flags: '--min <n>',
      description: `only what occurs n times or more in both together (default: ${LEAST})`,
    },
    { flags: '--chart', description: 'a bar for the log ratio' },
  ],
  examples: ['cisc compare archive/ reports/', 'cisc compare archive/ reports/ --of institutions --chart'],
  plan: ({ argument, options, selection }) => {
    const unit = unitOf(options);
    const least = wholeOption(options, 'min', 1) ?? LEAST;
    if (argument === null || argument === '') throw new UsageError('compare: takes two corpora');
    return {
      extractors: EXTRACTORS[unit],
      against: [argument],
      collect: environment => {
        const right: Corpus[] = [];
        const left: Corpus[] = [];
        return {
          add: part => right.push(part),
          addOther: part => left.push(part),
          finish: () => {
            const locate = createTermLocator(environment);
            const records = keyRecords(mergeCorpora(left), mergeCorpora(right), unit, locate, least);
            return reportKeys(records, argument, options.get('chart') === true, selection);
          },
        };
      },
    };
  },
};
