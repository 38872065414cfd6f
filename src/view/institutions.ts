import type { Corpus } from '../analyze.ts';
import type { InstitutionType } from '../extract/names/mention.ts';
import { locate } from './location.ts';
import type { MentionRecord } from './people.ts';
import type { ColumnOf } from './view.ts';

export type InstitutionRecord = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: InstitutionType;
  readonly parent: string | null;
  readonly articles: readonly string[];
  readonly count: number;
  readonly mentions: readonly MentionRecord[];
};

interface Draft {
  readonly name: string;
  readonly type: InstitutionType;
  parent: string | null;
  certain: boolean;
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
  readonly mentions: MentionRecord[];
}

/** One record an institution: mentions of one canonical name in all articles, most often named first. */
export const institutionRecords = (corpus: Corpus): readonly InstitutionRecord[] => {
  const drafts = new Map<string, Draft>();
  for (const { article, institutions } of corpus.annotations) {
    for (const { name, type, parent, certain, text, source } of institutions) {
      const draft: Draft = drafts.get(name) ?? {
        name,
        type,
        parent,
        certain,
        aliases: new Set(),
        articles: new Set(),
        mentions: [],
      };
      drafts.set(name, draft);
      draft.parent ??= parent;
      draft.certain ||= certain;
      draft.articles.add(article.id);
      if (text !== name) draft.aliases.add(text);
      draft.mentions.push({ text, ...locate(corpus, article, source) });
    }
  }
  return [...drafts.values()]
    .filter(draft => draft.certain)
    .map(({ name, type, parent, aliases, articles, mentions }) => ({
      name,
      aliases: [...aliases].sort(),
      type,
      parent,
      articles: [...articles],
      count: mentions.length,
      mentions,
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};

export const INSTITUTION_COLUMNS: readonly ColumnOf<InstitutionRecord>[] = [
  { key: 'name', header: 'institution', cell: record => ({ text: record.name, style: 'strong' }) },
  { key: 'count', header: 'mentions', align: 'right', cell: record => record.count },
  { key: 'articles', header: 'articles', align: 'right', cell: record => record.articles.length },
  { key: 'type', header: 'type', cell: record => ({ text: record.type, style: 'dim' }) },
  { key: 'aliases', header: 'also', cell: record => record.aliases.join('、') },
];
