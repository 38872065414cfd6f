import type { Corpus } from '../analyze.ts';
import { PERSON_KINDS } from '../extract/names/mention.ts';
import { UsageError } from '../usage-error.ts';
import { COMPANION_COLUMNS, findCompanions } from '../view/companions.ts';
import { MENTION_COLUMNS, mentionsInContext } from '../view/mentions.ts';
import {
  createPersonCounter,
  PEOPLE_COLUMNS,
  type PersonRecord,
  personRecords,
  type RoleRecord,
} from '../view/people.ts';
import { PROPOSAL_COLUMNS, proposalRecords } from '../view/proposals.ts';
import { QUOTE_COLUMNS, quoteRecords } from '../view/quotes.ts';
import { createReport, type Report, type Selection } from '../view/report.ts';
import { type ColumnOf, createView, type View } from '../view/view.ts';
import { type Command, textOption } from './command.ts';
import { collectCorpus, type Outcome } from './plan.ts';

const ROLE_COLUMNS: readonly ColumnOf<RoleRecord>[] = [
  { key: 'date', header: 'date', cell: role => role.date },
  { key: 'role', header: 'role', cell: role => role.text },
  {
    key: 'article',
    header: 'article',
    overflow: 'end',
    cell: role => ({ text: role.article, style: 'dim' }),
  },
];

const saidBy = (corpus: Corpus, speaker: string) => ({
  quotes: quoteRecords(corpus, { indirect: true, speaker }),
  proposals: proposalRecords(corpus, { speaker }),
});

const saidViews = ({ quotes, proposals }: ReturnType<typeof saidBy>): readonly View[] => [
  ...(quotes.length === 0 ? [] : [createView(withoutSpeaker(QUOTE_COLUMNS), quotes, 'Quotes')]),
  ...(proposals.length === 0 ? [] : [createView(withoutSpeaker(PROPOSAL_COLUMNS), proposals, 'Proposals')]),
];

const withoutSpeaker = <R>(columns: readonly ColumnOf<R>[]): readonly ColumnOf<R>[] =>
  columns.filter(({ key }) => key !== 'speaker' && key !== 'posts');

/** One person: roles by date with the article each comes from, companions, words, every mention with its sentence. */
const reportPerson = (corpus: Corpus, person: PersonRecord): Report => ({
  records: [{ ...person, ...saidBy(corpus, person.name) }],
  views: [
    createView(PEOPLE_COLUMNS, [person]),
    createView(ROLE_COLUMNS, person.roles, 'Roles'),
    createView(COMPANION_COLUMNS, findCompanions(corpus, person), 'Named in the same articles'),
    ...saidViews(saidBy(corpus, person.name)),
    createView(
      MENTION_COLUMNS,
      mentionsInContext(corpus, person.name, ({ article, people }) =>
        person.articles.includes(article.id) ? people : [],
      ),
      'Mentions',
    ),
  ],
  ...(person.similar.length === 0
    ? {}
    : { note: `may be a misprint of, or misprinted as: ${person.similar.join('、')}` }),
});

/** Everybody, with nothing of an article kept but the mentions. */
const listPeople = (kind: string | undefined, selection: Selection): Outcome => ({
  collect: () => {
    const counter = createPersonCounter();
    return {
      add: counter.add,
      finish: () => {
        const records = counter.records().filter(person => kind === undefined || person.kind === kind);
        return createReport(records, PEOPLE_COLUMNS, selection);
      },
    };
  },
});

/** @throws UsageError when nobody has that name. */
const findPerson = (wanted: string): Outcome =>
  collectCorpus(corpus => {
    const person = personRecords(corpus).find(
      ({ name, aliases }) => name === wanted || aliases.includes(wanted),
    );
    if (person === undefined) throw new UsageError(`${wanted}: no person of that name, and no such file`);
    return reportPerson(corpus, person);
  });

/** `people`: every named person, or one in detail. */
export const people: Command = {
  name: 'people',
  summary: 'named people with their posts, reporters and photographers apart',
  argument: { name: 'name', description: 'show this person in detail', required: false },
  options: [
    {
      flags: '--kind <kind>',
      description: 'only people of this kind',
      choices: PERSON_KINDS,
    },
  ],
  examples: ['cisc people --kind subject', 'cisc people 顾庭岳'],
  plan: ({ argument, options, selection }) =>
    argument === null
      ? { extractors: ['names'], ...listPeople(textOption(options, 'kind'), selection) }
      : { extractors: ['names', 'speech'], ...findPerson(argument) },
};
