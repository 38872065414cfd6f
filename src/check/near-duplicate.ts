import { areNested, type Candidate, candidatesOf, createSeen } from './candidates.ts';
import type { Draft } from './finding.ts';
import { headOf } from './head.ts';
import { createLshIndex, signatureOf } from './min-hash.ts';
import { proseOf, shinglesOf } from './prose.ts';
import { type Batch, numberIn, placeIn, type Rule, type RuleOptions } from './rule.ts';
import { findFormulas, similarityOf, toSet } from './similarity.ts';

interface Text extends Candidate {
  readonly prose: Uint16Array;
  readonly shingles: Uint32Array;
}

/** A phrase in more than this share of all articles, and in more than `FEW` of them, says nothing of one. */
const FORMULA = 0.01;
const FEW = 20;

const textsOf = (batch: Batch, least: number): readonly Text[] => {
  const texts = [...candidatesOf(batch)].flatMap(candidate => {
    const prose = proseOf(candidate.text);
    return prose.length < least ? [] : [{ ...candidate, prose, shingles: toSet(shinglesOf(prose)) }];
  });
  const isFormula = findFormulas(
    texts.map(({ shingles }) => shingles),
    Math.max(FEW, texts.length * FORMULA),
  );
  return texts.map(text => ({ ...text, shingles: text.shingles.filter(shingle => !isFormula(shingle)) }));
};

const isSame = (a: Uint16Array, b: Uint16Array): boolean =>
  a.length === b.length && a.every((code, i) => code === b[i]);

const numbersOf = ({ text }: Text): readonly string[] => text.match(/\d+(?:\.\d+)?/gu) ?? [];

/** Same words, other figures: the monthly bulletin, not a reprint. Dates alone do not count. */
const hasOtherFigures = (a: Text, b: Text): boolean => {
  const [ours, theirs] = [numbersOf(a), new Set(numbersOf(b))];
  if (ours.length < 6) return false;
  return ours.filter(number => theirs.has(number)).length < ours.length * 0.5;
};

/** A reprint follows within this many days; what comes back later is the next occasion of its kind. */
const REPRINT = 30;

/** Days between two articles that are dated to the day. */
const daysBetween = (a: Text, b: Text): number => {
  const [ours, theirs] = [a, b].map(({ annotation: { article } }) =>
    article.date?.length === 10 ? Date.parse(article.date) : Number.NaN,
  );
  return Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN)) / 86_400_000;
};

/** Why two texts are probably two of a kind, or null. */
const describeFormula = (a: Text, b: Text): string | null => {
  if (hasOtherFigures(a, b)) return 'with other figures';
  const days = daysBetween(a, b);
  return days > REPRINT ? `${days} days apart` : null;
};

interface Match {
  readonly original: Text;
  readonly similarity: number;
}

const bestMatch = (text: Text, originals: readonly Text[], least: number): Match | null => {
  let best: Match | null = null;
  for (const original of originals) {
    const similarity = similarityOf(text.shingles, original.shingles);
    if (similarity >= least && similarity > (best?.similarity ?? 0)) best = { original, similarity };
  }
  return best;
};

const draftOf = (text: Text, { original, similarity }: Match): Draft => {
  const { annotation } = text;
  const { name } = original;
  const share = `${Math.round(similarity * 100)} % of the wording`;
  const place = { ...headOf(annotation), key: name };
  const formula = describeFormula(text, original);
  if (formula === null)
    return placeIn(annotation, { ...place, message: `nearly the same text as ${name} (${share})` });
  return placeIn(annotation, {
    ...place,
    severity: 'info',
    message: `same wording as ${name} ${formula} (${share})`,
    note: 'probably of a kind that recurs, not a reprint',
  });
};

/** Each text with the one before it that is most like it, where one is. */
function* findMatches(texts: readonly Text[], least: number): Iterable<readonly [Text, Match]> {
  const index = createLshIndex();
  const seen = createSeen();
  for (const [i, text] of texts.entries()) {
    const signature = signatureOf(text.shingles);
    const likely = index
      .find(signature)
      .flatMap(j => texts[j] ?? [])
      .filter(other => !areNested(text, other));
    if (likely.some(({ prose }) => isSame(prose, text.prose))) continue;
    const match = text.isNew ? bestMatch(text, likely, least) : null;
    if (match !== null && !seen.has(text, match.original)) {
      seen.add(text, match.original);
      yield [text, match];
    }
    index.add(signature, i);
  }
}

/** Articles that differ in little from another one. */
export const nearDuplicate: Rule = {
  name: 'near-duplicate',
  severity: 'warning',
  summary: 'Two articles are nearly the same',
  rationale: 'A reprint with small edits makes what it says count double. Decide which of the two stays.',
  bad: {
    texts: [
      '今年以来，全市新增企业三十家，其中高新技术企业十二家，累计达到四百家。下一步，将加大政策支持力度，完善创新服务体系，推动更多科技成果落地转化。',
      '今年以来，全市新增企业三十家，其中高新技术企业十二家，累计达到四百家。下一步，将加大政策支持力度，完善创新服务体系，推动更多科研成果就地转化。',
    ],
  },
  good: {
    texts: [
      '今年以来，全市新增企业三十家，其中高新技术企业十二家，累计达到四百家。下一步，将加大政策支持力度，完善创新服务体系，推动更多科技成果落地转化。',
      '昨日上午，跨江大桥正式通车，两岸往来时间由一个小时缩短到十分钟。大桥全长两公里，双向六车道，由本地企业设计建造，创下多项技术纪录，将带动沿江产业发展。',
    ],
  },
  options: { similarity: 0.7, least: 40 },
  extractors: [],
  *find(batch: Batch, options: RuleOptions): Iterable<Draft> {
    const texts = textsOf(batch, numberIn(options, 'least'));
    for (const [text, match] of findMatches(texts, numberIn(options, 'similarity')))
      yield draftOf(text, match);
  },
};
