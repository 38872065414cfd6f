import type { Discourse, SpokenCue } from './discourse.ts';
import type { Passage } from './passage.ts';
import type { Quote } from './statement.ts';
import { trimWords } from './strokes.ts';

/** Fewer visible characters than this say nothing. */
const MIN_SAID = 6;

/** The clause of the next verb of speech behind this clause: what it brings is no part of these words. */
const nextSpeaker = ({ cues }: Discourse, index: number): number | null => {
  for (let i = index + 1; i < cues.length; i++) {
    const cue = cues[i];
    if (cue !== undefined && cue.clause > (cues[index]?.clause ?? 0)) return cue.clause;
  }
  return null;
};

/** Where the words behind a verb end: with the sentence, or before a quotation or another speaker in it. */
const endOfWords = ({ clauses }: Passage, discourse: Discourse, cue: SpokenCue, index: number): number => {
  const own = clauses[cue.clause];
  if (own === undefined) return cue.content;
  const next = nextSpeaker(discourse, index);
  let end = own.mark === '“' ? cue.content : own.end;
  for (let i = cue.clause + 1; i < (next ?? clauses.length); i++) {
    const clause = clauses[i];
    if (clause === undefined || clause.sentence !== own.sentence || clause.start < end) break;
    end = clause.end;
    if (clause.mark === '“') break;
  }
  return end;
};

const indirectOf = (passage: Passage, discourse: Discourse, cue: SpokenCue, index: number): Quote | null => {
  const { voice, verb, content, follow } = cue;
  if (voice === null || voice.group === 'reporter' || (follow !== 'mark' && follow !== 'bare')) return null;
  if (cue.type === 'submit' || cue.verb === '') return null;
  const { start, end } = trimWords(passage.text, {
    start: content,
    end: endOfWords(passage, discourse, cue, index),
  });
  const text = passage.text.slice(start, end);
  if (text.replace(/\s/gu, '').length < MIN_SAID) return null;
  const { speaker, document } = voice;
  return { start, end, text, speaker, verb, direct: false, document, rule: 'indirect' };
};

/** What is reported in other words: 柳江表示，…. Words that stand in quotation marks are not here. */
export const findIndirect = (
  passage: Passage,
  discourse: Discourse,
  direct: readonly Quote[],
): readonly Quote[] => {
  const quoted = new Set(direct.map(quote => quote.start));
  return discourse.cues.flatMap((cue, index) => {
    if (quoted.has(cue.content)) return [];
    const said = indirectOf(passage, discourse, cue, index);
    return said === null ? [] : [said];
  });
};
