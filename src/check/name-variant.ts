import { OWN_LISTS } from '../extract/own-lists.ts';
import { parseTable } from '../lexicon/table.ts';
import type { Draft } from './finding.ts';
import type { Batch, Rule } from './rule.ts';
import { allAnnotations, draftVariant, findVariants, type NamePlace, type Variant } from './variants.ts';

const PEOPLE_FILE = OWN_LISTS.people.path;

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

/** Names that a project lists are right. */
const listedIn = ({ data }: Batch): readonly string[] =>
  parseTable(data.text(PEOPLE_FILE), PEOPLE_FILE, ['name'])
    .map(row => row.get('name'))
    .filter(name => [...name].length >= SHORTEST);

/** Marks between the names of a list: 张某某、李某某, and white space in a list of delegates. */
const isMark = (character: string): boolean => character === '、' || /^\s$/u.test(character);

/** On how many sides of a name the list goes on in which it stands. */
const countSides = ({ annotation, mention }: NamePlace): number => {
  const { text } = annotation.article.reading;
  return [text.charAt(mention.start - 1), text.charAt(mention.end)].filter(isMark).length;
};

/** Whoever is called by name in long lists may have a namesake there. */
const areEnumerated = ({ rare, known }: Variant): boolean =>
  rare.places.every(place => countSides(place) === 2) ||
  (rare.places.every(place => countSides(place) > 0) && known.places.every(place => countSides(place) > 0));

/** Two brothers, two candidates: names that follow each other. */
const areNeighbours = ({ rare, known }: Variant): boolean =>
  rare.places.some(({ annotation, mention }) =>
    known.places.some(
      other =>
        other.annotation === annotation &&
        Math.min(Math.abs(other.mention.start - mention.end), Math.abs(mention.start - other.mention.end)) <=
          2,
    ),
  );

/** Reporters of one archive are few, so there the corpus and the list speak. */
const isLikelyReporter = ({ rare, known }: Variant): boolean =>
  known.listed || (rare.places.length === 1 && known.articles.size > 1);

/** Of all other people only the same article says that two names are one. */
const isLikelySubject = (variant: Variant): boolean =>
  variant.rare.places.length === 1 && sharesArticle(variant) && !areEnumerated(variant);

/** Names one character apart from a better known one, or from one that the list of people has. */
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
    const listed = listedIn(batch);
    for (const isByline of [true, false])
      for (const variant of findVariants(namesOf(batch, isByline), 1, listed)) {
        const isLikely = isByline ? isLikelyReporter(variant) : isLikelySubject(variant);
        if (!isLikely || areNeighbours(variant)) continue;
        const draft = draftVariant(batch, variant);
        if (draft !== null) yield draft;
      }
  },
};
