import type { Ground, Subject, SubjectType } from './ground.ts';
import type { SourceClass, SpeakerClass } from './lexicon.ts';

/** Somebody who speaks, or the document that words come from, with references resolved. */
export interface Voice {
  readonly type: SubjectType;
  /** Person, institution or noun phrase; null when a document speaks. */
  readonly speaker: string | null;
  readonly document: string | null;
  readonly group: SpeakerClass | SourceClass | null;
}

/** Who is spoken of at a place of the text. */
export interface Topic {
  readonly at: number;
  readonly voice: Voice;
  readonly clause: number;
  readonly sentence: number;
  readonly block: number;
  /** Whether a verb of speech goes with it. */
  readonly speaks: boolean;
}

/** 该负责人, 这位专家, 两省市代表团: somebody named more fully before. */
const ANAPHOR = /^(?:该|这位|这名|此|上述|前述|[两双三四五六七八九]|全团)/u;
const DEMONSTRATIVE = /^(?:该|这位|这名|此|上述|前述)/u;

const voiceOf = (subject: Subject, name: string): Voice =>
  subject.type === 'source'
    ? { type: 'source', speaker: null, document: name, group: subject.group }
    : { type: subject.type, speaker: name, document: null, group: subject.group };

/** What has come up so far, the latest last. */
export interface Memory {
  readonly ground: Ground;
  readonly topics: Topic[];
  /** Noun phrases that have spoken. */
  readonly phrases: string[];
}

/** How many topics and phrases a reference reaches back: enough for an article, and it keeps time linear. */
export const MAX_BACK = 60;

const lastPerson = (topics: readonly Topic[]): Voice | null =>
  topics
    .slice(-MAX_BACK)
    .findLast(({ voice: { type, group } }) => type === 'person' || (type === 'role' && group === 'official'))
    ?.voice ?? null;

const lastGroup = (topics: readonly Topic[]): Voice | null =>
  topics.slice(-MAX_BACK).findLast(({ voice }) => voice.type === 'role' || voice.type === 'institution')
    ?.voice ?? null;

/** A bare post (总书记, 董事长) or a demonstrative stands for the last person who holds it. */
const holderOf = ({ ground, topics }: Memory, post: string, at: number): string | null => {
  const { rolesOf } = ground.roster;
  const holds = (name: string): boolean => rolesOf(name).some(role => role.endsWith(post));
  const topic = topics
    .slice(-MAX_BACK)
    .findLast(({ voice }) => voice.type === 'person' && holds(voice.speaker ?? ''));
  return (
    topic?.voice.speaker ??
    ground.roster.peopleBefore(at, MAX_BACK).findLast(({ name }) => holds(name))?.name ??
    null
  );
};

const resolvePhrase = (state: Memory, subject: Subject): Voice => {
  const { name } = subject;
  const core = name.replace(DEMONSTRATIVE, '');
  if (ANAPHOR.test(name)) {
    const ending = name === '全团' ? '代表团' : core;
    const full = state.phrases
      .slice(-MAX_BACK)
      .findLast(phrase => phrase.endsWith(ending) && phrase.length > core.length);
    if (full !== undefined) return voiceOf(subject, full);
  }
  const holder = subject.group === 'official' ? holderOf(state, core, subject.start) : null;
  if (holder !== null) return { type: 'person', speaker: holder, document: null, group: null };
  return voiceOf(subject, name);
};

const resolvePronoun = ({ topics }: Memory, subject: Subject): Voice => {
  const antecedent = subject.name.endsWith('们') ? lastGroup(topics) : lastPerson(topics);
  return antecedent ?? voiceOf(subject, subject.name);
};

/** Who a subject stands for, from what came before it. */
export const resolve = (state: Memory, subject: Subject): Voice => {
  if (subject.type === 'pronoun') return resolvePronoun(state, subject);
  if (subject.type === 'role') return resolvePhrase(state, subject);
  return voiceOf(subject, subject.name);
};

/** Keeps the noun phrase of a subject for later references. */
export const remember = (state: Memory, subject: Subject, voice: Voice): void => {
  if (voice.speaker !== null && (subject.type === 'role' || subject.type === 'institution'))
    state.phrases.push(voice.speaker);
};
