import type { Annotation } from '../annotate.ts';
import type { Source } from '../corpus/source.ts';
import type { Draft } from './finding.ts';
import { headOf } from './head.ts';
import { type Batch, placeIn, type Rule } from './rule.ts';
import { pathOf } from './source-path.ts';

/** Something that an article or the metadata of its container should say. */
interface Wanted {
  readonly field: 'title' | 'date' | 'source';
  readonly message: string;
  /** What more there is to say of one article. */
  readonly note?: (annotation: Annotation) => string | null;
  /** What to do where a table or JSON has no column for it. */
  readonly remedy: string;
}

const listSources = ({ corpus }: Batch): readonly Source[] => [...corpus.sources.values()];

/** Tables and JSON files of which no record has the field: the column is missing or was not recognised. */
const bareContainers = (batch: Batch, field: Wanted['field']): ReadonlySet<string> => {
  const records = listSources(batch).filter(({ record }) => record !== undefined);
  const filled = new Set(records.filter(({ metadata }) => metadata?.[field] !== undefined).map(pathOf));
  return new Set(records.map(pathOf).filter(path => !filled.has(path)));
};

/** Articles that stand and fall together: those of a page, or those of a table without the column. */
const groupArticles = (batch: Batch, field: Wanted['field']): ReadonlyMap<string, readonly Annotation[]> => {
  const bare = bareContainers(batch, field);
  const groups = new Map<string, Annotation[]>();
  for (const annotation of batch.corpus.annotations) {
    const { file } = annotation.article;
    const path = pathOf(batch.corpus.sources.get(file) ?? { file });
    const key = bare.has(path) ? path : file;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [annotation]);
    else own.push(annotation);
  }
  return groups;
};

const draftOne = (annotation: Annotation, { message, note }: Wanted): Draft => {
  const more = note?.(annotation) ?? null;
  const place = { ...headOf(annotation), message, key: 'article' };
  return placeIn(annotation, more === null ? place : { ...place, note: more });
};

const draftAll = (first: Annotation, message: string, remedy: string | null): Draft => {
  const place = { ...headOf(first), message, key: 'file' };
  return { ...placeIn(first, remedy === null ? place : { ...place, note: remedy }), article: null };
};

/**
 * One finding for each article that lacks something; a single one where all articles of a page do, or where
 * their container has no column for it.
 */
export const findMissing = (wanted: Wanted): Rule['find'] =>
  function* (batch) {
    const { sources } = batch.corpus;
    for (const [key, annotations] of groupArticles(batch, wanted.field)) {
      const missing = annotations.filter(({ article }) => article[wanted.field] === null);
      const [first] = missing;
      if (first === undefined) continue;
      const isContainer = !sources.has(key);
      const message = `${wanted.message}, ${missing.length} of ${annotations.length} articles`;
      if (missing.length > 1 && (isContainer || missing.length === annotations.length))
        yield draftAll(first, message, isContainer ? wanted.remedy : null);
      else for (const annotation of missing) yield draftOne(annotation, wanted);
    }
  };
