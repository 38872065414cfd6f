import { createDataReader, dataPath, type TrackedDataReader } from './io/data.ts';
import { createNodejieba } from './segment/nodejieba.ts';
import type { Segmenter } from './segment/segmenter.ts';
import type { UserWord } from './segment/user-words.ts';

/** The real environment: shipped data files, and nodejieba once somebody asks for words. */
export const createEnvironment = (): {
  readonly data: TrackedDataReader;
  readonly segmenter: (userWords?: readonly UserWord[]) => Segmenter;
} => {
  let plain: Segmenter | null = null;
  const load = (userWords: readonly UserWord[]): Segmenter =>
    createNodejieba(
      { idf: dataPath('segment/data/idf.utf8'), stopWords: dataPath('segment/data/stop-words.utf8') },
      userWords,
    );
  return {
    data: createDataReader(),
    segmenter: (userWords = []) => {
      if (userWords.length > 0) return load(userWords);
      plain ??= load([]);
      return plain;
    },
  };
};
