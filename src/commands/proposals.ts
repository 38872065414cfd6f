import { createTermRanker } from '../extract/terms/index.ts';
import { isWanted, memoLine, PROPOSAL_COLUMNS, proposalRecords } from '../view/proposals.ts';
import { createReport } from '../view/report.ts';
import { SPEAKER_COLUMNS, speakerRecords } from '../view/speakers.ts';
import { type Command, textOption } from './command.ts';
import { collectCorpus, perSource } from './plan.ts';

/** `proposals`: who recommends what, item by item. */
export const proposals: Command = {
  name: 'proposals',
  summary: 'what is recommended, by whom and to whom, item by item',
  options: [
    { flags: '--speaker <name>', description: 'only what this person or body recommends' },
    {
      flags: '--kind <kind>',
      description: 'only advice, or only tasks that are set',
      choices: ['advice', 'demand'],
    },
    { flags: '--by <key>', description: 'one row a speaker instead of a proposal', choices: ['speaker'] },
  ],
  examples: ['cisc proposals --format markdown', 'cisc proposals --by speaker --limit 10'],
  plan: ({ options, selection }) => {
    const wanted = { speaker: textOption(options, 'speaker'), kind: textOption(options, 'kind') };
    if (options.get('by') !== undefined) {
      return {
        extractors: ['speech', 'tokens'],
        ...collectCorpus((corpus, environment) => {
          const pick = ({ proposals: all }: (typeof corpus.annotations)[number]) =>
            all.filter(proposal => isWanted(proposal, wanted));
          const records = speakerRecords(corpus, pick, createTermRanker(environment));
          return createReport(records, SPEAKER_COLUMNS, selection);
        }),
      };
    }
    return {
      extractors: ['speech'],
      ...perSource(
        () => part => proposalRecords(part, wanted),
        { columns: PROPOSAL_COLUMNS, line: memoLine },
        selection,
      ),
    };
  },
};
