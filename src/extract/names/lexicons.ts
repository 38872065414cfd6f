import { createMatcher, type Matcher } from '../../lexicon/matcher.ts';
import { parseTable, type TableRow } from '../../lexicon/table.ts';
import { UsageError } from '../../usage-error.ts';
import type { DataReader } from '../extractor.ts';
import { INSTITUTION_TYPES, type InstitutionType } from './mention.ts';

/** How common a surname is: `low` ones are surnames only where the place in the sentence says so. */
export type SurnameFrequency = 'high' | 'medium' | 'low' | 'compound';
/** What a suffix alone is worth: `weak` needs a proper name in front, `park` is a zone that acts as a body. */
export type SuffixStrength = 'strong' | 'weak' | 'park';

export interface Suffix {
  readonly type: InstitutionType;
  readonly strength: SuffixStrength;
}

export type StopKind = 'time' | 'class' | 'plural';

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
  /** Posts that only companies have. */
  readonly companyPosts: ReadonlySet<string>;
  readonly postModifiers: ReadonlySet<string>;
  /** Titles that stand behind a name: 张学敏院士. */
  readonly titles: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly suffixes: ReadonlyMap<string, Suffix>;
  /** Suffixes of meetings: 会议, 论坛. */
  readonly meetings: ReadonlyMap<string, Suffix>;
  readonly institutions: ReadonlyMap<string, InstitutionType>;
  /** Full form of well-known short names: 工信部 → 工业和信息化部. */
  readonly fullNames: ReadonlyMap<string, string>;
  /** Words of trades in names of companies: 控股, 科技. */
  readonly tradeWords: ReadonlySet<string>;
  /** Verbs and adjectives that stand inside names of institutions: 控股, 管理, 先进. */
  readonly innerWords: ReadonlySet<string>;
  /** Verbs that end a name to the left: 建设, 推进, 会见. */
  readonly clauseVerbs: ReadonlySet<string>;
  /** Words that end a name to the left (近日), begin a class (各级), or make one of what they stand in (现有). */
  readonly stopWords: Readonly<Record<StopKind, ReadonlySet<string>>>;
  /** Names of classes, not of institutions: 重点实验室. */
  readonly classes: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Place>;
  /** Names of people that are known beforehand: none but those a project lists. */
  readonly people: Matcher<string>;
}

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
  if (found === undefined) throw new UsageError(`${where}: “${value}” is none of ${allowed.join(', ')}`);
  return found;
};

const readWords = (data: DataReader, file: string): ReadonlySet<string> =>
  new Set(readRows(data, file, ['word']).map(({ get }) => get('word')));

const readInstitutions = (data: DataReader): Pick<Lexicons, 'institutions' | 'fullNames'> => {
  const file = 'institution-names.tsv';
  const institutions = new Map<string, InstitutionType>();
  const fullNames = new Map<string, string>();
  for (const { get, line } of readRows(data, file, ['name', 'type', 'full'])) {
    institutions.set(get('name'), oneOf(INSTITUTION_TYPES, get('type'), `${file}:${line}`));
    if (get('full') !== '') fullNames.set(get('name'), get('full'));
  }
  return { institutions, fullNames };
};

const readSuffixes = (data: DataReader): ReadonlyMap<string, Suffix> => {
  const file = 'institution-suffixes.tsv';
  return new Map(
    readRows(data, file, ['suffix', 'type', 'strength']).map(({ get, line }) => {
      const where = `${file}:${line}`;
      const type = oneOf(INSTITUTION_TYPES, get('type'), where);
      return [get('suffix'), { type, strength: oneOf(STRENGTHS, get('strength'), where) }];
    }),
  );
};

const STOP_KINDS: readonly StopKind[] = ['time', 'class', 'plural'];

const readStopWords = (data: DataReader): Lexicons['stopWords'] => {
  const file = 'institution-stop-words.tsv';
  const words = { time: new Set<string>(), class: new Set<string>(), plural: new Set<string>() };
  for (const { get, line } of readRows(data, file, ['word', 'kind']))
    words[oneOf(STOP_KINDS, get('kind'), `${file}:${line}`)].add(get('word'));
  return words;
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

const MEETING: Suffix = { type: 'other', strength: 'strong' };

/** Reads every list; throws with file and line at a row that is wrong. */
export const readLexicons = (data: DataReader): Lexicons => ({
  ...readPosts(data),
  surnames: readSurnames(data),
  companyPosts: readWords(data, 'company-posts.tsv'),
  postModifiers: readWords(data, 'post-modifiers.tsv'),
  speechVerbs: readWords(data, 'speech-verbs.tsv'),
  suffixes: readSuffixes(data),
  meetings: new Map([...readWords(data, 'meeting-suffixes.tsv')].map(word => [word, MEETING])),
  ...readInstitutions(data),
  tradeWords: readWords(data, 'trade-words.tsv'),
  innerWords: readWords(data, 'institution-inner-words.tsv'),
  clauseVerbs: readWords(data, 'clause-verbs.tsv'),
  stopWords: readStopWords(data),
  classes: readWords(data, 'institution-classes.tsv'),
  places: readPlaces(data),
  people: createMatcher(readRows(data, 'people.tsv', ['name']).map(({ get }) => [get('name'), get('name')])),
});
