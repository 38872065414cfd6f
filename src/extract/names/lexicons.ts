import { parseTable, type TableRow } from '../../lexicon/table.ts';
import type { DataReader } from '../extractor.ts';
import type { InstitutionType } from './mention.ts';

/** How common a surname is: `low` ones are surnames only where the place in the sentence says so. */
export type SurnameFrequency = 'high' | 'medium' | 'low' | 'compound';
/** What a suffix alone is worth: `weak` needs a proper name in front, `park` is a zone that acts as a body. */
export type SuffixStrength = 'strong' | 'weak' | 'park';

export interface Suffix {
  readonly type: InstitutionType;
  readonly strength: SuffixStrength;
}

export interface Place {
  readonly name: string;
  readonly short: string;
  readonly level: string;
  readonly within: string;
}

/** The word lists that names are recognised with. */
export interface Lexicons {
  readonly surnames: ReadonlyMap<string, SurnameFrequency>;
  /** Posts that stand before a name, and whether they are evidence enough alone. */
  readonly posts: ReadonlyMap<string, 'strong' | 'weak'>;
  readonly postModifiers: ReadonlySet<string>;
  /** Titles that stand behind a name: 张学敏院士. */
  readonly titles: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly suffixes: ReadonlyMap<string, Suffix>;
  readonly institutions: ReadonlyMap<string, InstitutionType>;
  /** Verbs that stand inside names of institutions: 控股, 管理. */
  readonly innerVerbs: ReadonlySet<string>;
  /** Names of classes, not of institutions: 重点实验室. */
  readonly classes: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Place>;
}

const TYPES: readonly InstitutionType[] = [
  'party',
  'government',
  'congress',
  'cppcc',
  'company',
  'university',
  'research',
  'laboratory',
  'media',
  'association',
  'delegation',
  'finance',
  'hospital',
  'international',
  'other',
];
const STRENGTHS: readonly SuffixStrength[] = ['strong', 'weak', 'park'];
const FREQUENCIES: readonly SurnameFrequency[] = ['high', 'medium', 'low', 'compound'];

const FOLDER = 'extract/names/data/';

const readRows = <Column extends string>(
  data: DataReader,
  file: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] => parseTable(data.text(FOLDER + file), file, columns);

/** `value` when it is one of `allowed`; says which row is wrong otherwise. */
const oneOf = <T extends string>(allowed: readonly T[], value: string | undefined, where: string): T => {
  const found = allowed.find(item => item === value);
  if (found === undefined) throw new Error(`${where}: “${value}” is none of ${allowed.join(', ')}`);
  return found;
};

const readWords = (data: DataReader, file: string): ReadonlySet<string> =>
  new Set(readRows(data, file, ['word']).map(({ get }) => get('word')));

const readInstitutions = (data: DataReader): ReadonlyMap<string, InstitutionType> => {
  const file = 'institution-names.tsv';
  return new Map(
    readRows(data, file, ['name', 'type']).map(({ get, line }) => [
      get('name'),
      oneOf(TYPES, get('type'), `${file}:${line}`),
    ]),
  );
};

const readSuffixes = (data: DataReader): ReadonlyMap<string, Suffix> => {
  const file = 'institution-suffixes.tsv';
  return new Map(
    readRows(data, file, ['suffix', 'type', 'strength']).map(({ get, line }) => {
      const where = `${file}:${line}`;
      const type = oneOf(TYPES, get('type'), where);
      return [get('suffix'), { type, strength: oneOf(STRENGTHS, get('strength'), where) }];
    }),
  );
};

const readSurnames = (data: DataReader): ReadonlyMap<string, SurnameFrequency> => {
  const file = 'surnames.tsv';
  return new Map(
    readRows(data, file, ['surname', 'frequency']).map(({ get, line }) => [
      get('surname'),
      oneOf(FREQUENCIES, get('frequency'), `${file}:${line}`),
    ]),
  );
};

const readPlaces = (data: DataReader): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const { get } of readRows(data, 'places.tsv', ['name', 'short', 'level', 'within'])) {
    const place = { name: get('name'), short: get('short'), level: get('level'), within: get('within') };
    for (const word of [place.name, place.short]) {
      if (word !== '' && !places.has(word)) places.set(word, place);
    }
  }
  return places;
};

type PostEvidence = 'strong' | 'weak';

const readPosts = (data: DataReader): Pick<Lexicons, 'posts' | 'titles'> => {
  const posts = new Map<string, PostEvidence>();
  const titles = new Set<string>();
  for (const { get } of readRows(data, 'posts.tsv', ['word', 'before', 'after'])) {
    const before = get('before');
    if (before === 'strong' || before === 'weak') posts.set(get('word'), before);
    if (get('after') === 'title') titles.add(get('word'));
  }
  return { posts, titles };
};

/** Reads every list; throws with file and line at a row that is wrong. */
export const readLexicons = (data: DataReader): Lexicons => ({
  ...readPosts(data),
  surnames: readSurnames(data),
  postModifiers: readWords(data, 'post-modifiers.tsv'),
  speechVerbs: readWords(data, 'speech-verbs.tsv'),
  suffixes: readSuffixes(data),
  institutions: readInstitutions(data),
  innerVerbs: readWords(data, 'institution-verbs.tsv'),
  classes: readWords(data, 'institution-classes.tsv'),
  places: readPlaces(data),
});
