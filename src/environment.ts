import type { Environment } from './extract/extractor.ts';
import { createDataReader, dataPath, type TrackedDataReader } from './io/data.ts';
import { createNodejieba } from './segment/nodejieba.ts';
import type { Segmenter } from './segment/segmenter.ts';
import type { UserWord } from './segment/user-words.ts';

/** The real environment: shipped data files, and nodejieba once somebody asks for words. */
export const createEnvironment = (
  userWords: readonly UserWord[] = [],
): Environment & { readonly data: TrackedDataReader } => {
  let segmenter: Segmenter | null = null;
  return {
    data: createDataReader(),
    segmenter: () => {
      segmenter ??= createNodejieba(
        { idf: dataPath('segment/data/idf.utf8'), stopWords: dataPath('segment/data/stop-words.utf8') },
        userWords,
      );
      return segmenter;
    },
  };
};
