import type { Corpus } from '../analyze.ts';
import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { InstitutionMention, InstitutionType } from '../extract/names/mention.ts';
import { locate } from './location.ts';
import type { MentionRecord } from './people.ts';
import { findSame } from './same-institution.ts';
import type { ColumnOf } from './view.ts';

export type InstitutionRecord = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: InstitutionType;
  readonly parent: string | null;
  readonly articles: readonly string[];
  readonly count: number;
  /** None when they are only counted. */
  readonly mentions: readonly MentionRecord[];
};

type Mention = Placed<InstitutionMention>;
type Pick = (annotation: Annotation) => readonly Mention[];

interface Draft {
  readonly key: string;
  readonly type: InstitutionType;
  listed: boolean;
  /** Names that articles call it by. */
  readonly names: Set<string>;
  readonly surfaces: Set<string>;
  parent: string | null;
  certain: boolean;
  /** Ids in corpus order. */
  readonly articles: string[];
  readonly files: Set<string>;
  count: number;
  readonly mentions: MentionRecord[];
}

const createDraft = ({ name, key = name, type, parent }: Mention): Draft => ({
  key,
  type,
  listed: false,
  names: new Set(),
  surfaces: new Set(),
  parent,
  certain: false,
  articles: [],
  files: new Set(),
  count: 0,
  mentions: [],
});

/** Adds the institutions of `corpus` to `drafts`, which are by key. */
const collect = (drafts: Map<string, Draft>, corpus: Corpus, pick: Pick, places: boolean): void => {
  for (const annotation of corpus.annotations) {
    const { article } = annotation;
    for (const mention of pick(annotation)) {
      const { name, key = name, text, parent, certain, rule, source } = mention;
      const draft = drafts.get(key) ?? createDraft(mention);
      drafts.set(key, draft);
      draft.names.add(name);
      draft.surfaces.add(text);
      draft.parent ??= parent;
      draft.certain ||= certain;
      draft.listed ||= rule === 'institution-name' && text === name;
      if (draft.articles.at(-1) !== article.id) draft.articles.push(article.id);
      draft.files.add(article.file);
      draft.count++;
      if (places) draft.mentions.push({ text, ...locate(corpus, article, source) });
    }
  }
};

/** Adds what articles say under a shorter name. */
const absorb = (into: Draft, { names, surfaces, certain, articles, count, mentions }: Draft): void => {
  for (const name of names) into.names.add(name);
  for (const surface of surfaces) into.surfaces.add(surface);
  for (const article of articles) into.articles.push(article);
  for (const mention of mentions) into.mentions.push(mention);
  into.certain ||= certain;
  into.count += count;
};

/** Drafts that mean one institution as one. */
const unite = (drafts: readonly Draft[]): readonly Draft[] => {
  const same = findSame(drafts);
  const byKey = new Map(drafts.map(draft => [draft.key, draft]));
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const key = same.get(draft.key);
    const whole = key === undefined ? undefined : byKey.get(same.get(key) ?? key);
    if (whole === undefined || whole === draft) kept.push(draft);
    else absorb(whole, draft);
  }
  return kept;
};

/** The longest name that articles use; of equally long ones the first by code point. */
const longest = (names: Iterable<string>): string =>
  [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';

const INSTITUTIONS: Pick = ({ institutions }) => institutions;
const MEETINGS: Pick = ({ meetings = [] }) => meetings;

const toRecord = ({ names, surfaces, type, parent, articles, count, mentions }: Draft): InstitutionRecord => {
  const name = longest(names);
  return {
    name,
    aliases: [...surfaces].filter(surface => surface !== name).sort(),
    type,
    parent,
    articles: [...new Set(articles)],
    count,
    mentions,
  };
};

/** Gathers which institutions are named, source after source. */
export interface InstitutionCounter {
  readonly add: (part: Corpus) => void;
  /** One record an institution, whatever short or long name it goes by in each article; most often named first. */
  readonly records: () => readonly InstitutionRecord[];
}

/** `meetings` adds meetings that have a name; without `places` mentions are counted and not kept. */
export const createInstitutionCounter = ({ meetings = false, places = true } = {}): InstitutionCounter => {
  const institutions = new Map<string, Draft>();
  const named = new Map<string, Draft>();
  return {
    add: part => {
      collect(institutions, part, INSTITUTIONS, places);
      if (meetings) collect(named, part, MEETINGS, places);
    },
    records: () =>
      [...unite([...institutions.values()]), ...named.values()]
        .filter(draft => draft.certain)
        .map(toRecord)
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  };
};

/** The institutions of a corpus: see `InstitutionCounter`. */
export const institutionRecords = (corpus: Corpus, meetings = false): readonly InstitutionRecord[] => {
  const counter = createInstitutionCounter({ meetings });
  counter.add(corpus);
  return counter.records();
};

export const INSTITUTION_COLUMNS: readonly ColumnOf<InstitutionRecord>[] = [
  { key: 'name', header: 'institution', cell: record => ({ text: record.name, style: 'strong' }) },
  { key: 'count', header: 'mentions', align: 'right', cell: record => record.count },
  { key: 'articles', header: 'articles', align: 'right', cell: record => record.articles.length },
  { key: 'type', header: 'type', cell: record => ({ text: record.type, style: 'dim' }) },
  { key: 'aliases', header: 'also', cell: record => record.aliases.join('、') },
];

/** A short name with the words that prove what it stands for. */
export interface AliasProof {
  readonly alias: string;
  readonly words: string;
  readonly article: string;
}

/** Where articles say that a surface means the institution of `record`: …（以下简称…）. Each alias once. */
export const aliasProofs = (corpus: Corpus, { name, aliases }: InstitutionRecord): readonly AliasProof[] => {
  const proofs = new Map<string, AliasProof>();
  for (const { article, institutions } of corpus.annotations) {
    for (const { text, proof, name: own } of institutions) {
      if (proof === undefined || proofs.has(text) || (own !== name && !aliases.includes(own))) continue;
      const words = article.reading.text.slice(proof.start, proof.end);
      proofs.set(text, { alias: text, words, article: article.id });
    }
  }
  return [...proofs.values()];
};

export const ALIAS_COLUMNS: readonly ColumnOf<AliasProof>[] = [
  { key: 'alias', header: 'alias', cell: proof => proof.alias },
  { key: 'words', header: 'as the text says', cell: proof => proof.words },
  {
    key: 'article',
    header: 'article',
    overflow: 'end',
    cell: proof => ({ text: proof.article, style: 'dim' }),
  },
];
