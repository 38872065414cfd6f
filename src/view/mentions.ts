import type { Corpus } from '../analyze.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { lastAtOrBefore } from '../text/span.ts';
import { labelOf, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

/** One mention with the sentence it stands in. */
export type MentionInContext = {
  readonly text: string;
  readonly sentence: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
};

interface NamedMention extends Span {
  readonly name: string;
  readonly text: string;
  readonly source: Span;
}

/** Every mention of the entity `name` that `pick` finds in the corpus, with its sentence. */
export const mentionsInContext = (
  corpus: Corpus,
  name: string,
  pick: (annotation: Corpus['annotations'][number]) => readonly NamedMention[],
): readonly MentionInContext[] =>
  corpus.annotations.flatMap(annotation => {
    const mentions = pick(annotation).filter(mention => mention.name === name);
    if (mentions.length === 0) return [];
    const { article } = annotation;
    const sentences = splitSentences(article.reading.text);
    const starts = sentences.map(sentence => sentence.start);
    return mentions.map(mention => {
      const { start, end } = sentences[lastAtOrBefore(starts, mention.start)] ?? mention;
      const { file, line } = locate(corpus, article, mention.source);
      return {
        text: mention.text,
        sentence: article.reading.text.slice(start, end),
        title: labelOf(article),
        file,
        line,
      };
    });
  });

export const MENTION_COLUMNS: readonly ColumnOf<MentionInContext>[] = [
  { key: 'line', header: 'line', align: 'right', cell: mention => mention.line },
  {
    key: 'title',
    header: 'article',
    overflow: 'end',
    cell: mention => ({ text: mention.title, style: 'dim' }),
  },
  { key: 'sentence', header: 'sentence', cell: mention => mention.sentence },
];
