import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import type { Proposal, ProposalKind } from '../extract/speech/statement.ts';
import { type Location, labelOf, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

export type ProposalRecord = Location & {
  readonly text: string;
  readonly speaker: string | null;
  /** The speaker's posts as the article states them. */
  readonly posts: readonly string[];
  readonly kind: ProposalKind;
  readonly verb: string;
  readonly addressee: string | null;
  readonly rule: string;
  readonly title: string;
  readonly date: string | null;
};

const postsOf = ({ people }: Annotation, speaker: string | null): readonly string[] => [
  ...new Set(
    people.filter(({ name }) => name === speaker).flatMap(({ roles }) => roles.map(role => role.text)),
  ),
];

/** Which proposals to show: of one speaker, of one kind. */
export interface WantedProposals {
  readonly speaker?: string | undefined;
  readonly kind?: string | undefined;
}

/** Whether a proposal is among those that are wanted. */
export const isWanted = (proposal: Proposal, { speaker, kind }: WantedProposals): boolean =>
  (speaker === undefined || proposal.speaker === speaker) && (kind === undefined || proposal.kind === kind);

/** A record a recommended measure, in reading order of the corpus. */
export const proposalRecords = (corpus: Corpus, wanted: WantedProposals = {}): readonly ProposalRecord[] =>
  corpus.annotations.flatMap(annotation =>
    annotation.proposals
      .filter(proposal => isWanted(proposal, wanted))
      .map(({ text, speaker: by, kind, verb, addressee, rule, source }) => ({
        text,
        speaker: by,
        posts: postsOf(annotation, by),
        kind,
        verb,
        addressee,
        rule,
        ...locate(corpus, annotation.article, source),
        title: labelOf(annotation.article),
        date: annotation.article.date,
      })),
  );

/** One line of a memo, in Markdown: who, in which post, recommends what, where it stands. */
export const memoLine = ({
  speaker,
  posts,
  kind,
  text,
  addressee,
  title,
  file,
  line,
}: ProposalRecord): string => {
  const who = `**${speaker ?? '（未署名）'}**${posts.length === 0 ? '' : `（${posts.join('；')}）`}`;
  const whom = addressee === null || text.startsWith(addressee) ? '' : `（致${addressee}）`;
  return `${who}${kind === 'demand' ? '要求' : ''}${whom}：${text} — 《${title}》，${file}:${line}`;
};

export const PROPOSAL_COLUMNS: readonly ColumnOf<ProposalRecord>[] = [
  { key: 'speaker', header: 'speaker', cell: ({ speaker }) => ({ text: speaker ?? '', style: 'strong' }) },
  { key: 'posts', header: 'post', optional: true, cell: ({ posts }) => posts.join('；') },
  { key: 'kind', header: 'kind', optional: true, varied: true, cell: ({ kind }) => kind },
  { key: 'text', header: 'proposal', cell: proposal => proposal.text },
  { key: 'addressee', header: 'to', optional: true, cell: proposal => proposal.addressee },
  {
    key: 'article',
    header: 'article',
    overflow: 'end',
    optional: true,
    cell: proposal => ({ text: proposal.title, style: 'dim' }),
  },
  { key: 'line', header: 'line', align: 'right', cell: proposal => proposal.line },
];
