/**
 * What the words behind a quotation make of it: words said (“…”的嘱托), a term (“…”的目标, “…”这一主题), the end
 * of a clause or of a list, or something else that needs it as a part of the sentence.
 */
export type Tail = 'words' | 'term' | 'end' | 'other';

/** 的表述, 等具体部署: it was words. */
const WORDS =
  /^等?的?(?:(?:重要|具体|明确|殷切|谆谆|庄严|铮铮|响亮|由衷|共同|深切|这句|这番|那句|一句|一番|这样|这些)的?){0,2}(?:表述|论述|论断|提法|说法|话|话语|指示|嘱托|期望|期许|誓言|宣言|感慨|感叹|赞叹|心声|呼声|呼吁|号召|承诺|疑问|寄语|心愿|勉励|部署(?!会)|要求(?!高))|^(?:一事|一说|的?时候?|后)(?=[，。；]|$)/u;
/** “…”的目标, “…”这一主题 */
const TERM =
  /^(?:等?的|等?(?:目标|理念|战略|概念|口号|任务|思路|举措|行动|工程|模式|主题|品牌)|这|为主题|工程|行动|战略|计划|理念|模式|体系|格局|项目|机制)/u;
const END = /^(?:[，。；！？,;!?、：:\s]|等|$)/u;
/** Quotations that follow at once: “…”“…”, “…”和“…”. */
const SERIES = /^(?:[，、,和及]?“[^”\n]{1,60}”)*/u;
/** How far a series and the words behind it are read. */
const MAX_SERIES = 240;
const MAX_WORDS = 12;

/** The words behind a quotation that ends at `end` and behind those that follow it at once. */
export const wordsBehind = (text: string, end: number): string => {
  const series = SERIES.exec(text.slice(end, end + MAX_SERIES))?.[0] ?? '';
  return text.slice(end + series.length, end + series.length + MAX_WORDS);
};

/** What the words behind a quotation that ends at `end` make of it. */
export const readTail = (text: string, end: number): Tail => {
  const words = wordsBehind(text, end);
  if (WORDS.test(words)) return 'words';
  if (TERM.test(words)) return 'term';
  return END.test(words) ? 'end' : 'other';
};
