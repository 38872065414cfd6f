import type { Matcher } from '../../lexicon/matcher.ts';
import type { TermEntry } from '../../lexicon/terms.ts';
import { contains } from '../../text/span.ts';
import { addOccurrence, type Occurrences } from './occurrences.ts';
import type { TermText } from './stream.ts';

/** One form of a known term, and where it occurs. */
export interface KnownForm {
  readonly form: string;
  readonly entry: TermEntry;
  readonly occurrences: Occurrences;
  frequency: number;
  /** How many of its occurrences lie inside a longer known form. */
  nested: number;
}

/** A form of a lexicon entry. */
export interface TermForm {
  readonly form: string;
  readonly entry: TermEntry;
}

/** Every occurrence of every known form, those inside longer ones included, silent blocks left out. */
export const findKnownForms = (
  texts: readonly TermText[],
  matcher: Matcher<TermForm>,
): ReadonlyMap<string, KnownForm> => {
  const known = new Map<string, KnownForm>();
  texts.forEach(({ text, silent }, article) => {
    let longestEnd = 0;
    for (let i = 0; i < text.length; i++) {
      for (const match of matcher.each(text, i)) {
        if (silent.some(span => contains(span, match))) continue;
        const found = formOf(known, match.entry);
        found.frequency++;
        addOccurrence(found.occurrences, article);
        if (match.end <= longestEnd || matcher.at(text, i)?.end !== match.end) found.nested++;
      }
      longestEnd = Math.max(longestEnd, matcher.at(text, i)?.end ?? 0);
    }
  });
  return known;
};

const formOf = (known: Map<string, KnownForm>, { form, entry }: TermForm): KnownForm => {
  const found = known.get(form) ?? { form, entry, occurrences: new Map(), frequency: 0, nested: 0 };
  known.set(form, found);
  return found;
};
