import { OWN_LISTS } from '../extract/own-lists.ts';
import { parseTable } from '../lexicon/table.ts';
import type { Draft } from './finding.ts';
import type { Batch, Rule } from './rule.ts';
import {
  allAnnotations,
  draftVariant,
  findVariants,
  type NamePlace,
  type Spelling,
  type Variant,
} from './variants.ts';

const FILE = 'check/data/contrasts.tsv';
const NAMES_FILE = OWN_LISTS.institutions.path;

/** Shorter names differ by chance; the first two characters are the place. */
const SHORTEST = 5;
const PLACE = 2;
/** Seen less often, the other name is no better known. */
const KNOWN = 3;

const readContrasts = ({ data }: Batch): ReadonlySet<string> =>
  new Set(parseTable(data.text(FILE), FILE, ['character']).map(row => row.get('character')));

function* namesOf(batch: Batch): Iterable<NamePlace> {
  for (const annotation of allAnnotations(batch))
    for (const mention of annotation.institutions)
      if (mention.certain && mention.text.length >= SHORTEST)
        yield { name: mention.text, annotation, mention };
}

/** Behind the differing character: 云南省委 and 湖南省委 are two because their places are. */
const PLACE_NAME = /^\p{Script=Han}{0,2}(?:省|自治区|市|区|县|州|旗|镇|乡|村)/u;

/** 农业大学 and 工业大学 are two: both characters tell bodies apart, or they count. */
const isContrast = ({ rare, known, at }: Variant, contrasts: ReadonlySet<string>): boolean => {
  const [a, b] = [rare.name.charAt(at), known.name.charAt(at)];
  if (PLACE_NAME.test(rare.name.slice(at + 1))) return true;
  return (contrasts.has(a) && contrasts.has(b)) || /[\dA-Za-z]/u.test(a + b);
};

/** Names that a word list has are right. */
const listedIn = ({ data }: Batch): readonly string[] =>
  parseTable(data.text(NAMES_FILE), NAMES_FILE, ['name'])
    .map(row => row.get('name'))
    .filter(name => name.length >= SHORTEST);

const isKnown = ({ listed, places }: Spelling): boolean => listed || places.length >= KNOWN;

/** Institution names one character apart from a better known one, or from one that a word list has. */
export const institutionVariant: Rule = {
  name: 'institution-variant',
  severity: 'warning',
  summary: 'The name of a body differs in one character from a known one',
  rationale: 'One body is counted as two, and a search for its name misses this article.',
  bad: {
    text: '园区建设提速\n江州金凤实验室揭牌。江州金凤实验室引进团队。江州金凤实验室建成平台。专家参观了江州金风实验室。',
  },
  good: {
    text: '园区建设提速\n江州金凤实验室揭牌。江州金凤实验室引进团队。江州金凤实验室建成平台。专家参观了江州长安实验室。',
  },
  options: {},
  extractors: ['names'],
  *find(batch): Iterable<Draft> {
    const contrasts = readContrasts(batch);
    for (const variant of findVariants(namesOf(batch), PLACE, listedIn(batch))) {
      const { rare, known } = variant;
      if (rare.places.length > 1 || !isKnown(known) || isContrast(variant, contrasts)) continue;
      const draft = draftVariant(batch, variant);
      if (draft !== null) yield draft;
    }
  },
};
