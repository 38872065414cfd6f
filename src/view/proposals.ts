import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import { type Location, labelOf, locate } from './location.ts';
import { type ColumnOf, createView, type View } from './view.ts';

export type ProposalRecord = Location & {
  readonly text: string;
  readonly speaker: string | null;
  /** The speaker's posts as the article states them. */
  readonly posts: readonly string[];
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

/** A record a recommended measure, in reading order of the corpus. */
export const proposalRecords = (corpus: Corpus, speaker?: string): readonly ProposalRecord[] =>
  corpus.annotations.flatMap(annotation =>
    annotation.proposals
      .filter(proposal => speaker === undefined || proposal.speaker === speaker)
      .map(({ text, speaker: by, verb, addressee, rule, source }) => ({
        text,
        speaker: by,
        posts: postsOf(annotation, by),
        verb,
        addressee,
        rule,
        ...locate(corpus, annotation.article, source),
        title: labelOf(annotation.article),
        date: annotation.article.date,
      })),
  );

/** One line of a memo: who, in which post, recommends what, where it stands. */
const memoLine = ({ speaker, posts, text, addressee, title, file, line }: ProposalRecord): string => {
  const who = `**${speaker ?? '（未署名）'}**${posts.length === 0 ? '' : `（${posts.join('；')}）`}`;
  const whom = addressee === null || text.startsWith(addressee) ? '' : `（致${addressee}）`;
  return `${who}${whom}：${text} — 《${title}》，${file}:${line}`;
};

export const PROPOSAL_COLUMNS: readonly ColumnOf<ProposalRecord>[] = [
  { key: 'speaker', header: 'speaker', cell: ({ speaker }) => ({ text: speaker ?? '', style: 'strong' }) },
  { key: 'posts', header: 'post', optional: true, cell: ({ posts }) => posts.join('；') },
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

/** The proposals as a table that in Markdown is a list for a memo. */
export const proposalView = (records: readonly ProposalRecord[]): View => ({
  ...createView(PROPOSAL_COLUMNS, records),
  list: records.map(memoLine),
});
