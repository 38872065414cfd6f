import type { Annotation } from '../annotate.ts';

/** The articles of each file, in order. */
export const groupByFile = (
  annotations: readonly Annotation[],
): ReadonlyMap<string, readonly Annotation[]> => {
  const files = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const own = files.get(annotation.article.file);
    if (own === undefined) files.set(annotation.article.file, [annotation]);
    else own.push(annotation);
  }
  return files;
};
