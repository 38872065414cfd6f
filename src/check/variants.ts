import type { Annotation } from '../annotate.ts';
import type { Placed } from '../extract/fact.ts';
import type { Draft } from './finding.ts';
import type { Batch } from './rule.ts';

/** A name at one place. */
export interface NamePlace {
  readonly name: string;
  readonly annotation: Annotation;
  readonly mention: Placed;
}

/** Everything known of one spelling. */
export interface Spelling {
  readonly name: string;
  readonly places: readonly NamePlace[];
  readonly articles: ReadonlySet<string>;
  /** Whether a word list has it: then it is right, however rare. */
  readonly listed: boolean;
}

/** A spelling seen once or twice beside one that is well known, one character apart. */
export interface Variant {
  readonly rare: Spelling;
  readonly known: Spelling;
  /** Which character differs. */
  readonly at: number;
}

const collectSpellings = (places: Iterable<NamePlace>, listed: Iterable<string>): readonly Spelling[] => {
  const found = new Map<string, Spelling & { places: NamePlace[]; articles: Set<string> }>();
  for (const name of listed) found.set(name, { name, places: [], articles: new Set(), listed: true });
  for (const place of places) {
    const { name } = place;
    const own = found.get(name) ?? { name, places: [], articles: new Set(), listed: false };
    own.places.push(place);
    own.articles.add(place.annotation.article.id);
    found.set(name, own);
  }
  return [...found.values()];
};

/** How much better known one spelling is than another: what is listed is known best. */
const compareKnown = (a: Spelling, b: Spelling): number =>
  Number(b.listed) - Number(a.listed) || b.places.length - a.places.length;

/** 张亦筑 → 张＊筑, 张亦＊: spellings that share one of these are one character apart. */
const patternsOf = (name: string, first: number): readonly (readonly [string, number])[] =>
  [...name].map((_, i) => [`${name.slice(0, i)}＊${name.slice(i + 1)}`, i] as const).slice(first);

/**
 * Pairs of spellings that differ in one character, at index `first` or later, of which one is rarer.
 * `listed` names are right, whatever stands in the texts.
 */
export function* findVariants(
  places: Iterable<NamePlace>,
  first: number,
  listed: Iterable<string>,
): Iterable<Variant> {
  const byPattern = new Map<string, Spelling[]>();
  const spellings = [...collectSpellings(places, listed)].sort(compareKnown);
  for (const rare of spellings)
    for (const [pattern, at] of patternsOf(rare.name, first)) {
      const same = byPattern.get(pattern) ?? [];
      if (!rare.listed)
        for (const known of same.slice(0, 3)) if (compareKnown(known, rare) < 0) yield { rare, known, at };
      same.push(rare);
      byPattern.set(pattern, same);
    }
}

/** Annotations to compare: the older articles first. */
export const allAnnotations = ({ corpus, against }: Batch): readonly Annotation[] => [
  ...against.annotations.filter(({ article }) => !corpus.lines.has(article.file)),
  ...corpus.annotations,
];

const describe = ({ rare, known }: Variant): string =>
  known.listed
    ? `${rare.name} is one character from ${known.name}, which the word list has`
    : `${rare.name} stands here once, ${known.name} ${known.places.length} times`;

/** What to say of a variant, at its first place in a new article; null when it stands in old ones only. */
export const draftVariant = ({ corpus }: Batch, variant: Variant): Draft | null => {
  const { rare, known } = variant;
  const place = rare.places.find(({ annotation }) => corpus.lines.has(annotation.article.file));
  if (place === undefined) return null;
  const { source } = place.mention;
  const { file, id } = place.annotation.article;
  const [elsewhere] = known.places;
  return {
    file,
    article: id,
    start: source.start,
    end: source.end,
    message: describe(variant),
    expected: known.name,
    ...(elsewhere === undefined ? {} : { note: `${known.name} in ${elsewhere.annotation.article.id}` }),
    key: `${rare.name} ${known.name}`,
  };
};
