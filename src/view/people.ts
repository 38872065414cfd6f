import type { Corpus } from '../analyze.ts';
import type { PersonKind } from '../extract/names/mention.ts';
import { type Location, locate } from './location.ts';
import type { ColumnOf } from './view.ts';

export type MentionRecord = Location & { readonly text: string };
export type RoleRecord = {
  readonly text: string;
  readonly organization: string | null;
  readonly post: string | null;
  readonly article: string;
  readonly date: string | null;
};
export type PersonRecord = {
  readonly name: string;
  readonly kind: PersonKind;
  readonly roles: readonly RoleRecord[];
  readonly aliases: readonly string[];
  readonly articles: readonly string[];
  readonly count: number;
  readonly mentions: readonly MentionRecord[];
};

interface Draft {
  readonly name: string;
  certain: boolean;
  readonly kinds: Set<PersonKind>;
  readonly roles: Map<string, RoleRecord>;
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
  readonly mentions: MentionRecord[];
}

const draftOf = (name: string): Draft => ({
  name,
  certain: false,
  kinds: new Set(),
  roles: new Map(),
  aliases: new Set(),
  articles: new Set(),
  mentions: [],
});

/** Who is spoken of anywhere is a subject; else who takes pictures is a photographer. */
const kindOf = (kinds: ReadonlySet<PersonKind>): PersonKind =>
  kinds.has('subject')
    ? 'subject'
    : kinds.has('photographer') && !kinds.has('reporter')
      ? 'photographer'
      : 'reporter';

/** One record a person: mentions of one name in all articles. A name that is nowhere certain is left out. */
export const personRecords = (corpus: Corpus): readonly PersonRecord[] => {
  const drafts = new Map<string, Draft>();
  for (const { article, people } of corpus.annotations) {
    for (const mention of people) {
      const draft = drafts.get(mention.name) ?? draftOf(mention.name);
      drafts.set(mention.name, draft);
      draft.certain ||= mention.certain;
      draft.kinds.add(mention.kind);
      draft.articles.add(article.id);
      if (mention.text !== mention.name) draft.aliases.add(mention.text);
      for (const role of mention.roles) {
        const key = `${role.text}\n${article.id}`;
        if (!draft.roles.has(key)) draft.roles.set(key, { ...role, article: article.id, date: article.date });
      }
      draft.mentions.push({ text: mention.text, ...locate(corpus, article, mention.source) });
    }
  }
  return [...drafts.values()]
    .filter(draft => draft.certain)
    .map(({ certain: _, kinds, roles, aliases, articles, mentions, name }) => ({
      name,
      kind: kindOf(kinds),
      roles: [...roles.values()],
      aliases: [...aliases].sort(),
      articles: [...articles],
      count: mentions.length,
      mentions,
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};

/** The distinct role texts of a person, in order of appearance. */
export const roleTexts = (person: PersonRecord): readonly string[] => [
  ...new Set(person.roles.map(role => role.text)),
];

export const PEOPLE_COLUMNS: readonly ColumnOf<PersonRecord>[] = [
  { key: 'name', header: 'name', cell: person => ({ text: person.name, style: 'strong' }) },
  { key: 'count', header: 'mentions', align: 'right', cell: person => person.count },
  { key: 'articles', header: 'articles', align: 'right', cell: person => person.articles.length },
  { key: 'kind', header: 'kind', cell: person => ({ text: person.kind, style: 'dim' }) },
  { key: 'roles', header: 'roles', cell: person => roleTexts(person).join('；') },
];
