import { attributeQuotation, NOBODY } from './attribution.ts';
import type { Discourse } from './discourse.ts';
import type { Ground } from './ground.ts';
import { MIN_QUOTED, type Passage, type SpokenShape } from './passage.ts';
import type { Attributed } from './scene.ts';

const TITLE = /^关于.{2,60}的(?:建议|提案|议案|决定|意见|通知|报告|决议|说明|方案|规划|请示)$/u;
const isLong = ({ text }: Passage, { inner }: SpokenShape): boolean =>
  text.slice(inner.start, inner.end).replace(/\s/gu, '').length >= MIN_QUOTED;

const isTitle = ({ text }: Passage, { inner }: SpokenShape): boolean =>
  TITLE.test(text.slice(inner.start, inner.end));

const NOT_QUOTED = new Set(['title', 'kicker', 'heading']);

/** The direct quotations of an article with their speakers, in order. */
export const findQuotes = (ground: Ground, passage: Passage, discourse: Discourse): readonly Attributed[] => {
  const quotes: Attributed[] = [];
  let after = 0;
  for (const quotation of passage.quotations) {
    while (after < passage.clauses.length && (passage.clauses[after]?.start ?? 0) < quotation.end) after++;
    const kind = passage.blocks[quotation.lastBlock]?.kind;
    if (
      kind === undefined ||
      NOT_QUOTED.has(kind) ||
      !isLong(passage, quotation) ||
      isTitle(passage, quotation)
    )
      continue;
    const previous = passage.clauses[after - 1] ?? null;
    const before = previous?.block === quotation.block ? previous : null;
    const scene = { ground, passage, discourse, quotation, before, after, previous: quotes.at(-1) ?? null };
    const attribution = attributeQuotation(scene);
    if (attribution === null || attribution.rule === NOBODY) continue;
    const { voice, verb, rule } = attribution;
    const { start, end } = quotation;
    // a quotation that runs over a column break is read without it
    const text = passage.text.slice(start, end).replaceAll('\n', '');
    const speaker = voice?.speaker ?? null;
    const document = voice?.document ?? null;
    const quote = { start, end, text, speaker, verb, direct: true, document, rule };
    quotes.push({ quote, voice, inner: quotation.inner });
  }
  return quotes;
};
