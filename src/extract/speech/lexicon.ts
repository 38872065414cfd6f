import type { DataReader } from '../extractor.ts';
import { readWords, type Words } from './words.ts';

export type VerbClass = 'say' | 'think' | 'recommend' | 'hope' | 'order' | 'submit' | 'label' | 'none';
export interface Verb {
  readonly type: VerbClass;
  /** Whether the words said may follow the verb at once, with no mark between. */
  readonly bare: boolean;
}
export type SpeakerClass = 'delegate' | 'expert' | 'official' | 'public' | 'reporter';
export type SourceClass = 'document' | 'meeting' | 'figures';
export type ModalClass = 'strong' | 'firm' | 'weak' | 'none';
export type ConnectiveClass = 'link' | 'break' | 'time';
export type ProposerClass = 'yes' | 'no' | 'leader';
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
  readonly proposers: Words<ProposerClass>;
  readonly addressees: Words<true>;
}

const FOLDER = 'extract/speech/data';

type Get = (column: string) => string;

const oneOf =
  <T extends string>(classes: readonly T[]) =>
  (get: Get): T | null =>
    classes.find(name => name === get('class')) ?? null;

const VERB_CLASSES = oneOf<VerbClass>(['say', 'think', 'recommend', 'hope', 'order', 'submit', 'none']);

const parseVerb = (get: Get): Verb | null => {
  const type = VERB_CLASSES(get);
  return type === null ? null : { type, bare: get('content') === 'clause' };
};

const CLASS = ['class'];

/** Reads the lists that ship with cisc. */
export const readSpeechLexicon = (data: DataReader): SpeechLexicon => {
  const read = <T>(name: string, columns: readonly string[], parse: (get: Get) => T | null): Words<T> =>
    readWords(data, `${FOLDER}/${name}.tsv`, columns, parse);
  return {
    verbs: read('verbs', ['class', 'content'], parseVerb),
    adverbs: read('adverbs', CLASS, oneOf<AdverbClass>(['adverb', 'opener'])),
    speakers: read(
      'speakers',
      CLASS,
      oneOf<SpeakerClass>(['delegate', 'expert', 'official', 'public', 'reporter']),
    ),
    sources: read('sources', CLASS, oneOf<SourceClass>(['document', 'meeting', 'figures'])),
    modals: read('modals', CLASS, oneOf<ModalClass>(['strong', 'firm', 'weak', 'none'])),
    directives: read('directives', [], () => true),
    connectives: read('connectives', CLASS, oneOf<ConnectiveClass>(['link', 'break', 'time'])),
    proposers: read('proposers', CLASS, oneOf<ProposerClass>(['yes', 'no', 'leader'])),
    addressees: read('addressees', [], () => true),
  };
};
