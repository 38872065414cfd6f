import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segmenter } from './segmenter.ts';
import type { UserWord } from './user-words.ts';

/**
 * Files that the native library reads for itself: one-line stand-ins for the keyword tables cisc never
 * asks for, because loading the full ones takes half a second.
 */
export interface NodejiebaPaths {
  readonly idf: string;
  readonly stopWords: string;
}

type Nodejieba = typeof import('nodejieba');
type Dictionaries = Required<import('nodejieba').LoadOptions>;

const require = createRequire(import.meta.url);

/** Fingerprint of the dictionaries in force: the native library holds one set of them a process. */
let inForce = '';

/**
 * The nodejieba adapter, with its dictionaries loaded (about a second): make it only when it is needed.
 * Using two of them in turn loads dictionaries every time.
 */
export const createNodejieba = (paths: NodejiebaPaths, userWords: readonly UserWord[] = []): Segmenter => {
  const native: Nodejieba & Record<string, string> = require('nodejieba');
  const { version }: { version: string } = require('nodejieba/package.json');
  const files = dictionariesOf(native, paths);
  const dictionary = fingerprint(files, userWords);
  const ready = (): Nodejieba => {
    if (inForce !== dictionary) {
      native.load(files);
      for (const { word, tag } of userWords) native.insertWord(word, tag);
      inForce = dictionary;
    }
    return native;
  };
  ready();
  const words = new Map<string, string>();
  const tags = new Map<string, string>();
  return {
    name: `nodejieba ${version}`,
    dictionary,
    cut: text =>
      text === ''
        ? []
        : ready()
            .cut(text, true)
            .map(word => intern(words, word)),
    tag: word => {
      const known = tags.get(word);
      if (known !== undefined) return known;
      const found = tagOf(ready(), word);
      tags.set(word, found);
      return found;
    },
  };
};

const dictionariesOf = (native: Record<string, string>, paths: NodejiebaPaths): Dictionaries => ({
  dict: native.DEFAULT_DICT ?? '',
  hmmDict: native.DEFAULT_HMM_DICT ?? '',
  userDict: native.DEFAULT_USER_DICT ?? '',
  idfDict: paths.idf,
  stopWordDict: paths.stopWords,
});

/**
 * Hash of everything the segmentation depends on. Reads each file first, because a missing or an empty
 * one makes the native library abort the process.
 */
const fingerprint = (files: Dictionaries, userWords: readonly UserWord[]): string => {
  const hash = createHash('sha256');
  for (const path of [files.dict, files.hmmDict, files.userDict]) hash.update(readDictionary(path));
  for (const path of [files.idfDict, files.stopWordDict]) readDictionary(path);
  for (const { word, tag } of userWords) hash.update(`${word} ${tag}\n`);
  return hash.digest('hex').slice(0, 16);
};

const readDictionary = (path: string): Uint8Array => {
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new Error(`${path}: the segmenter's dictionary file is empty`);
  return bytes;
};

/** One instance a word, so that a large corpus keeps each word once. */
const intern = (words: Map<string, string>, word: string): string => {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, word);
  return word;
};

/** A word that was joined in its sentence and falls apart when it stands alone is an unknown one. */
const tagOf = (native: Nodejieba, word: string): string => {
  const [only, ...others] = word === '' ? [] : native.tag(word);
  return only === undefined || others.length > 0 ? 'x' : only.tag;
};
