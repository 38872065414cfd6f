import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';
import type { RankTerms } from '../extract/terms/index.ts';
import { measureDiversity } from '../measure/diversity.ts';
import { countHan, countVisible } from '../text/characters.ts';
import { splitSentences } from '../text/sentences.ts';
import { institutionRecords } from './institutions.ts';
import { personRecords } from './people.ts';
import { termRecords } from './terms.ts';
import { isWord } from './words.ts';

/** One article in numbers. People and institutions are distinct entities, figures are mentions. */
export type ArticleStats = {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly characters: number;
  readonly tokens: number;
  readonly figures: number;
  readonly people: number;
  readonly institutions: number;
  /** Direct quotations. */
  readonly quotes: number;
  readonly proposals: number;
};

export type Ranked = { readonly name: string; readonly count: number; readonly articles: number };

/** A whole corpus in numbers. Tokens are words: punctuation and white space are none. */
export type Stats = {
  readonly files: number;
  readonly articles: number;
  /** Visible UTF-16 units of the sources. */
  readonly characters: number;
  readonly hanCharacters: number;
  readonly sentences: number;
  readonly tokens: number;
  readonly types: number;
  readonly typeTokenRatio: number;
  /** McCarthy & Jarvis 2010. */
  readonly mtld: number | null;
  /** Tokens a sentence. */
  readonly meanSentenceLength: number | null;
  readonly byArticle: readonly ArticleStats[];
  readonly topTerms: readonly Ranked[];
  readonly topPeople: readonly Ranked[];
  readonly topInstitutions: readonly Ranked[];
  readonly figuresByKind: Readonly<Record<string, number>>;
};

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));

/** Sentences that the article itself says. */
const countSentences = ({ article }: Annotation): number =>
  article.blocks
    .filter(({ kind }) => !isSilent(kind))
    .reduce(
      (sum, { span }) =>
        sum + splitSentences(article.reading.text.slice(span.start, span.end)).filter(isVisible).length,
      0,
    );

const isVisible = ({ start, end }: { start: number; end: number }): boolean => end > start;

const countDistinct = (mentions: readonly { name: string; certain: boolean }[]): number =>
  new Set(mentions.filter(mention => mention.certain).map(mention => mention.name)).size;

const articleStats = ({
  article,
  tokens,
  figures,
  people,
  institutions,
  quotes,
  proposals,
}: Annotation): ArticleStats => ({
  id: article.id,
  title: article.title,
  date: article.date,
  characters: countVisible(article.reading.text),
  tokens: tokens.words.filter(isWord).length,
  figures: figures.length,
  people: countDistinct(people),
  institutions: countDistinct(institutions),
  quotes: quotes.filter(({ direct }) => direct).length,
  proposals: proposals.length,
});

const rank = (
  records: readonly { name: string; count: number; articles: readonly string[] }[],
  most: number,
): readonly Ranked[] =>
  records.slice(0, most).map(({ name, count, articles }) => ({ name, count, articles: articles.length }));

const countKinds = (corpus: Corpus): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const { figures } of corpus.annotations) {
    for (const { kind } of figures) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
};

/** Everything `cisc stats` says. `most` is the length of the top lists. */
export const corpusStats = (corpus: Corpus, rankTerms: RankTerms, most: number): Stats => {
  const words = corpus.annotations.flatMap(({ tokens }) => tokens.words.filter(isWord));
  const { tokens, types, typeTokenRatio, mtld } = measureDiversity(words);
  const sentences = corpus.annotations.reduce((sum, annotation) => sum + countSentences(annotation), 0);
  return {
    files: corpus.files,
    articles: corpus.annotations.length,
    characters: corpus.characters,
    hanCharacters: corpus.annotations.reduce((sum, { article }) => sum + countHan(article.reading.text), 0),
    sentences,
    tokens,
    types,
    typeTokenRatio: round(typeTokenRatio),
    mtld: mtld === null ? null : round(mtld, 2),
    meanSentenceLength: sentences === 0 ? null : round(tokens / sentences, 2),
    byArticle: corpus.annotations.map(articleStats),
    topTerms: termRecords(corpus, rankTerms, most).map(({ term, frequency, documentFrequency }) => ({
      name: term,
      count: frequency,
      articles: documentFrequency,
    })),
    topPeople: rank(
      personRecords(corpus).filter(({ kind }) => kind === 'subject'),
      most,
    ),
    topInstitutions: rank(institutionRecords(corpus), most),
    figuresByKind: countKinds(corpus),
  };
};
