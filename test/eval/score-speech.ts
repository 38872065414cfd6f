import type { GoldProposal, GoldQuote } from './gold.ts';
import { compareField, type Outcome } from './outcome.ts';
import { stripSpace } from './stripped.ts';

/** What the scorer reads of a quote or a proposal. */
export interface SpeechRecord {
  readonly text: string;
  readonly speaker: string | null;
}

/** As much of a beginning as has to agree. */
const HEAD = 8;
/** How much of a false one a note shows. */
const SHOWN = 24;

const OPENING = /^[“"「『]/u;

const headOf = ({ starts }: GoldQuote | GoldProposal): string => stripSpace(starts).slice(0, HEAD);

const speakerOf = ({ speaker }: { readonly speaker: string | null }): string => stripSpace(speaker ?? '');

const compareSpeaker = (measure: string, gold: GoldQuote, found: SpeechRecord): Outcome =>
  compareField(
    measure,
    speakerOf(gold) === speakerOf(found),
    `${gold.starts}: want ${gold.speaker ?? 'nobody'}, got ${found.speaker ?? 'nobody'}`,
  );

/** Quotes match by how they begin; the speaker counts where gold names one. */
export function* scoreQuotes(
  gold: readonly GoldQuote[],
  records: readonly SpeechRecord[],
): Generator<Outcome> {
  const measure = 'quotes';
  const found = records.map(record => ({ record, text: stripSpace(record.text).replace(OPENING, '') }));
  for (const quote of gold) {
    const match = found.find(({ text }) => text.startsWith(headOf(quote)));
    if (match === undefined) yield { measure, verdict: 'missed', note: quote.starts };
    else {
      yield { measure, verdict: 'right' };
      if (quote.speaker) yield compareSpeaker('quotes/speaker', quote, match.record);
    }
  }
  for (const { text } of found)
    if (!gold.some(quote => text.startsWith(headOf(quote))))
      yield { measure, verdict: 'false', note: text.slice(0, SHOWN) };
}

const begins = (text: string, head: string): boolean =>
  text.includes(head) || head.includes(text.slice(0, HEAD));

/** Proposals are looked for, not counted: a sentence can be cut into recommendations in several ways. */
export function* scoreProposals(
  gold: readonly GoldProposal[],
  records: readonly SpeechRecord[],
): Generator<Outcome> {
  const measure = 'proposals';
  for (const proposal of gold) {
    const match = records.find(({ text }) => begins(stripSpace(text), headOf(proposal)));
    if (match === undefined)
      yield { measure, verdict: 'missed', note: `${proposal.speaker}: ${proposal.starts}` };
    else {
      yield { measure, verdict: 'right' };
      yield compareSpeaker('proposals/speaker', proposal, match);
    }
  }
}
