import type { OwnLexicons } from '../config.ts';
import { isOwnListName, parseOwnTable } from '../extract/own-lists.ts';
import type { ConfigFile } from '../schema/config.ts';
import { parseUserWords } from '../segment/user-words.ts';

interface NamedText {
  readonly shown: string;
  readonly text: string;
}

const toList = (files: string | readonly string[] = []): readonly string[] =>
  typeof files === 'string' ? [files] : files;

/**
 * The word lists that settings name, and their texts.
 * @throws UsageError with file and line when a row makes no sense.
 */
export const readOwnLexicons = (
  files: ConfigFile['lexicons'] = {},
  read: (path: string) => NamedText,
): { readonly lexicons: OwnLexicons; readonly texts: readonly string[] } => {
  const lists = Object.entries(files).map(([name, paths]) => ({ name, texts: toList(paths).map(read) }));
  return {
    lexicons: {
      tables: lists.flatMap(({ name, texts }) =>
        isOwnListName(name) ? texts.map(({ text, shown }) => parseOwnTable(name, text, shown)) : [],
      ),
      words: lists
        .filter(({ name }) => name === 'words')
        .flatMap(({ texts }) => texts.flatMap(({ text, shown }) => parseUserWords(text, shown))),
    },
    texts: lists.flatMap(({ texts }) => texts.map(({ text }) => text)),
  };
};
