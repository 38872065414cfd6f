import { byNeighbour, byNextSubject, byParagraph, bySection } from './carried.ts';
import type { SpokenCue } from './discourse.ts';
import { byDocumentFrame } from './frame.ts';
import { byLeadIn } from './lead-in.ts';
import { charBefore, isClauseMark, isSentenceMark } from './passage.ts';
import { findOpeningPhrase } from './phrase.ts';
import type { Attribution, Rule, Scene } from './scene.ts';
import { readTail } from './tail.ts';
import { byOwner, byTribute } from './tribute.ts';

const innerText = ({ passage, quotation }: Scene): string =>
  passage.text.slice(quotation.inner.start, quotation.inner.end).trim();

/** Whether the words end like a sentence inside the marks: “…。”, “…，”柳江说. */
const isSentence = (scene: Scene): boolean => /[。！？!?…，,；.]$/u.test(innerText(scene));

const textBetween = ({ passage }: Scene, from: number, to: number): string => passage.text.slice(from, to);

const attribute = (cue: SpokenCue, rule: string): Attribution | null =>
  cue.voice === null ? null : { voice: cue.voice, verb: cue.verb === '' ? null : cue.verb, rule };

const cuesOfSentence = ({ discourse, quotation }: Scene): readonly SpokenCue[] =>
  discourse.cuesOf(quotation.sentence);

/** 提出“廉洁、勤政、务实”的要求: catchwords. */
const SLOGAN = /^[^，。；、]{1,6}(?:、[^，。；、]{1,6})+$/u;

/** 柳江说：“…” and 报告提出“…”: the verb stands right before the words. */
const byVerbBefore: Rule = scene => {
  const { quotation, passage } = scene;
  const cue = cuesOfSentence(scene).findLast(({ content }) => content === quotation.start);
  if (cue === undefined || cue.type === 'submit') return null;
  const tail = readTail(passage.text, quotation.end);
  // 柳江提到的“…”: a term, unless it is called words
  if (cue.follow === 'of' && cue.voice?.type !== 'source' && tail !== 'words') return null;
  const colon = /[：:]/u.test(charBefore(passage.text, quotation.start, cue.end));
  if (!colon && !isSentence(scene) && (tail === 'term' || tail === 'other')) return null;
  if (tail === 'words' && SLOGAN.test(innerText(scene))) return null;
  return attribute(cue, cue.voice?.type === 'source' ? 'document' : 'verb-before');
};

/** 指出“…”，“…”: a quotation that goes on from one whose speaker is known. */
const bySeries: Rule = ({ quotation, passage, previous }) => {
  if (previous === null || previous.quote.start === quotation.start) return null;
  const gap = passage.text.slice(previous.quote.end, quotation.start);
  if (!/^[，、；,;和及]?$/u.test(gap) || !IN_SERIES.has(previous.quote.rule)) return null;
  // “…。”“…。” may be two people talking
  if (gap === '' && /[。！？!?…]”?$/u.test(previous.quote.text)) return null;
  return { voice: previous.voice, verb: previous.quote.verb, rule: 'series' };
};

const IN_SERIES: ReadonlySet<string> = new Set(['verb-before', 'document', 'series', 'lead-in', 'tribute']);

/** “…。”柳江说: the verb stands in the clause behind, or in the one after a short adverbial. */
const byVerbAfter: Rule = scene => {
  const { passage, discourse, quotation, after } = scene;
  const clause = passage.clauses[after];
  if (clause === undefined || clause.block > quotation.lastBlock + 1) return null;
  const apart = clause.block > quotation.lastBlock;
  const gap = textBetween(scene, quotation.end, clause.start).trim();
  if (gap !== '' && !/^[，,—]+$/u.test(gap)) return null;
  const near = discourse.cuesOf(clause.sentence).find(cue => {
    if (cue.clause < after || cue.clause > after + 2 || cue.subject === null || cue.type === 'submit')
      return false;
    // a paragraph that begins 柳江说。 was cut off from the words before it
    if (apart && (cue.follow !== 'end' || cue.clause > after)) return false;
    return true;
  });
  if (near === undefined || near.voice?.type === 'source') return null;
  if (near.clause > after && !isAdverbial(scene, after, near.clause)) return null;
  if (!isSentence(scene) && (near.clause > after || (gap === '' && near.follow !== 'end'))) return null;
  return attribute(near, 'verb-after');
};

/** 为此，谈到未来时，3月7日， */
const ADVERBIAL =
  /^(?:[为对因由据]此|同时|近日|日前|今天|昨天|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?|.{0,20}(?:时|中|后|上)|(?:对于?|针对|关于|就|谈[到及起]|面对).{1,24})$/u;

/** Clauses that may stand between a quotation and its speaker: 为此，谈到未来时，在接受采访时，. */
const isAdverbial = ({ passage }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const clause = passage.clauses[i];
    const words = clause === undefined ? '' : passage.text.slice(clause.start, clause.end).trim();
    if (!ADVERBIAL.test(words) && !isPost(words)) return false;
  }
  return true;
};

/** A post that a comma cuts off from the name: 全国政协委员，某银行董事长林某认为. */
const isPost = (words: string): boolean => /(?:代表|委员|长|人|师|员)$/u.test(words) && words.length < 25;

/** The rule of words that nobody says: a law that is amended, a label, a slogan (修改为：“…”). */
export const NOBODY = 'nobody';
/** The ends of clauses that announce speech: 不少人疑虑道, 一位老人感慨的话语. */
const SAYING = /[说道问答喊叫呼声音话言语示诉讲虑叹案论断]$/u;
/** The head of a news item, which a colon ends as well: 新华社北京电：, 央视网消息（新闻联播）：. */
const HEADER = /(?:消息|电|讯|报道)(?:（[^（）]{1,12}）|\([^()]{1,12}\))?$/u;

/** 柳江态度坚决：“…”: a colon, and somebody in the sentence, or else nobody known (不少人疑虑：“…”). */
const byColon: Rule = scene => {
  const { passage, discourse, quotation } = scene;
  if (!/[：:]/u.test(charBefore(passage.text, quotation.start, 0)) || !isSentence(scene)) return null;
  const topic = discourse.topicBefore(quotation.start);
  if (topic?.sentence === quotation.sentence) return { voice: topic.voice, verb: null, rule: 'colon' };
  const clause = passage.clauses[scene.after - 1];
  const post = clause === undefined ? null : findOpeningPhrase(scene.ground, clause);
  const holder = post?.type === 'role' ? discourse.resolveAt(post) : null;
  // 总书记给出明确答案：“…”
  if (holder?.type === 'person') return { voice: holder, verb: null, rule: 'colon' };
  const words = clause === undefined ? '' : passage.text.slice(clause.start, clause.end);
  if (HEADER.test(words.trimEnd())) return null;
  // 他向大家致以祝福：, 算了一笔账：: whoever spoke last goes on
  if (/[他她]|^.{0,8}$/u.test(words)) return null;
  return { voice: null, verb: null, rule: SAYING.test(words.trimEnd()) ? 'colon' : NOBODY };
};

/** 史浩飞认为，布局非常重要，“要统筹…。”: the verb stands earlier in the sentence. */
const bySentence: Rule = scene => {
  const { quotation, passage } = scene;
  if (!quotation.apart || isSentenceMark(charBefore(passage.text, quotation.start, 0))) return null;
  const cue = cuesOfSentence(scene).findLast(({ end }) => end <= quotation.start);
  if (cue === undefined || cue.voice?.type === 'source') return null;
  // 柳江提出捐款时，史浩飞连连摆手，“…”: somebody else comes in between
  const topic = scene.discourse.topicBefore(quotation.start);
  if (topic !== null && topic.at > cue.end) return { voice: topic.voice, verb: null, rule: 'colon' };
  return attribute(cue, 'verb-in-sentence');
};

const NEAR: readonly Rule[] = [byVerbBefore, bySeries, byLeadIn, byDocumentFrame, byTribute, byOwner];
const FREE: readonly Rule[] = [byVerbAfter, byColon, bySentence, byParagraph, byNextSubject, bySection];
const BOUND: readonly Rule[] = [byColon, bySentence, byVerbAfter, byParagraph, byNextSubject, bySection];

/** 人们高举“…！”: the object of another verb, which only a verb of speech makes words. */
const EMBEDDED: readonly Rule[] = [bySentence, byVerbAfter];

/** 柳江表示，…，“不能让基层犯难”。: the words end with the sentence. */
const endsSentence = ({ passage, quotation }: Scene): boolean =>
  /^[。！？；;!?]/u.test(passage.text.slice(quotation.end, quotation.end + 1));

/** Rules in the order they are tried: a quotation inside a sentence looks to its left first. */
const rulesFor = (scene: Scene): readonly Rule[] => {
  const before = charBefore(
    scene.passage.text,
    scene.quotation.start,
    scene.passage.blocks[scene.quotation.block]?.start ?? 0,
  );
  const free = before === '' || isSentenceMark(before) || before === '”';
  if (!scene.quotation.apart) return NEAR;
  if (!isSentence(scene) && endsSentence(scene))
    return [...NEAR, byVerbAfter, bySentence, ...(free ? [byNeighbour] : [])];
  if (!isSentence(scene)) return [...NEAR, byVerbAfter];
  if (free) return [...NEAR, ...FREE];
  return [...NEAR, ...(isClauseMark(before) ? BOUND : EMBEDDED)];
};

/** The first rule that tells who said the quotation. */
export const attributeQuotation = (scene: Scene): Attribution | null => {
  for (const rule of rulesFor(scene)) {
    const attribution = rule(scene);
    if (attribution !== null) return attribution;
  }
  return null;
};
