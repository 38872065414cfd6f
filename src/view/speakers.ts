import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import type { RankTerms, TermText } from '../extract/terms/index.ts';
import { lastAtOrBefore, type Span } from '../text/span.ts';
import type { ColumnOf } from './view.ts';

/** Somebody with how much the corpus has from them, and what it is about. */
export type SpeakerRecord = {
  readonly speaker: string;
  readonly count: number;
  readonly characters: number;
  readonly articles: readonly string[];
  readonly terms: readonly string[];
};

interface Said extends Span {
  readonly speaker: string | null;
  readonly text: string;
}

interface Draft {
  count: number;
  characters: number;
  readonly articles: Set<string>;
  readonly texts: TermText[];
}

/** Terms shown of each speaker. */
const TERMS = 5;

/** The tokens that `said` covers, as a text of its own. */
const textOfTokens = ({ article, tokens }: Annotation, said: Span): TermText => {
  const first = Math.max(0, lastAtOrBefore(tokens.starts, said.start));
  const last = Math.max(first, lastAtOrBefore(tokens.starts, said.end - 1));
  const from = tokens.starts[first] ?? said.start;
  const to = tokens.starts[last + 1] ?? article.reading.text.length;
  return {
    article: article.id,
    text: article.reading.text.slice(from, to),
    tokens: {
      words: tokens.words.slice(first, last + 1),
      starts: tokens.starts.slice(first, last + 1).map(start => start - from),
    },
    silent: [],
  };
};

/** A record a speaker, the most often heard first. Needs tokens. */
export const speakerRecords = (
  corpus: Corpus,
  pick: (annotation: Annotation) => readonly Said[],
  rankTerms: RankTerms,
): readonly SpeakerRecord[] => {
  const drafts = new Map<string, Draft>();
  for (const annotation of corpus.annotations) {
    for (const said of pick(annotation)) {
      if (said.speaker === null) continue;
      const draft = drafts.get(said.speaker) ?? { count: 0, characters: 0, articles: new Set(), texts: [] };
      drafts.set(said.speaker, draft);
      draft.count++;
      draft.characters += said.text.length;
      draft.articles.add(annotation.article.id);
      draft.texts.push(textOfTokens(annotation, said));
    }
  }
  return [...drafts]
    .map(([speaker, { count, characters, articles, texts }]) => ({
      speaker,
      count,
      characters,
      articles: [...articles],
      terms: rankTerms(texts, TERMS).map(({ term }) => term),
    }))
    .sort((a, b) => b.count - a.count || b.characters - a.characters || (a.speaker < b.speaker ? -1 : 1));
};

export const SPEAKER_COLUMNS: readonly ColumnOf<SpeakerRecord>[] = [
  { key: 'speaker', header: 'speaker', cell: record => ({ text: record.speaker, style: 'strong' }) },
  { key: 'count', header: 'times', align: 'right', cell: record => record.count },
  { key: 'characters', header: 'characters', align: 'right', cell: record => record.characters },
  { key: 'articles', header: 'articles', align: 'right', cell: record => record.articles.length },
  { key: 'terms', header: 'about', cell: record => record.terms.join('、') },
];
