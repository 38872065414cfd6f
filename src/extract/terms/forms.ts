import type { Matcher } from '../../lexicon/matcher.ts';
import { contains, type Span } from '../../text/span.ts';
import { addOccurrence, type Occurrences } from './occurrences.ts';
import type { TermText } from './stream.ts';

/** A term that is looked for as it is written: known beforehand, or given away by the way it is set. */
export interface Form {
  readonly surface: string;
  /** The term that it is a variant of; the surface itself for a term of its own. */
  readonly canonical: string;
  /** `dated`: a known term that entered policy in a known year; `lexicon`: any other known one. */
  readonly evidence: 'dated' | 'lexicon' | 'quoted' | 'cohesive' | 'name';
}

/** A form with where it occurs. */
export interface FoundForm {
  readonly form: Form;
  readonly occurrences: Occurrences;
  readonly frequency: number;
  /** How many of its occurrences lie inside a longer form. */
  readonly nested: number;
  /** How many of those lie inside a longer form of the same term: 双城经济圈 in 成渝地区双城经济圈. */
  readonly repeated: number;
}

export interface FoundForms {
  readonly bySurface: ReadonlyMap<string, FoundForm>;
  /** Everything that was found, variants that count for their term included. */
  readonly surfaces: ReadonlySet<string>;
  /** For each text the spans of the longest forms, in order. */
  readonly spans: readonly (readonly Span[])[];
}

/**
 * Every occurrence of every form outside silent blocks, those inside longer forms included. With `fold`
 * variants count for their term, and a variant inside another one of the same term does not count again.
 */
export const findForms = (
  texts: readonly TermText[],
  matchers: readonly Matcher<Form>[],
  fold: boolean,
): FoundForms => {
  const bySurface = new Map<string, Draft>();
  const surfaces = new Set<string>();
  const spans = texts.map((text, article) => {
    const longest: FormMatch[] = [];
    for (const group of matchGroups(text, matchers)) {
      const widest = group[group.length - 1];
      const before = longest[longest.length - 1];
      const outer =
        before !== undefined && widest !== undefined && widest.end <= before.end ? before : widest;
      for (const match of group) {
        surfaces.add(match.entry.surface);
        const isRepeated = match !== outer && match.entry.canonical === outer?.entry.canonical;
        if (fold && isRepeated) continue;
        const found = draftOf(bySurface, fold ? match.entry.canonical : match.entry.surface, match.entry);
        addOccurrence(found.occurrences, article);
        found.frequency++;
        if (match !== outer) found.nested++;
        if (isRepeated) found.repeated++;
      }
      if (widest !== undefined && outer === widest) longest.push(widest);
    }
    return longest;
  });
  return { bySurface, surfaces, spans };
};

type Draft = { -readonly [K in keyof FoundForm]: FoundForm[K] };

const draftOf = (drafts: Map<string, Draft>, surface: string, form: Form): Draft => {
  const found = drafts.get(surface) ?? {
    form: { ...form, surface },
    occurrences: new Map<number, number>(),
    frequency: 0,
    nested: 0,
    repeated: 0,
  };
  drafts.set(surface, found);
  return found;
};

type FormMatch = Span & { readonly entry: Form };

/** The forms that begin at one offset, the shortest first, offset after offset. */
function* matchGroups(
  { text, silent }: TermText,
  matchers: readonly Matcher<Form>[],
): Iterable<readonly FormMatch[]> {
  for (let i = 0; i < text.length; i++) {
    const group = matchers.flatMap(matcher => [...matcher.each(text, i)]);
    if (group.length === 0) continue;
    const heard = group.filter(match => !silent.some(span => contains(span, match)));
    const distinct = new Map(heard.toReversed().map(match => [match.end, match]));
    if (distinct.size > 0) yield [...distinct.values()].sort((a, b) => a.end - b.end);
  }
}

/** Marks the places of `offsets` (from `from`, ascending) that lie strictly inside one of `spans`. */
export const markInside = (
  inside: Uint8Array,
  offsets: Int32Array,
  from: number,
  to: number,
  spans: readonly Span[],
): void => {
  let next = 0;
  let end = 0;
  let start = 0;
  for (let place = from; place < to; place++) {
    const offset = offsets[place] ?? 0;
    for (; next < spans.length && (spans[next]?.start ?? 0) < offset; next++) {
      start = spans[next]?.start ?? 0;
      end = Math.max(end, spans[next]?.end ?? 0);
    }
    if (start < offset && offset < end) inside[place] = 1;
  }
};
