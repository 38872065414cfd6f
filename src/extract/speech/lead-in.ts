import type { SpokenCue } from './discourse.ts';
import { isClauseMark } from './passage.ts';
import type { Rule, Scene } from './scene.ts';
import { readTail } from './tail.ts';
import { longestBefore } from './words.ts';

/** Words of a sentence that a quotation goes on with: 柳江强调，要“…”, 柳江表示这是“…”. */
const MODAL =
  /^(?:(?:并|还|也|既|更|就)?(?:要|应|应当|应该|必须|务必|将|会|能|不能|不要)(?:进一步|更加|继续|切实|始终|全面|坚决)*|[这那]是)$/u;
/** Verbs that may have somebody between them and the words: 希望大家“…”, 要求干部“…”. */
/** How far back the clause of a quotation is read. */
const MAX_LEAD = 60;
const ADDRESSED = new Set(['hope', 'order']);
const MAX_ADDRESSEE = 12;
/** Quotations too short to count, in front of one that counts. */
const SHORT = /(?:“[^”]{1,8}”[、，和及]?)+$/u;
/** 柳江表示不希望冲突，但“…”: the quotation is the second half of what is said. */
const TURN = /^(?:但是?|而且?|并且?|因此|所以|因为|即|也就是)$/u;

/** 希望同学们从小树立“…”: the words are the object of another verb. */
const isAddressee = ({ ground, passage: { text } }: Scene, from: number, to: number): boolean => {
  const words = text.slice(from, to);
  if (words.length > MAX_ADDRESSEE || [...words].some(isClauseMark)) return false;
  return (
    longestBefore(ground.lexicon.directives, text, to, from) === null &&
    !/[以从在把的是为向对按有能够会可]$/u.test(words)
  );
};

/** Where the last clause of `text` in front of `end` begins, not before `from` and not far back. */
const lastClause = (text: string, from: number, end: number): number => {
  const limit = Math.max(from, end - MAX_LEAD);
  let at = end;
  while (at > limit && !isClauseMark(text.charAt(at - 1))) at--;
  return at;
};

const leadsIn = (scene: Scene, { content, type, follow }: SpokenCue): boolean => {
  const { text } = scene.passage;
  const { start } = scene.quotation;
  if (content >= start) return false;
  const lead = text.slice(lastClause(text, content, start), start);
  // 要“…”“…”: short ones in front are terms, and the verb goes on to this one
  if (MODAL.test(lead.replace(SHORT, '')) || TURN.test(lead)) return true;
  const to = /[，,]/u.test(text.charAt(start - 1)) ? start - 1 : start;
  return ADDRESSED.has(type) && follow === 'bare' && isAddressee(scene, content, to);
};

/** 柳江强调，要“…” and 柳江希望大家“…”: the quotation finishes the sentence of the verb. */
export const byLeadIn: Rule = scene => {
  const { discourse, passage, quotation } = scene;
  const cue = discourse.cuesOf(quotation.sentence).findLast(({ end }) => end <= quotation.start);
  if (cue?.voice == null || cue.type === 'submit' || !leadsIn(scene, cue)) return null;
  const tail = readTail(passage.text, quotation.end);
  if (tail !== 'end' && tail !== 'words') return null;
  const rule = cue.voice.type === 'source' ? 'document' : 'lead-in';
  return { voice: cue.voice, verb: cue.verb, rule };
};
