import type { Corpus } from '../analyze.ts';
import { INSTITUTION_TYPES } from '../extract/names/mention.ts';
import { UsageError } from '../usage-error.ts';
import {
  ALIAS_COLUMNS,
  aliasProofs,
  INSTITUTION_COLUMNS,
  type InstitutionRecord,
  institutionRecords,
} from '../view/institutions.ts';
import { MENTION_COLUMNS, mentionsInContext } from '../view/mentions.ts';
import { createReport, type Report } from '../view/report.ts';
import { createView } from '../view/view.ts';
import { type Command, textOption } from './command.ts';
import { collectCorpus } from './plan.ts';

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
    const type = textOption(options, 'type');
    return {
      extractors: ['names'],
      ...collectCorpus(corpus => {
        const records = institutionRecords(corpus, options.get('meetings') === true);
        if (argument === null) {
          return createReport(
            records.filter(record => type === undefined || record.type === type),
            INSTITUTION_COLUMNS,
            selection,
          );
        }
        const record = records.find(({ name, aliases }) => name === argument || aliases.includes(argument));
        if (record === undefined)
          throw new UsageError(`${argument}: no institution of that name, and no such file`);
        return reportInstitution(corpus, record);
      }),
    };
  },
};
