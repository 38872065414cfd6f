import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import { isSilent } from '../corpus/article.ts';
import type { LocateTerms } from '../extract/terms/index.ts';
import { createDiversityMeter } from '../measure/diversity.ts';
import { countHan, countVisible } from '../text/characters.ts';
import { splitSentences } from '../text/sentences.ts';
import { createInstitutionCounter } from './institutions.ts';
import { roundTo } from './numbers.ts';
import { createPersonCounter } from './people.ts';
import { termText } from './terms.ts';
import { createTopTerms, type Ranked } from './top-terms.ts';
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

const createSums = () => ({
  people: createPersonCounter({ places: false }),
  institutions: createInstitutionCounter({ places: false }),
  diversity: createDiversityMeter(),
  kinds: new Map<string, number>(),
  byArticle: [] as ArticleStats[],
  terms: createTopTerms(),
  files: 0,
  characters: 0,
  hanCharacters: 0,
  sentences: 0,
});

type Sums = ReturnType<typeof createSums>;

const addArticle = (sums: Sums, annotation: Annotation): void => {
  const { article, tokens, figures } = annotation;
  sums.sentences += countSentences(annotation);
  sums.hanCharacters += countHan(article.reading.text);
  sums.diversity.add(tokens.words.filter(isWord));
  for (const { kind } of figures) sums.kinds.set(kind, (sums.kinds.get(kind) ?? 0) + 1);
  sums.byArticle.push(articleStats(annotation));
  sums.terms.add(termText(annotation));
};

const addPart = (sums: Sums, part: Corpus): void => {
  sums.files += part.files;
  sums.characters += part.characters;
  sums.people.add(part);
  sums.institutions.add(part);
  for (const annotation of part.annotations) addArticle(sums, annotation);
};

const toStats = (sums: Sums, locate: LocateTerms, most: number): Stats => {
  const { files, characters, hanCharacters, sentences, byArticle } = sums;
  const { tokens, types, typeTokenRatio, mtld } = sums.diversity.measure();
  const subjects = sums.people.records().filter(({ kind }) => kind === 'subject');
  return {
    files,
    articles: byArticle.length,
    characters,
    hanCharacters,
    sentences,
    tokens,
    types,
    typeTokenRatio: roundTo(typeTokenRatio, 4),
    mtld: mtld === null ? null : roundTo(mtld, 2),
    meanSentenceLength: sentences === 0 ? null : roundTo(tokens / sentences, 2),
    byArticle,
    topTerms: sums.terms.finish(locate, most),
    topPeople: rank(subjects, most),
    topInstitutions: rank(sums.institutions.records(), most),
    figuresByKind: Object.fromEntries([...sums.kinds].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
  };
};

/** Measures a corpus source after source; of an article its numbers and its text are kept. */
export interface StatsCounter {
  readonly add: (part: Corpus) => void;
  readonly finish: () => Stats;
}

/** `most` is the length of the top lists. */
export const createStatsCounter = (locate: LocateTerms, most: number): StatsCounter => {
  const sums = createSums();
  return { add: part => addPart(sums, part), finish: () => toStats(sums, locate, most) };
};

/** Everything `cisc stats` says of a corpus. */
export const corpusStats = (corpus: Corpus, locate: LocateTerms, most: number): Stats => {
  const counter = createStatsCounter(locate, most);
  counter.add(corpus);
  return counter.finish();
};
