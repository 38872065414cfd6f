import type { Corpus } from '../analyze.ts';
import { INSTITUTION_TYPES } from '../extract/names/mention.ts';
import { UsageError } from '../usage-error.ts';
import {
  ALIAS_COLUMNS,
  aliasProofs,
  createInstitutionCounter,
  INSTITUTION_COLUMNS,
  type InstitutionRecord,
  institutionRecords,
} from '../view/institutions.ts';
import { MENTION_COLUMNS, mentionsInContext } from '../view/mentions.ts';
import { createReport, type Report, type Selection } from '../view/report.ts';
import { createView } from '../view/view.ts';
import { type Command, textOption } from './command.ts';
import { collectCorpus, type Outcome } from './plan.ts';

/** The name of `record` for a mention of it, its own name for others. */
const canonicalOf = (
  mention: { name: string; text: string },
  { name, aliases }: InstitutionRecord,
): string =>
  mention.name === name || aliases.includes(mention.name) || aliases.includes(mention.text)
    ? name
    : mention.name;

/** One institution: the words that explain its short names, every mention with its sentence. */
const reportInstitution = (corpus: Corpus, institution: InstitutionRecord): Report => ({
  records: [institution],
  views: [
    createView(INSTITUTION_COLUMNS, [institution]),
    createView(ALIAS_COLUMNS, aliasProofs(corpus, institution), 'Short names that the text explains'),
    createView(
      MENTION_COLUMNS,
      mentionsInContext(corpus, institution.name, ({ institutions, meetings = [] }) =>
        [...institutions, ...meetings].map(mention => ({
          ...mention,
          name: canonicalOf(mention, institution),
        })),
      ),
      'Mentions',
    ),
  ],
});

/** All of them, with nothing of an article kept but the mentions. */
const listInstitutions = (meetings: boolean, type: string | undefined, selection: Selection): Outcome => ({
  collect: () => {
    const counter = createInstitutionCounter({ meetings });
    return {
      add: counter.add,
      finish: () => {
        const records = counter.records().filter(record => type === undefined || record.type === type);
        return createReport(records, INSTITUTION_COLUMNS, selection);
      },
    };
  },
});

/** @throws UsageError when none has that name. */
const findInstitution = (wanted: string, meetings: boolean): Outcome =>
  collectCorpus(corpus => {
    const record = institutionRecords(corpus, meetings).find(
      ({ name, aliases }) => name === wanted || aliases.includes(wanted),
    );
    if (record === undefined)
      throw new UsageError(`${wanted}: no institution of that name, and no such file`);
    return reportInstitution(corpus, record);
  });

/** `institutions`: every named organisation, or one in detail. */
export const institutions: Command = {
  name: 'institutions',
  summary: 'named organisations with their aliases',
  argument: { name: 'name', description: 'show this institution in detail', required: false },
  options: [
    { flags: '--type <type>', description: 'only institutions of this type', choices: INSTITUTION_TYPES },
    { flags: '--meetings', description: 'meetings that have a name as well' },
  ],
  examples: ['cisc institutions --type company', 'cisc institutions 金凤实验室'],
  plan: ({ argument, options, selection }) => {
    const meetings = options.get('meetings') === true;
    return {
      extractors: ['names'],
      ...(argument === null
        ? listInstitutions(meetings, textOption(options, 'type'), selection)
        : findInstitution(argument, meetings)),
    };
  },
};
