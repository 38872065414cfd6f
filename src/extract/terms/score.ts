import type { Candidate } from './candidates.ts';
import type { FoundForm } from './forms.ts';
import { STRENGTHS } from './links.ts';

/** What the corpus and other texts of the kind say of a candidate. */
export interface Evidence {
  /** Occurrences that begin or end in the middle of a known form. */
  readonly overlapping: number;
  /** Branching entropy in bits, the smaller of both sides. */
  readonly freedom: number;
  /** How well established it is elsewhere, 0 to 1. */
  readonly prior: number;
  /** How firmly its words belong together where they do least, and its ends to the words beside it. */
  readonly innerLink: number;
  readonly outerLink: number;
  /** Share of the occurrences that stand where a clause has its predicate. */
  readonly predicate: number;
}

/** A candidate that one longer candidate accounts for to this share is a fragment of that one. */
const FRAGMENT_SHARE = 0.7;
/** What remains to such a candidate in a text too short to tell. */
const REMAINS = 0.3;
const SHORT_TERM = 0.3;
const SHORT = 3;
/** 新型基础设施建设: as often a phrase as a term. */
const ACTIVITY = 0.5;
/** A verb with its object, where the clause has its predicate this often. */
const PREDICATE = 0.5;
/** A code in front (“416”科技创新布局) makes a name of what follows. */
const CODED = 1.5;
/** Words beyond this many do not make it more of a term, and characters beyond these make it less of one. */
const TELLING_WORDS = 4;
const LONG = 9;
const LONG_TERM = 0.5;
/** What a word of the dictionary is worth as the link of its parts. */
const WORD_LINK = 2;
/** What a doubling of the frequency is worth as a link, and the most that frequency alone is worth. */
const REPEATED_LINK = 4;
const MOST_REPEATED_LINK = 6;
/** Weight of the links, chosen on annotated texts; the offset keeps what no link speaks for behind known terms. */
const LINK_SCALE = 1.5;
const LINK_OFFSET = 0.8;
/** How much more a form counts than a candidate of the same frequency and length. */
const FORM_WEIGHT = { dated: 2, lexicon: 1.6, quoted: 1.5, cohesive: 1.5, name: 1 } as const;
/** What an occurrence inside a longer form takes away. */
const NESTED = 0.15;
/** The same where that form is the same term: 双城经济圈 in 成渝地区双城经济圈. */
const REPEATED = 0.4;
/** Characters that count as one word where words are not known. */
const WORD_LENGTH = 2;
/** Entropy and frequency from which a sequence counts as free. */
const FREE_BITS = 1.5;
const TELLING_FREQUENCY = 4;

/**
 * C-value (Frantzi, Ananiadou & Mima 2000) with log₂(words + 1), so that one word counts too, weighted by
 * how free the candidate is of its neighbours, how firmly its words belong together and how established it is
 * elsewhere.
 */
export const scoreCandidate = (candidate: Candidate, evidence: Evidence): number => {
  const { frequency, inLonger, inOneLonger } = candidate;
  const { overlapping, prior } = evidence;
  const own = frequency - overlapping;
  const owed = inOneLonger >= FRAGMENT_SHARE * frequency ? inOneLonger : inLonger;
  if (own <= 0) return 0;
  const residual = Math.max(own - owed * (1 - prior), isFirm(candidate, evidence) ? own * REMAINS : 0);
  if (residual <= 0) return 0;
  return (
    lengthOf(candidate) *
    residual *
    formWeight(candidate, evidence) *
    freeWeight(frequency, evidence.freedom) *
    linkWeight(candidate, evidence) *
    priorWeight(prior)
  );
};

/** In words; one word of the dictionary with four characters is as good as two. */
const lengthOf = ({ term, order }: Candidate): number => {
  const words = order > 1 ? Math.min(order, TELLING_WORDS) : Math.min(term.length / WORD_LENGTH, 2);
  return Math.log2(words + 1);
};

/** May be a term although a longer candidate accounts for all its occurrences. */
const isFirm = ({ term, order, frequency, isHead }: Candidate, evidence: Evidence): boolean =>
  frequency < TELLING_FREQUENCY &&
  term.length > SHORT &&
  (order === 1 ||
    evidence.innerLink > evidence.outerLink ||
    (evidence.prior > 0 && evidence.innerLink >= evidence.outerLink) ||
    (isHead && order <= 3 && evidence.outerLink === 0));

const formWeight = ({ term, isActivity, verbLength }: Candidate, { predicate }: Evidence): number => {
  if (verbLength > 0 && predicate >= PREDICATE) return 0;
  if (term.length <= SHORT) return SHORT_TERM;
  if (term.startsWith('“')) return CODED;
  return (isActivity ? ACTIVITY : 1) * (term.length > LONG ? LONG_TERM : 1);
};

/** What holds together inside more than with its surroundings is one thing; the other way round a fragment. */
const linkWeight = ({ order, frequency }: Candidate, { innerLink, outerLink }: Evidence): number => {
  const known = order === 1 ? WORD_LINK : innerLink;
  const inner = Math.max(known, Math.min(MOST_REPEATED_LINK, REPEATED_LINK * Math.log2(frequency)));
  return Math.exp((LINK_SCALE * (inner - outerLink)) / STRENGTHS - LINK_OFFSET);
};

/** Few occurrences cannot have many neighbours: what counts is the share of the entropy they could have. */
const freeWeight = (frequency: number, freedom: number): number => {
  if (frequency < TELLING_FREQUENCY) return 1;
  return Math.max(0.1, Math.min(1, freedom / Math.min(FREE_BITS, Math.log2(frequency) / 2)));
};

/** Established terms count more, those of every second article (新动能, 重点领域) hardly more than unknown ones. */
const priorWeight = (prior: number): number => 0.8 + 2.4 * prior * (1 - prior);

/** A form counts by its length in characters; what lies inside a longer form counts less. */
export const scoreForm = ({ form, frequency, nested, repeated }: FoundForm, prior: number): number =>
  FORM_WEIGHT[form.evidence] *
  Math.log2(form.surface.length / WORD_LENGTH + 1) *
  (frequency - REPEATED * repeated - NESTED * (nested - repeated)) *
  (form.evidence === 'lexicon' || form.evidence === 'dated' ? 1 : priorWeight(prior));
