import type { Draft } from './finding.ts';
import type { Batch, Rule } from './rule.ts';
import { allAnnotations, draftVariant, findVariants, type NamePlace, type Variant } from './variants.ts';

/** Shorter names are one character apart by chance. */
const SHORTEST = 3;

function* namesOf(batch: Batch, isByline: boolean): Iterable<NamePlace> {
  for (const annotation of allAnnotations(batch))
    for (const mention of annotation.people) {
      const { name, kind, certain } = mention;
      const isPlain = certain && mention.text === name && [...name].length >= SHORTEST;
      if (isPlain && (kind !== 'subject') === isByline) yield { name, annotation, mention };
    }
}

const sharesArticle = ({ rare, known }: Variant): boolean =>
  [...rare.articles].some(article => known.articles.has(article));

/** Two brothers, two candidates: names that follow each other in a list. */
const isListed = ({ rare, known }: Variant): boolean =>
  rare.places.some(({ annotation, mention }) =>
    known.places.some(
      other =>
        other.annotation === annotation &&
        Math.min(Math.abs(other.mention.start - mention.end), Math.abs(mention.start - other.mention.end)) <=
          2,
    ),
  );

/**
 * Names one character apart from a better known one. Reporters of one archive are few, so there the corpus
 * speaks; of all other people only the same article does.
 */
export const nameVariant: Rule = {
  name: 'name-variant',
  severity: 'warning',
  summary: 'A name differs in one character from a known one',
  rationale: 'A scanner or a typist took one character for another, and one person is counted as two.',
  bad: {
    texts: [
      '园区建设提速\n■本报记者 林知筑\n今年以来，全市新增企业三十家。',
      '大桥正式通车\n■本报记者 林知筑\n昨日上午，跨江大桥正式通车。',
      '学校如期开学\n■本报记者 林知斌\n昨日上午，全市中小学如期开学。',
    ],
  },
  good: {
    texts: [
      '园区建设提速\n■本报记者 林知筑\n今年以来，全市新增企业三十家。',
      '大桥正式通车\n■本报记者 林知筑\n昨日上午，跨江大桥正式通车。',
      '学校如期开学\n■本报记者 周立言\n昨日上午，全市中小学如期开学。',
    ],
  },
  options: {},
  extractors: ['names'],
  *find(batch): Iterable<Draft> {
    for (const isByline of [true, false])
      for (const variant of findVariants(namesOf(batch, isByline), 1)) {
        const isLikely = isByline ? variant.known.articles.size > 1 : sharesArticle(variant);
        if (variant.rare.places.length > 1 || !isLikely || isListed(variant)) continue;
        const draft = draftVariant(batch, variant);
        if (draft !== null) yield draft;
      }
  },
};
