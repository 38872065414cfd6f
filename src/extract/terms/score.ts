import type { Candidate } from './candidates.ts';
import type { FoundForm } from './forms.ts';

/** What the corpus and other texts of the kind say of a candidate. */
export interface Evidence {
  /** Occurrences that begin or end in the middle of a known form. */
  readonly overlapping: number;
  /** Branching entropy in bits, the smaller of both sides. */
  readonly freedom: number;
  /** How well established it is elsewhere, 0 to 1. */
  readonly prior: number;
}

/** A candidate that one longer candidate accounts for to this share is a fragment of that one. */
const FRAGMENT_SHARE = 0.7;
/** What remains to such a candidate in a text too short to tell: behind all others, not nothing. */
const REMAINS = 0.1;
/** One word of the general dictionary says little of its own, a short one (新动能, 服务业) less. */
const SINGLE_WORD = 0.5;
const SHORT_TERM = 0.25;
const SHORT = 3;
/** 新型基础设施建设: as often a phrase as a term. */
const ACTIVITY = 0.7;
/** A code in front (“416”科技创新布局) makes a name of what follows. */
const CODED = 1.5;
/** Words beyond this many do not make it more of a term, and characters beyond these make it less of one. */
const TELLING_WORDS = 4;
const LONG = 9;
const LONG_TERM = 0.6;
/** How much more a form counts than a candidate of the same frequency and length. */
const FORM_WEIGHT = { lexicon: 2, quoted: 1.5, cohesive: 1.5 } as const;
/** What an occurrence inside a longer form takes away. */
const NESTED = 0.4;
/** Characters that count as one word where words are not known. */
const WORD_LENGTH = 2;
/** Entropy and frequency from which a sequence counts as free. */
const FREE_BITS = 1.5;
const TELLING_FREQUENCY = 4;

/**
 * C-value (Frantzi, Ananiadou & Mima 2000) with log₂(words + 1), so that one word counts too, weighted by
 * how free the candidate is of its neighbours and how established elsewhere.
 */
export const scoreCandidate = (candidate: Candidate, { overlapping, freedom, prior }: Evidence): number => {
  const { order, frequency, inLonger, inOneLonger } = candidate;
  const own = frequency - overlapping;
  const owed = inOneLonger >= FRAGMENT_SHARE * frequency ? inOneLonger : inLonger;
  if (own <= 0) return 0;
  const residual = Math.max(own - owed * (1 - prior), isFirm(candidate, prior) ? own * REMAINS : 0);
  if (residual <= 0) return 0;
  const length = Math.log2(Math.min(order, TELLING_WORDS) + 1);
  return length * residual * formWeight(candidate) * freeWeight(frequency, freedom) * priorWeight(prior);
};

/**
 * A long word, or the two or three words that close a longer candidate, or an established term: may be one
 * although that candidate accounts for all its occurrences.
 */
const isFirm = ({ term, order, frequency, isHead }: Candidate, prior: number): boolean =>
  frequency < TELLING_FREQUENCY &&
  term.length > SHORT &&
  (order === 1 || prior > 0 || (isHead && order <= 3));

const formWeight = ({ term, order, isActivity }: Candidate): number => {
  if (term.length <= SHORT) return SHORT_TERM;
  if (order === 1) return SINGLE_WORD;
  if (term.startsWith('“')) return CODED;
  return (isActivity ? ACTIVITY : 1) * (term.length > LONG ? LONG_TERM : 1);
};

/** Few occurrences cannot have many neighbours: what counts is the share of the entropy they could have. */
const freeWeight = (frequency: number, freedom: number): number => {
  if (frequency < TELLING_FREQUENCY) return 1;
  return Math.max(0.1, Math.min(1, freedom / Math.min(FREE_BITS, Math.log2(frequency) / 2)));
};

/** Established terms count more, those of every second article (新动能, 重点领域) hardly more than unknown ones. */
const priorWeight = (prior: number): number => 0.8 + 3.2 * prior * (1 - prior);

/** A form counts by its length in characters; what lies inside a longer form counts less. */
export const scoreForm = ({ form, frequency, nested }: FoundForm, prior: number): number =>
  FORM_WEIGHT[form.evidence] *
  Math.log2(form.surface.length / WORD_LENGTH + 1) *
  (frequency - NESTED * nested) *
  (form.evidence === 'lexicon' ? 1 : priorWeight(prior));
