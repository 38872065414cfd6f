import type { Annotation } from '../annotate.ts';
import type { Article } from '../corpus/article.ts';
import { audibleWords } from './words.ts';

/** What articles can be put together by. */
export type Grouping = 'year' | 'month' | 'source' | 'file' | 'folder';
export const GROUPINGS: readonly Grouping[] = ['year', 'month', 'source', 'file', 'folder'];

/** Articles that have no year, month or source. */
export const UNKNOWN = '(unknown)';

export interface Group {
  readonly key: string;
  /** Words outside silent blocks. */
  readonly words: number;
}

/** Groups in order of their key, and the group of each article by its index. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly groupOf: readonly number[];
}

// reports/1998.txt, 2026_某省_报告.csv
const YEAR_IN_NAME = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** The date's year; that of the file's name where the text gives no day and may speak of another year. */
const yearOf = ({ date, file }: Article): string => {
  const inName = YEAR_IN_NAME.exec(file.slice(file.lastIndexOf('/') + 1))?.[0];
  if (date !== null && (date.length > 4 || inName === undefined)) return date.slice(0, 4);
  return inName ?? UNKNOWN;
};

const KEYS: Readonly<Record<Grouping, (article: Article) => string>> = {
  year: yearOf,
  month: ({ date }) => (date !== null && date.length >= 7 ? date.slice(0, 7) : UNKNOWN),
  source: ({ source }) => source ?? UNKNOWN,
  file: ({ file }) => file,
  folder: ({ file }) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'),
};

/** The group that an article belongs to. */
export const groupKey = (article: Article, by: Grouping): string => KEYS[by](article);

/** Puts articles together, one after the other. */
export interface GroupCounter {
  readonly add: (annotation: Annotation) => void;
  readonly finish: () => Groups;
}

export const createGroupCounter = (by: Grouping): GroupCounter => {
  const words = new Map<string, number>();
  const keys: string[] = [];
  return {
    add: annotation => {
      const key = groupKey(annotation.article, by);
      keys.push(key);
      words.set(key, (words.get(key) ?? 0) + audibleWords(annotation).length);
    },
    finish: () => {
      const groups = [...words]
        .sort(([a], [b]) => Number(a === UNKNOWN) - Number(b === UNKNOWN) || (a < b ? -1 : 1))
        .map(([key, count]) => ({ key, words: count }));
      const numbers = new Map(groups.map(({ key }, number) => [key, number]));
      return { groups, groupOf: keys.map(key => numbers.get(key) ?? 0) };
    },
  };
};
