import { lastAtOrBefore } from '../../text/span.ts';
import type { Cue } from './cue.ts';
import { type Ground, type Subject, stripLinks } from './ground.ts';
import type { Clause, Passage } from './passage.ts';
import { findOpeningPhrase } from './phrase.ts';
import { MAX_BACK, type Memory, remember, resolve, type Topic, type Voice } from './voice.ts';
import { longestBefore } from './words.ts';

/** A verb of speech with whoever speaks. */
export interface SpokenCue extends Cue {
  readonly voice: Voice | null;
}

/** An article's talk in order: verbs with their resolved speakers, and who is spoken of. */
export interface Discourse {
  readonly cues: readonly SpokenCue[];
  readonly topics: readonly Topic[];
  /** Where the clause of each cue begins. */
  readonly cueStarts: readonly number[];
  /** The last topic before `at`. */
  topicBefore(at: number): Topic | null;
  /** The first topic at or behind `at`. */
  topicAfter(at: number): Topic | null;
  /** The cues of one sentence, in order. */
  cuesOf(sentence: number): readonly SpokenCue[];
  /** Who a subject stands for that no verb of speech goes with, from what came before it. */
  resolveAt(subject: Subject): Voice;
}

/** How many clauses back the subject of a sentence is looked for. */
const MAX_CLAUSES = 12;

const isTime = (ground: Ground, clause: Clause | undefined): boolean =>
  clause !== undefined && stripLinks(ground, clause.start, clause.end) >= clause.end;

/** The phrase that opens the sentence of a verb without subject: 主席团根据各团意见，｜建议…. */
const openingPhrase = (state: Memory, passage: Passage, clause: Clause, index: number): Voice | null => {
  let first = index;
  // 新华社消息：…: the name of the source is no subject
  const goesOn = (at: number): boolean =>
    passage.clauses[at]?.sentence === clause.sentence && !/[：:]/u.test(passage.clauses[at]?.mark ?? '');
  while (index - first < MAX_CLAUSES && goesOn(first - 1)) first--;
  // 近日，县政府发出通知，要求…: a word of time is no opening
  while (first < index && isTime(state.ground, passage.clauses[first])) first++;
  const opening = passage.clauses[first];
  if (first === index || opening === undefined) return null;
  const subject = findOpeningPhrase(state.ground, opening);
  return subject === null ? null : resolve(state, subject);
};

/** 某国外交部发表声明，｜呼吁…: somebody acts in the clause before, whether or not the name is known. */
const ACTS = /发表|发布|举行|召开|集会|递交|致信|致函|联名|通过.{0,12}(?:决议|文件|宣言)/u;

const hasActor = ({ clauses }: Passage, text: string, index: number): boolean => {
  const before = clauses[index - 1];
  if (before === undefined || before.sentence !== clauses[index]?.sentence) return false;
  return ACTS.test(text.slice(before.start, before.end));
};

/** Who goes on speaking where a verb has no subject: of the same sentence, else of the same section. */
const inherit = (state: Memory, passage: Passage, { type }: Cue, index: number): Voice | null => {
  const clause = passage.clauses[index];
  if (clause === undefined) return null;
  const last = state.topics.at(-1);
  if (last?.sentence === clause.sentence) return last.voice;
  const opening = openingPhrase(state, passage, clause, index);
  // an order is given in the sentence that names who gives it
  if (
    opening !== null ||
    last === undefined ||
    type === 'order' ||
    hasActor(passage, state.ground.text, index)
  )
    return opening;
  const section = passage.blocks[clause.block]?.section;
  return passage.blocks[last.block]?.section === section ? last.voice : null;
};

/** Words before a name that leave it the subject of its clause: nothing, a post, 让. */
const introduces = (ground: Ground, clause: Clause, at: number): boolean => {
  const { text, lexicon } = ground;
  const from = stripLinks(ground, clause.start, at);
  if (from >= at) return true;
  return (
    longestBefore(lexicon.speakers, text, at, from) !== null ||
    /[让令使据、长员记任师授]$/u.test(text.slice(from, at))
  );
};

/** Behind a name: something else is the topic, unless it is what the person says (柳江的回应很干脆：). */
const OTHER =
  /^(?:的(?!回应|回答|态度|观点|看法|想法|话|答案|理由|解释|判断|体会|感受|建议|声音|发言|讲述|话|一席话|一番话|喜悦|激动|兴奋|自豪|感激|话语|言语)|、|和|与|等)/u;

/** The person whom a clause without a verb of speech is about: 柳江注意到…, 她用…举例. */
const topicOf = (ground: Ground, clause: Clause): Subject | null => {
  for (const mention of ground.roster.peopleWithin(clause)) {
    const start = ground.roster.roleStart(mention, clause.start);
    if (!introduces(ground, clause, start) && !introduces(ground, clause, mention.start)) continue;
    if (OTHER.test(ground.text.slice(mention.end, clause.end))) continue;
    return { type: 'person', name: mention.name, group: null, start: mention.start, end: mention.end };
  }
  return null;
};

const groupBySentence = (
  cues: readonly SpokenCue[],
  { clauses }: Passage,
): ReadonlyMap<number, readonly SpokenCue[]> => {
  const groups = new Map<number, SpokenCue[]>();
  for (const cue of cues) {
    const sentence = clauses[cue.clause]?.sentence ?? -1;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [cue]);
    else group.push(cue);
  }
  return groups;
};

/** Walks through the article once, resolving every subject from what came before it. */
export const followDiscourse = (ground: Ground, passage: Passage, cues: readonly Cue[]): Discourse => {
  const state: Memory = { ground, topics: [], phrases: [] };
  const spoken: SpokenCue[] = [];
  let next = 0;
  passage.clauses.forEach((clause, index) => {
    const { sentence, block } = clause;
    const push = (subject: Subject, voice: Voice, speaks: boolean): void => {
      remember(state, subject, voice);
      state.topics.push({ at: subject.start, voice, clause: index, sentence, block, speaks });
    };
    const first = cues[next];
    if (first === undefined || first.clause !== index) {
      const subject = topicOf(ground, clause);
      if (subject !== null) push(subject, resolve(state, subject), false);
    }
    for (let cue = cues[next]; cue !== undefined && cue.clause === index; cue = cues[++next]) {
      const voice = cue.subject === null ? inherit(state, passage, cue, index) : resolve(state, cue.subject);
      spoken.push({ ...cue, voice });
      if (cue.subject !== null && voice !== null) push(cue.subject, voice, cue.type !== 'submit');
    }
  });
  const bySentence = groupBySentence(spoken, passage);
  const starts = state.topics.map(topic => topic.at);
  return {
    cues: spoken,
    cueStarts: spoken.map(cue => passage.clauses[cue.clause]?.start ?? cue.start),
    topics: state.topics,
    topicBefore: at => state.topics[lastAtOrBefore(starts, at - 1)] ?? null,
    topicAfter: at => state.topics[lastAtOrBefore(starts, at - 1) + 1] ?? null,
    cuesOf: sentence => bySentence.get(sentence) ?? [],
    resolveAt: subject => {
      const count = lastAtOrBefore(starts, subject.start - 1) + 1;
      return resolve(
        { ground, topics: state.topics.slice(Math.max(0, count - MAX_BACK), count), phrases: [] },
        subject,
      );
    },
  };
};
