import { arrangeTable, type Layout, overlayTables } from '../lexicon/overlay.ts';
import { parseTable } from '../lexicon/table.ts';
import { POLICY_TERMS_FILE, parseTermEntries } from '../lexicon/terms.ts';
import { UsageError } from '../usage-error.ts';
import type { DataReader } from './extractor.ts';
import { parseUnits, UNITS_FILE } from './figures/unit.ts';
import { INSTITUTION_TYPES } from './names/mention.ts';

/** A shipped word list that a project may add rows of its own to. */
interface OwnList extends Layout {
  /** The shipped list, below `src/`. */
  readonly path: string;
  /** Throws UsageError with file and line at a row that makes no sense. */
  readonly check: (text: string, file: string) => void;
}

/** Checks that the cells of some columns are of a closed set. */
const cells =
  (allowed: Readonly<Record<string, readonly string[]>>): OwnList['check'] =>
  (text, file) => {
    for (const { line, get } of parseTable(text, file, Object.keys(allowed)))
      for (const [column, values] of Object.entries(allowed))
        if (!values.includes(get(column)))
          throw new UsageError(
            `${file}:${line}: "${get(column)}" is no ${column}; take one of ${values.filter(value => value !== '').join(', ')}`,
          );
  };

const anything: OwnList['check'] = () => {};

const NAMES = 'extract/names/data/';

/** THE lists that a project may add to, by the name they have in `cisc.config.json`. */
export const OWN_LISTS = {
  institutions: {
    path: `${NAMES}institution-names.tsv`,
    columns: ['name', 'type', 'full'],
    required: ['name', 'type'],
    check: cells({ type: INSTITUTION_TYPES }),
  },
  people: { path: `${NAMES}people.tsv`, columns: ['name'], required: ['name'], check: anything },
  places: {
    path: `${NAMES}places.tsv`,
    columns: ['name', 'short', 'level', 'within'],
    required: ['name', 'level'],
    check: cells({ level: ['province', 'city', 'county'] }),
  },
  posts: {
    path: `${NAMES}posts.tsv`,
    columns: ['word', 'before', 'after'],
    required: ['word', 'before'],
    check: cells({ before: ['strong', 'weak', 'none'], after: ['title', ''] }),
  },
  terms: {
    path: POLICY_TERMS_FILE,
    columns: ['term', 'variants', 'category', 'year', 'source'],
    required: ['term'],
    check: parseTermEntries,
  },
  units: {
    path: UNITS_FILE,
    columns: ['surface', 'unit', 'kind', 'needs', 'dimension', 'base', 'factor'],
    required: ['surface', 'unit', 'kind'],
    check: parseUnits,
  },
} as const satisfies Readonly<Record<string, OwnList>>;

export type OwnListName = keyof typeof OWN_LISTS;

export const isOwnListName = (name: string): name is OwnListName => name in OWN_LISTS;

/** Rows that a project adds to the list at a path below `src/`. */
export interface OwnTable {
  readonly path: string;
  readonly text: string;
}

/** @throws UsageError with file and line when `text` is no rows for the list. */
export const parseOwnTable = (name: OwnListName, text: string, file: string): OwnTable => {
  const list: OwnList = OWN_LISTS[name];
  const arranged = arrangeTable(text, file, list);
  list.check(arranged, file);
  return { path: list.path, text: arranged };
};

/** The shipped lists with the rows of a project before theirs: where both speak of one word, the project is right. */
export const withOwnTables = (data: DataReader, tables: readonly OwnTable[]): DataReader => ({
  ...data,
  text: path => {
    const own = tables.filter(table => table.path === path).map(({ text }) => text);
    return own.length === 0 ? data.text(path) : overlayTables([...own, data.text(path)], path);
  },
});
