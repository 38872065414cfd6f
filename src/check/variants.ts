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
}

/** A spelling seen once or twice beside one that is well known, one character apart. */
export interface Variant {
  readonly rare: Spelling;
  readonly known: Spelling;
  /** Which character differs. */
  readonly at: number;
}

const collectSpellings = (places: Iterable<NamePlace>): readonly Spelling[] => {
  const found = new Map<string, { name: string; places: NamePlace[]; articles: Set<string> }>();
  for (const place of places) {
    const own = found.get(place.name) ?? { name: place.name, places: [], articles: new Set() };
    own.places.push(place);
    own.articles.add(place.annotation.article.id);
    found.set(place.name, own);
  }
  return [...found.values()];
};

/** 张亦筑 → 张＊筑, 张亦＊: spellings that share one of these are one character apart. */
const patternsOf = (name: string, first: number): readonly (readonly [string, number])[] =>
  [...name].map((_, i) => [`${name.slice(0, i)}＊${name.slice(i + 1)}`, i] as const).slice(first);

/** Pairs of spellings that differ in one character, at index `first` or later, of which one is rarer. */
export function* findVariants(places: Iterable<NamePlace>, first: number): Iterable<Variant> {
  const byPattern = new Map<string, Spelling[]>();
  const spellings = [...collectSpellings(places)].sort((a, b) => b.places.length - a.places.length);
  for (const rare of spellings)
    for (const [pattern, at] of patternsOf(rare.name, first)) {
      const same = byPattern.get(pattern) ?? [];
      for (const known of same.slice(0, 3))
        if (known.places.length > rare.places.length) yield { rare, known, at };
      same.push(rare);
      byPattern.set(pattern, same);
    }
}

/** Annotations to compare: the older articles first. */
export const allAnnotations = ({ corpus, against }: Batch): readonly Annotation[] => [
  ...against.annotations.filter(({ article }) => !corpus.lines.has(article.file)),
  ...corpus.annotations,
];

/** What to say of a variant, at its first place in a new article; null when it stands in old ones only. */
export const draftVariant = ({ corpus }: Batch, { rare, known }: Variant): Draft | null => {
  const place = rare.places.find(({ annotation }) => corpus.lines.has(annotation.article.file));
  const [elsewhere] = known.places;
  if (place === undefined || elsewhere === undefined) return null;
  const { source } = place.mention;
  const { file, id } = place.annotation.article;
  return {
    file,
    article: id,
    start: source.start,
    end: source.end,
    message: `${rare.name} stands here once, ${known.name} ${known.places.length} times`,
    expected: known.name,
    note: `${known.name} in ${elsewhere.annotation.article.id}`,
    key: `${rare.name} ${known.name}`,
  };
};
