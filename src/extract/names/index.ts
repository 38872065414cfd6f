import type { Extractor } from '../extractor.ts';
import { findInstitutions } from './institutions/index.ts';
import { readLexicons } from './lexicons.ts';
import { readPassage } from './passage.ts';
import { findPeople } from './people/index.ts';
import { parseDictionary } from './words/dictionary.ts';

/** People with their roles, institutions with their aliases. */
export const names: Extractor = {
  name: 'names',
  after: [],
  create: ({ data }) => {
    const lexicons = readLexicons(data);
    const dictionary = parseDictionary(data.bytes('extract/names/model/words.bin'));
    return article => {
      const passage = readPassage(dictionary, article.reading.text);
      const institutions = findInstitutions(passage, lexicons);
      return { institutions, people: findPeople(passage, institutions, lexicons) };
    };
  },
};
