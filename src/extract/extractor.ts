import type { Article } from '../corpus/article.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { Tokens } from '../segment/tokens.ts';
import type { UserWord } from '../segment/user-words.ts';
import type { Fact } from './fact.ts';
import type { Figure, Rejection } from './figures/figure.ts';
import type { InstitutionMention, PersonMention } from './names/mention.ts';
import type { Proposal, Quote } from './speech/statement.ts';

/** Everything extractors can find in one article; each fills its own fields. */
export interface Facts {
  readonly tokens?: Tokens;
  readonly figures?: readonly Figure[];
  /** Numbers that are no figures, with the rule that says so. */
  readonly rejections?: readonly Rejection[];
  readonly people?: readonly PersonMention[];
  readonly institutions?: readonly InstitutionMention[];
  /** Meetings with a name; they may overlap the institutions that hold them. */
  readonly meetings?: readonly InstitutionMention[];
  readonly quotes?: readonly Quote[];
  readonly proposals?: readonly Proposal[];
  /** Places that match what the user looks for (concordance). */
  readonly hits?: readonly Fact[];
}

/** Finds facts in one article. Pure: same article and same `found`, same result. */
export type Extract = (article: Article, found: Facts) => Facts;

/** The data files that ship with cisc, by path below `src/`. */
export interface DataReader {
  /** Throws when there is no such file: a broken installation. */
  text(path: string): string;
  bytes(path: string): Uint8Array;
}

/** What an extractor may ask for when it is made. Nothing is loaded before it is asked for. */
export interface Environment {
  readonly data: DataReader;
  readonly segmenter: () => Segmenter;
  /** Words the user added to the segmenter. */
  readonly userWords?: readonly UserWord[];
}

export interface Extractor {
  readonly name: ExtractorName;
  /** Extractors whose facts it reads. */
  readonly after: readonly ExtractorName[];
  readonly create: (environment: Environment) => Extract;
}

export type ExtractorName = 'tokens' | 'figures' | 'names' | 'speech';
