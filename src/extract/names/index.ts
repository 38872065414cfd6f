import type { DataReader, Extractor, Facts } from '../extractor.ts';
import { withCoordinated } from './institutions/coordinations.ts';
import { findInstitutions } from './institutions/index.ts';
import { findMeetings } from './institutions/meetings.ts';
import { withOwners } from './institutions/nested.ts';
import { type Lexicons, readLexicons } from './lexicons.ts';
import { createCursor, readDictionary, readTagger } from './model-file.ts';
import { type Passage, readPassage, wordsOf } from './passage.ts';
import { findPeople } from './people/index.ts';
import { homeOf } from './places.ts';
import { createTagger, type Tagger } from './tagger/tagger.ts';
import type { Dictionary } from './words/dictionary.ts';

const MODEL = 'extract/names/model/names.bin';

/** What names are recognised with. */
export interface Recognizer {
  readonly lexicons: Lexicons;
  readonly dictionary: Dictionary;
  readonly tagger: Tagger;
}

export const readRecognizer = (data: DataReader): Recognizer => {
  const cursor = createCursor(data.bytes(MODEL));
  const dictionary = readDictionary(cursor);
  const tagger = createTagger(readTagger(cursor));
  return { lexicons: readLexicons(data), dictionary, tagger };
};

/** People and institutions of a text that stood in the medium `source`, and the passage they were found in. */
export const findNames = (
  { lexicons, dictionary, tagger }: Recognizer,
  text: string,
  source: string | null = null,
): Required<Pick<Facts, 'people' | 'institutions' | 'meetings'>> & { readonly passage: Passage } => {
  const passage = readPassage(dictionary, tagger, text);
  const home = homeOf(text, source, wordsOf(passage), lexicons.places);
  const institutions = findInstitutions(passage, home, lexicons);
  return {
    passage,
    institutions: withCoordinated(passage, withOwners(passage, institutions, lexicons), lexicons),
    meetings: findMeetings(passage, lexicons),
    people: findPeople(passage, institutions, lexicons),
  };
};

/** People with their roles, institutions with their aliases. */
export const names: Extractor = {
  name: 'names',
  after: [],
  create: ({ data }) => {
    const recognizer = readRecognizer(data);
    return article => {
      const { people, institutions, meetings } = findNames(recognizer, article.reading.text, article.source);
      return { people, institutions, meetings };
    };
  },
};
