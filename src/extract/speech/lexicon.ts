import type { DataReader } from '../extractor.ts';
import { readWords, type Words } from './words.ts';

export type VerbClass = 'say' | 'think' | 'recommend' | 'hope' | 'order' | 'none';
export interface Verb {
  readonly type: VerbClass;
  /** Whether the words said may follow the verb at once, with no mark between. */
  readonly bare: boolean;
}
export type SpeakerClass = 'delegate' | 'expert' | 'official' | 'public';
export type SourceClass = 'document' | 'meeting' | 'figures';
export type ModalClass = 'strong' | 'weak' | 'none';
export type ConnectiveClass = 'link' | 'break' | 'time';
export type AdverbClass = 'adverb' | 'opener';

/** The word lists of speech. */
export interface SpeechLexicon {
  readonly verbs: Words<Verb>;
  readonly adverbs: Words<AdverbClass>;
  readonly speakers: Words<SpeakerClass>;
  readonly sources: Words<SourceClass>;
  readonly modals: Words<ModalClass>;
  readonly directives: Words<true>;
  readonly connectives: Words<ConnectiveClass>;
  readonly proposers: Words<boolean>;
  readonly addressees: Words<true>;
}

const FOLDER = 'extract/speech/data';

const oneOf =
  <T extends string>(classes: readonly T[]) =>
  (cells: readonly string[]): T | null =>
    classes.find(name => name === cells[0]) ?? null;

const VERB_CLASSES = oneOf<VerbClass>(['say', 'think', 'recommend', 'hope', 'order', 'none']);

const parseVerb = (cells: readonly string[]): Verb | null => {
  const type = VERB_CLASSES(cells);
  return type === null ? null : { type, bare: cells[1] === 'clause' };
};

const parseYes = (cells: readonly string[]): boolean | null =>
  cells[0] === 'yes' ? true : cells[0] === 'no' ? false : null;

/** Reads the lists that ship with cisc. */
export const readSpeechLexicon = (data: DataReader): SpeechLexicon => ({
  verbs: readWords(data, `${FOLDER}/verbs.tsv`, parseVerb),
  adverbs: readWords(data, `${FOLDER}/adverbs.tsv`, oneOf<AdverbClass>(['adverb', 'opener'])),
  speakers: readWords(
    data,
    `${FOLDER}/speakers.tsv`,
    oneOf<SpeakerClass>(['delegate', 'expert', 'official', 'public']),
  ),
  sources: readWords(
    data,
    `${FOLDER}/sources.tsv`,
    oneOf<SourceClass>(['document', 'meeting', 'figures']),
  ),
  modals: readWords(data, `${FOLDER}/modals.tsv`, oneOf<ModalClass>(['strong', 'weak', 'none'])),
  directives: readWords(data, `${FOLDER}/directives.tsv`, () => true),
  connectives: readWords(
    data,
    `${FOLDER}/connectives.tsv`,
    oneOf<ConnectiveClass>(['link', 'break', 'time']),
  ),
  proposers: readWords(data, `${FOLDER}/proposers.tsv`, parseYes),
  addressees: readWords(data, `${FOLDER}/addressees.tsv`, () => true),
});
