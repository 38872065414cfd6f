import type { Article } from './corpus/article.ts';
import type { Extract, Facts } from './extract/extractor.ts';
import type { Fact, Placed } from './extract/fact.ts';
import type { Figure, Rejection } from './extract/figures/figure.ts';
import type { InstitutionMention, PersonMention } from './extract/names/mention.ts';
import type { Proposal, Quote } from './extract/speech/statement.ts';
import type { Tokens } from './segment/tokens.ts';
import { type MappedText, toSourceSpan } from './text/mapped-text.ts';

/** One article with everything found in it. A list is empty when its extractor did not run. */
export interface Annotation {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly figures: readonly Placed<Figure>[];
  readonly rejections: readonly Placed<Rejection>[];
  readonly people: readonly Placed<PersonMention>[];
  readonly institutions: readonly Placed<InstitutionMention>[];
  readonly meetings?: readonly Placed<InstitutionMention>[];
  readonly quotes: readonly Placed<Quote>[];
  readonly proposals: readonly Placed<Proposal>[];
  readonly hits: readonly Placed<Fact>[];
}

const NO_TOKENS: Tokens = { words: [], starts: new Uint32Array(0) };

const place = <F extends Fact>(reading: MappedText, facts: readonly F[] = []): Placed<F>[] =>
  facts.map(fact => ({ ...fact, source: toSourceSpan(reading, fact) }));

/** Runs `extracts` in order over one article and maps what they found back to the source text. Pure. */
export const annotate = (article: Article, extracts: readonly Extract[]): Annotation => {
  let found: Facts = {};
  for (const extract of extracts) found = { ...found, ...extract(article, found) };
  const { reading } = article;
  return {
    article,
    tokens: found.tokens ?? NO_TOKENS,
    figures: place(reading, found.figures),
    rejections: place(reading, found.rejections),
    people: place(reading, found.people),
    institutions: place(reading, found.institutions),
    ...(found.meetings === undefined ? {} : { meetings: place(reading, found.meetings) }),
    quotes: place(reading, found.quotes),
    proposals: place(reading, found.proposals),
    hits: place(reading, found.hits),
  };
};
