import type { Corpus } from '../analyze.ts';
import type { PersonKind } from '../extract/names/mention.ts';
import { splitHomonyms } from './homonyms.ts';
import { type Location, locate } from './location.ts';
import { findMisprints } from './misprints.ts';
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
  /** None when they are only counted. */
  readonly mentions: readonly MentionRecord[];
  /** Names of others that may be this one misprinted. */
  readonly similar: readonly string[];
};

/** What one article says of one name. */
export interface Appearance {
  readonly article: string;
  readonly date: string | null;
  readonly certain: boolean;
  readonly kinds: readonly PersonKind[];
  readonly roles: readonly (RoleRecord & { readonly place?: string })[];
  /** Other forms of the name. */
  readonly aliases: readonly string[];
  readonly count: number;
  readonly mentions: readonly MentionRecord[];
}

const byNameOf = <M extends { readonly name: string }>(
  mentions: readonly M[],
): ReadonlyMap<string, readonly M[]> => {
  const groups = new Map<string, M[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.name);
    if (group === undefined) groups.set(mention.name, [mention]);
    else group.push(mention);
  }
  return groups;
};

/** Most appearances have no role and no other form of the name: one empty list serves them all. */
const NOTHING: readonly never[] = [];
const shared = <T>(items: readonly T[]): readonly T[] => (items.length === 0 ? NOTHING : items);

/** Adds the appearances in `corpus` by name, names and articles in order of appearance. */
const addAppearances = (byName: Map<string, Appearance[]>, corpus: Corpus, places: boolean): void => {
  for (const { article, people } of corpus.annotations) {
    for (const [name, mentions] of byNameOf(people)) {
      const roles = mentions.flatMap(mention => mention.roles);
      const distinct = roles.filter((role, i) => roles.findIndex(({ text }) => text === role.text) === i);
      const appearances = byName.get(name) ?? [];
      byName.set(name, appearances);
      appearances.push({
        article: article.id,
        date: article.date,
        certain: mentions.some(({ certain }) => certain),
        kinds: [...new Set(mentions.map(({ kind }) => kind))],
        roles: shared(distinct.map(role => ({ ...role, article: article.id, date: article.date }))),
        aliases: shared([...new Set(mentions.map(({ text }) => text))].filter(text => text !== name)),
        count: mentions.length,
        mentions: places
          ? mentions.map(({ text, source }) => ({ text, ...locate(corpus, article, source) }))
          : NOTHING,
      });
    }
  }
};

/** Who is spoken of anywhere is a subject; else who takes pictures is a photographer. */
const kindOf = (kinds: ReadonlySet<PersonKind>): PersonKind =>
  kinds.has('subject')
    ? 'subject'
    : kinds.has('photographer') && !kinds.has('reporter')
      ? 'photographer'
      : 'reporter';

const byDate = (a: RoleRecord, b: RoleRecord): number =>
  (a.date ?? '9999') < (b.date ?? '9999') ? -1 : (a.date ?? '9999') > (b.date ?? '9999') ? 1 : 0;

const toRecord = (name: string, appearances: readonly Appearance[]): Omit<PersonRecord, 'similar'> => {
  return {
    name,
    kind: kindOf(new Set(appearances.flatMap(({ kinds }) => kinds))),
    roles: appearances.flatMap(({ roles }) => roles.map(({ place: _, ...role }) => role)).sort(byDate),
    aliases: [...new Set(appearances.flatMap(({ aliases }) => aliases))].sort(),
    articles: appearances.map(({ article }) => article),
    count: appearances.reduce((sum, { count }) => sum + count, 0),
    mentions: appearances.flatMap(({ mentions }) => mentions),
  };
};

const toRecords = (byName: ReadonlyMap<string, readonly Appearance[]>): readonly PersonRecord[] => {
  const records = [...byName]
    .filter(([, appearances]) => appearances.some(({ certain }) => certain))
    .flatMap(([name, appearances]) => splitHomonyms(appearances).map(part => toRecord(name, part)))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const similar = findMisprints(records);
  return records.map(record => ({ ...record, similar: similar.get(record.name) ?? [] }));
};

/** Gathers who is named, source after source. */
export interface PersonCounter {
  readonly add: (part: Corpus) => void;
  /**
   * One record a person: mentions of one name in all articles, apart where they clearly are two people. A name
   * that is nowhere certain is left out.
   */
  readonly records: () => readonly PersonRecord[];
}

/** Without `places` mentions are counted and not kept. */
export const createPersonCounter = ({ places = true } = {}): PersonCounter => {
  const byName = new Map<string, Appearance[]>();
  return { add: part => addAppearances(byName, part, places), records: () => toRecords(byName) };
};

/** The people of a corpus: see `PersonCounter`. */
export const personRecords = (corpus: Corpus): readonly PersonRecord[] => {
  const counter = createPersonCounter();
  counter.add(corpus);
  return counter.records();
};

/** The distinct role texts of a person, by date. */
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
