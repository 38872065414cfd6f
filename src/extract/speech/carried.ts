import type { Rule } from './scene.ts';
import type { Topic } from './voice.ts';

const isCarrier = (topic: Topic | null): topic is Topic =>
  topic !== null && topic.voice.type !== 'source' && topic.voice.group !== 'reporter';

/** …柳江表示，…。“…。”: nobody else comes up in the paragraph. */
export const byParagraph: Rule = scene => {
  const { quotation, discourse } = scene;
  const topic = discourse.topicBefore(quotation.start);
  if (!isCarrier(topic) || topic.block !== quotation.block) return null;
  return { voice: topic.voice, verb: null, rule: 'carried' };
};

/** 柳江强调，…。“…，…”。: a sentence of its own right behind one that somebody speaks, its full stop outside. */
export const byNeighbour: Rule = scene => {
  const { quotation, discourse, passage, previous } = scene;
  const topic = discourse.topicBefore(quotation.start);
  if (!isCarrier(topic) || topic.block !== quotation.block || !topic.speaks) return null;
  const between = previous !== null && previous.quote.start > topic.at;
  const words = passage.text.slice(quotation.inner.start, quotation.inner.end);
  if (between || quotation.sentence - topic.sentence !== 1 || !/[，,]/u.test(words)) return null;
  return { voice: topic.voice, verb: null, rule: 'carried' };
};

/** “…。”和去年一样，全国人大代表柳江带来…: who the sentence behind is about. */
export const byNextSubject: Rule = scene => {
  const { quotation, discourse, passage, after } = scene;
  const clause = passage.clauses[after];
  if (clause === undefined || clause.block !== quotation.block || scene.before !== null) return null;
  const topic = discourse.topicAfter(quotation.end);
  if (!isCarrier(topic) || topic.sentence > clause.sentence) return null;
  return { voice: topic.voice, verb: null, rule: 'next-subject' };
};

/** A paragraph of quoted words alone: the speaker of the paragraphs before, up to the heading. */
export const bySection: Rule = ({ quotation, discourse, passage, before }) => {
  const topic = discourse.topicBefore(quotation.start);
  const section = passage.blocks[quotation.block]?.section;
  if (!isCarrier(topic) || passage.blocks[topic.block]?.section !== section) return null;
  const isNear = topic.speaks && quotation.block - topic.block === 1;
  if (before !== null && !isNear) return null;
  return { voice: topic.voice, verb: null, rule: 'carried-paragraph' };
};
