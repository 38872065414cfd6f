import type { Corpus } from '../analyze.ts';
import type { PersonRecord } from './people.ts';
import type { ColumnOf } from './view.ts';

/** Somebody who is named in the same articles. */
export interface Companion {
  readonly name: string;
  readonly articles: number;
}

type Whose = Pick<PersonRecord, 'name' | 'articles'>;

const annotationsOf = ({ annotations }: Corpus, { articles }: Whose): Corpus['annotations'] => {
  const wanted = new Set(articles);
  return annotations.filter(({ article }) => wanted.has(article.id));
};

/** People named in the articles of `person`, those of most articles first. */
export const findCompanions = (corpus: Corpus, person: Whose): readonly Companion[] => {
  const counts = new Map<string, number>();
  for (const { people } of annotationsOf(corpus, person)) {
    const others = new Set(
      people.flatMap(({ certain, kind, name }) => (certain && kind === 'subject' ? [name] : [])),
    );
    others.delete(person.name);
    for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, articles]) => ({ name, articles }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
};

export const COMPANION_COLUMNS: readonly ColumnOf<Companion>[] = [
  { key: 'name', header: 'name', cell: companion => companion.name },
  { key: 'articles', header: 'articles', align: 'right', cell: companion => companion.articles },
];
